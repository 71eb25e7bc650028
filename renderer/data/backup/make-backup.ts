import type { BackupFiles } from '../../../shared/bridge/backup.ts';
import type { BackupReason } from '../../../shared/domain/backup/backup-name.ts';
import { backupName, bookMark, readBackupName } from '../../../shared/domain/backup/backup-name.ts';
import { backupsToDrop } from '../../../shared/domain/backup/kept-backups.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { ArchiveFiles, ArchiveProgress, Stop } from '../archive/archive-files.ts';
import { BlobSink } from '../archive/blob-sink.ts';
import type { ExportRefusal } from '../archive/export-archive.ts';
import { exportArchive } from '../archive/export-archive.ts';
import { openArchive } from '../archive/open-archive.ts';
import type { ByteSink } from '../archive/zip-writer.ts';
import type { Deps } from '../deps.ts';
import type { WrittenPiece } from './backup-file.ts';
import { BackupWriting, NotReadBack, PlaceRefused, readBack } from './backup-file.ts';
import type { StoredKey } from './backup-key.ts';
import type { MadeBackup } from './backup-notes.ts';
import { SealingSink, unsealed } from './sealed-backup.ts';

export type BackupWish = {
  readonly reason: BackupReason;
  readonly key: StoredKey | null;
  readonly signal: Stop;
  readonly onProgress: (progress: ArchiveProgress) => void;
};

export type BackupRefusal =
  | ExportRefusal
  /** The folder, by the system's code. */
  | { readonly type: 'refused'; readonly code: string }
  /** What lies in the folder is not what was written; it is removed. */
  | { readonly type: 'not-read-back' };

/** The book may be written to meanwhile; an archive is of one moment. */
const attempts = 3;

/** Writes a backup, reads it back, and only then lets older ones go. */
export async function makeBackup(
  deps: Deps,
  attached: ArchiveFiles,
  files: BackupFiles,
  wish: BackupWish,
): Promise<Result<MadeBackup, BackupRefusal>> {
  const { device, now } = deps;
  const at = now();
  const name = backupName({ at, book: bookMark(device), reason: wish.reason });
  try {
    for (let left = attempts; ; left -= 1) {
      const head = await deps.book.log.head();
      const pieces = await written(deps, attached, await BackupWriting.begin(files, name), wish);
      if (pieces.ok) {
        await checkReadBack(files, name, pieces.value, wish);
        await thinOut(files, name, bookMark(device));
        const bytes = pieces.value.reduce((sum, piece) => sum + piece.bytes, 0);
        return ok({ name, at, head, bytes, isSealed: wish.key !== null, isReadBack: true });
      }
      if (pieces.error.type !== 'book-moved' || left === 1) return pieces;
    }
  } catch (error) {
    if (error instanceof PlaceRefused) return err({ type: 'refused', code: error.code });
    if (!(error instanceof NotReadBack)) throw error;
    await files.drop(name);
    return err({ type: 'not-read-back' });
  }
}

/** Whole and in its place, or nothing of it. */
async function written(
  deps: Deps,
  attached: ArchiveFiles,
  writing: BackupWriting,
  wish: BackupWish,
): Promise<Result<readonly WrittenPiece[], ExportRefusal>> {
  try {
    const exported = await writeInto(deps, attached, writing, wish);
    if (exported.ok) return ok(await writing.finish());
    await writing.giveUp();
    return exported;
  } catch (error) {
    await writing.giveUp();
    throw error;
  }
}

/** The same for a download, which is looked at before it leaves and never again. */
export async function makeDownload(
  deps: Deps,
  attached: ArchiveFiles,
  wish: BackupWish,
): Promise<Result<{ readonly made: MadeBackup; readonly blob: Blob }, ExportRefusal>> {
  const head = await deps.book.log.head();
  const sink = new BlobSink();
  const at = deps.now();
  const exported = await writeInto(deps, attached, sink, wish);
  if (!exported.ok) return exported;
  const blob = sink.blob();
  if (!(await isGood(blob, wish))) throw new NotReadBack();
  const name = backupName({ at, book: bookMark(deps.device), reason: wish.reason });
  const made = { name, at, head, bytes: blob.size, isSealed: wish.key !== null, isReadBack: false };
  return ok({ made, blob });
}

async function writeInto(
  deps: Deps,
  attached: ArchiveFiles,
  to: ByteSink,
  { key, signal, onProgress }: BackupWish,
): Promise<Result<unknown, ExportRefusal>> {
  const sealing = key && (await SealingSink.begin(to, key));
  const exported = await exportArchive(deps, attached, sealing ?? to, { signal, onProgress });
  if (exported.ok) await sealing?.end();
  return exported;
}

async function checkReadBack(
  files: BackupFiles,
  name: string,
  pieces: readonly WrittenPiece[],
  wish: BackupWish,
): Promise<void> {
  if (!(await isGood(await readBack(files, name, pieces), wish))) throw new NotReadBack();
}

/** Unsealed, it is an archive of which every line can be taken in. What has been written is looked at to its end. */
async function isGood(blob: Blob, { key, onProgress }: BackupWish): Promise<boolean> {
  const plain = await unsealed(blob, { kept: key, passphrase: null });
  return plain.ok && (await openArchive(plain.value, { aborted: false }, onProgress)).ok;
}

/** What cannot be removed now is removed the next time: the new backup is there. */
async function thinOut(files: BackupFiles, justMade: string, book: string): Promise<void> {
  const there = await files.list();
  if (there.type === 'failed') return;
  const own = there.files.flatMap(({ name }) => {
    const read = readBackupName(name);
    return read?.book === book ? [{ ...read, name }] : [];
  });
  for (const name of backupsToDrop(own, justMade)) await files.drop(name);
}
