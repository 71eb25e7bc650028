import { z } from 'zod';
import { idValue } from '../record/values.ts';
import {
  backupDoneSchema,
  backupFolderSchema,
  backupListSchema,
  backupNameSchema,
  backupPieceSchema,
  backupPlaceSchema,
  backupReadSchema,
  folderChoiceSchema,
} from './backup.ts';
import { certificateTroubleSchema, pinSchema } from './certificate.ts';
import {
  fileHashSchema,
  fileKeptSchema,
  journalKeptSchema,
  journalPartSchema,
  journalPieceSchema,
  journalStateSchema,
  lockText,
  keptFileSchema,
} from './journal.ts';
import { installAnswerSchema, openWorkSchema, updateStateSchema } from './update.ts';

/**
 * All that renderer and main may say to each other. The page asks questions, main answers and gives notices; both
 * sides derive their types from here, and main believes nothing that these schemas have not parsed.
 */

export const languageSchema = z.enum(['zh-CN', 'en']);
export type Language = z.infer<typeof languageSchema>;

export const colourSchemeSchema = z.enum(['light', 'dark', 'system']);
export type ColourScheme = z.infer<typeof colourSchemeSchema>;

/** What a menu entry asks the page to do; the page's own registry of actions decides how. */
export const menuActionSchema = z.enum([
  'undo',
  'lock',
  'redo',
  'log-visit',
  'new-client',
  'import',
  'archive',
  'palette',
  'go-today',
  'go-clients',
  'go-duplicates',
  'go-segments',
  'go-territories',
  'go-visits',
  'go-needs',
  'go-kano',
  'go-care',
  'go-settings',
  'about',
]);
export type MenuAction = z.infer<typeof menuActionSchema>;

export const aboutSchema = z.object({
  version: z.string(),
  edition: z.enum(['desktop', 'browser']),
  /** As a person would name it, for example "Windows" or "Linux". */
  platform: z.string(),
});
export type About = z.infer<typeof aboutSchema>;

/** A question's contract: its name, the tuple of its arguments, and its answer. */
export type Question<Args extends readonly unknown[], Answer> = {
  readonly name: string;
  readonly args: z.ZodType<Args>;
  readonly answer: z.ZodType<Answer>;
};

/** A notice's contract: its name and what it carries. */
export type Notice<Content> = { readonly name: string; readonly content: z.ZodType<Content> };

const nothing = z.undefined();

/** `session`: this system has no safe place, so it is gone when the program ends. `nowhere`: a browser has no place of its own for it. */
export const secretKeptSchema = z.enum(['kept', 'session', 'nowhere']);
export type SecretKept = z.infer<typeof secretKeptSchema>;

/** More is never read at once on the way to the page. */
export const mostOpenedBytes = 256 * 1024 * 1024;

export const openedFileSchema = z.object({
  name: z.string().min(1).max(255),
  content: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= mostOpenedBytes),
});
export type OpenedFile = z.infer<typeof openedFileSchema>;

const backupNamed = z.tuple([backupNameSchema]);

export const questions = {
  about: { name: 'about', args: z.tuple([]), answer: aboutSchema },
  /** The page's language, so that the menu speaks it too, at once and at the next start. */
  setLanguage: { name: 'setLanguage', args: z.tuple([languageSchema]), answer: nothing },
  /** The page's theme, so that the window's frame and its first paint match. */
  setColourScheme: {
    name: 'setColourScheme',
    args: z.tuple([colourSchemeSchema]),
    answer: nothing,
  },
  /** Keeps the one secret of the office's session, or forgets it (null). */
  keepSecret: {
    name: 'keepSecret',
    args: z.tuple([z.string().max(4000).nullable()]),
    answer: secretKeptSchema,
  },
  /** The secret; null where there is none, or none that can be opened. */
  readSecret: { name: 'readSecret', args: z.tuple([]), answer: z.string().nullable() },
  /** From now on the office's host may show this certificate only; null: the system decides again. False where it could not be kept. */
  pinCertificate: {
    name: 'pinCertificate',
    args: z.tuple([pinSchema.nullable()]),
    answer: z.boolean(),
  },
  /** What was wrong with the certificate that this host showed last; null where nothing was, or it has shown none. */
  certificateTrouble: {
    name: 'certificateTrouble',
    args: z.tuple([pinSchema.shape.host]),
    answer: certificateTroubleSchema.nullable(),
  },
  /** A file that the system has given the app to open; handed over once, null where there is none. */
  openedFile: { name: 'openedFile', args: z.tuple([]), answer: openedFileSchema.nullable() },
  /** What of an update is there, and to install it over the work that is open: main does it only where none is. */
  updateState: { name: 'updateState', args: z.tuple([]), answer: updateStateSchema },
  installUpdate: {
    name: 'installUpdate',
    args: z.tuple([openWorkSchema]),
    answer: installAnswerSchema,
  },
  /** The safety journal (journal.ts): what there is, one piece more, some pieces back, and no more of a book. */
  journalState: { name: 'journalState', args: z.tuple([]), answer: journalStateSchema },
  appendJournal: {
    name: 'appendJournal',
    args: z.tuple([journalPieceSchema]),
    answer: journalKeptSchema,
  },
  readJournal: {
    name: 'readJournal',
    args: z.tuple([idValue, z.int().min(0)]),
    answer: journalPartSchema,
  },
  forgetJournal: { name: 'forgetJournal', args: z.tuple([idValue]), answer: nothing },
  /** What opens a sealed book, beside its journal. */
  keepJournalLock: {
    name: 'keepJournalLock',
    args: z.tuple([idValue, lockText]),
    answer: fileKeptSchema,
  },
  /** Attached files beside it: which there are, one more, one back, one gone. */
  journalFiles: { name: 'journalFiles', args: z.tuple([]), answer: z.array(fileHashSchema) },
  keepJournalFile: {
    name: 'keepJournalFile',
    args: z.tuple([keptFileSchema]),
    answer: fileKeptSchema,
  },
  readJournalFile: {
    name: 'readJournalFile',
    args: z.tuple([fileHashSchema]),
    answer: z.instanceof(Uint8Array).nullable(),
  },
  dropJournalFile: {
    name: 'dropJournalFile',
    args: z.tuple([fileHashSchema]),
    answer: nothing,
  },
  /** Backups (backup.ts): the folder that the person chose in main's dialog, and the files in it that are ours. */
  backupFolder: { name: 'backupFolder', args: z.tuple([]), answer: backupFolderSchema },
  chooseBackupFolder: {
    name: 'chooseBackupFolder',
    args: z.tuple([]),
    answer: folderChoiceSchema,
  },
  backupFiles: { name: 'backupFiles', args: z.tuple([]), answer: backupListSchema },
  beginBackup: { name: 'beginBackup', args: backupNamed, answer: backupDoneSchema },
  writeBackup: { name: 'writeBackup', args: backupPieceSchema, answer: backupDoneSchema },
  finishBackup: { name: 'finishBackup', args: backupNamed, answer: backupDoneSchema },
  giveUpBackup: { name: 'giveUpBackup', args: backupNamed, answer: backupDoneSchema },
  readBackup: { name: 'readBackup', args: backupPlaceSchema, answer: backupReadSchema },
  dropBackup: { name: 'dropBackup', args: backupNamed, answer: backupDoneSchema },
  /** The key that seals them, as `keepSecret` keeps the office's. */
  keepBackupKey: {
    name: 'keepBackupKey',
    args: z.tuple([z.string().max(1000).nullable()]),
    answer: secretKeptSchema,
  },
  readBackupKey: { name: 'readBackupKey', args: z.tuple([]), answer: z.string().nullable() },
  /** The key that opens a sealed book without its passphrase; null forgets it. */
  keepBookKey: {
    name: 'keepBookKey',
    args: z.tuple([z.string().max(1000).nullable()]),
    answer: secretKeptSchema,
  },
  readBookKey: { name: 'readBookKey', args: z.tuple([]), answer: z.string().nullable() },
} as const satisfies Record<string, Question<readonly unknown[], unknown>>;

export const notices = {
  /** There is a file to be asked for. */
  fileOpened: { name: 'fileOpened', content: z.literal(true) },
  /** The computer goes to sleep, or its screen is locked. */
  systemLocks: { name: 'systemLocks', content: z.literal(true) },
  menuAction: { name: 'menuAction', content: menuActionSchema },
} as const satisfies Record<string, Notice<unknown>>;

type Questions = typeof questions;
type Notices = typeof notices;

export type QuestionName = keyof Questions;
export type NoticeName = keyof Notices;

/** What the app asks of its platform: one function a question, one `on…` a notice. */
export type Bridge = {
  readonly [Name in QuestionName]: (
    ...args: z.infer<Questions[Name]['args']>
  ) => Promise<z.infer<Questions[Name]['answer']>>;
} & {
  readonly [Name in NoticeName as `on${Capitalize<Name>}`]: (
    listener: (content: z.infer<Notices[Name]['content']>) => void,
  ) => () => void;
};

/** The same as the preload hands it over (`window.wellfield`): answers and notices that nobody has parsed yet. */
export type RawBridge = {
  readonly [Name in QuestionName]: (...args: Parameters<Bridge[Name]>) => Promise<unknown>;
} & {
  readonly [Name in NoticeName as `on${Capitalize<Name>}`]: (
    listener: (content: unknown) => void,
  ) => () => void;
};
