import { z } from 'zod';
import { backupNamePattern } from '../domain/backup/backup-name.ts';

/**
 * What the page and the place of its backups say to each other: on the desktop main and a folder that its own dialog gave it, in a browser
 * a folder that was granted. Nobody says a path.
 */

export const backupNameSchema = z.string().regex(backupNamePattern);

/** More is never written or read at once. */
export const mostBackupBytes = 8 * 1024 * 1024;

const content = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= mostBackupBytes);
const size = z.int().min(0);

/** `code`: of the system, such as ENOSPC; a browser's names are put into the same. */
const failed = z.object({ type: z.literal('failed'), code: z.string().max(100) });

/** `asks`: the folder is known, but the browser wants the person's word again. `never`: this browser grants no folders. */
export const backupFolderSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('none') }),
  z.object({ type: z.literal('never') }),
  z.object({ type: z.literal('chosen'), name: z.string() }),
  z.object({ type: z.literal('asks'), name: z.string() }),
]);
export type BackupFolder = z.infer<typeof backupFolderSchema>;

/** `inside`: it lies where the program keeps the book itself. */
export const folderChoiceSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('chosen'), name: z.string() }),
  z.object({ type: z.literal('closed') }),
  z.object({ type: z.literal('inside') }),
  failed,
]);
export type FolderChoice = z.infer<typeof folderChoiceSchema>;

export const backupDoneSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('done') }),
  failed,
]);
export type BackupDone = z.infer<typeof backupDoneSchema>;

export const backupListSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('files'),
    files: z.array(z.object({ name: backupNameSchema, bytes: size })),
  }),
  failed,
]);
export type BackupList = z.infer<typeof backupListSchema>;

export const backupReadSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('read'), content }),
  failed,
]);
export type BackupRead = z.infer<typeof backupReadSchema>;

export const backupPieceSchema = z.tuple([backupNameSchema, content]);
export const backupPlaceSchema = z.tuple([
  backupNameSchema,
  size,
  z.int().min(1).max(mostBackupBytes),
]);

/** As much of it as a worker needs that writes and reads backups. */
export type BackupFiles = {
  readonly list: () => Promise<BackupList>;
  /** Begins a file under a temporary name; one that was begun before and not ended goes. */
  readonly begin: (name: string) => Promise<BackupDone>;
  readonly write: (name: string, content: Uint8Array<ArrayBuffer>) => Promise<BackupDone>;
  /** All of it is on the disk, under its own name. */
  readonly finish: (name: string) => Promise<BackupDone>;
  readonly giveUp: (name: string) => Promise<BackupDone>;
  /** So many bytes from there on; fewer at the end, none behind it. */
  readonly read: (name: string, from: number, length: number) => Promise<BackupRead>;
  readonly drop: (name: string) => Promise<BackupDone>;
};

export type BackupPlace = BackupFiles & {
  readonly folder: () => Promise<BackupFolder>;
  readonly choose: () => Promise<FolderChoice>;
  /** The derived key that seals, in the system's key store (secret.ts); null forgets it. */
  readonly keepKey: (key: string | null) => Promise<'kept' | 'session' | 'nowhere'>;
  readonly readKey: () => Promise<string | null>;
};
