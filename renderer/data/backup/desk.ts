import type { BackupFiles } from '../../../shared/bridge/backup.ts';
import type { ArchiveRefusal } from '../../../shared/domain/archive/manifest.ts';
import type { BackupReason } from '../../../shared/domain/backup/backup-name.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { ArchiveProgress } from '../archive/archive-files.ts';
import type { ExportRefusal } from '../archive/export-archive.ts';
import { openArchive } from '../archive/open-archive.ts';
import { filesOf } from '../files/file-store.ts';
import type { OpenBook } from '../open-book.ts';
import { openBook } from '../open-book.ts';
import { PlaceRefused, readWhole } from './backup-file.ts';
import type { StoredKey } from './backup-key.ts';
import { keyAgain, newKey } from './backup-key.ts';
import type { BackupSeal, MadeBackup } from './backup-notes.ts';
import type { BackupRefusal } from './make-backup.ts';
import { makeBackup, makeDownload } from './make-backup.ts';
import type { Opening, UnsealRefusal } from './sealed-backup.ts';
import { unsealed } from './sealed-backup.ts';
import type { TestedRestore } from './test-restore.ts';
import { testRestore } from './test-restore.ts';

export type OnBackupProgress = (progress: ArchiveProgress) => void;

export type FetchRefusal = UnsealRefusal | { readonly type: 'refused'; readonly code: string };

export type TestRefusal = FetchRefusal | ArchiveRefusal;

export type WantedBackup = { readonly reason: BackupReason; readonly key: StoredKey | null };

/** Makes and reads backups with a book of its own, in a worker. */
export class BackupDesk {
  private readonly bookName: string;
  private book: Promise<OpenBook> | null = null;
  private giveUp = new AbortController();

  constructor(bookName: string) {
    this.bookName = bookName;
  }

  async make(
    wanted: WantedBackup,
    files: BackupFiles,
    onProgress: OnBackupProgress,
  ): Promise<Result<MadeBackup, BackupRefusal>> {
    const { signal } = (this.giveUp = new AbortController());
    const deps = await this.opened();
    return makeBackup(deps, filesOf(deps), files, { ...wanted, signal, onProgress });
  }

  async download(
    wanted: WantedBackup,
    onProgress: OnBackupProgress,
  ): Promise<Result<{ readonly made: MadeBackup; readonly blob: Blob }, ExportRefusal>> {
    const { signal } = (this.giveUp = new AbortController());
    const deps = await this.opened();
    return makeDownload(deps, filesOf(deps), { ...wanted, signal, onProgress });
  }

  /** A backup as it lies in its place. */
  async fetch(
    { name, bytes }: { readonly name: string; readonly bytes: number },
    files: BackupFiles,
    onProgress: OnBackupProgress,
  ): Promise<Result<Blob, FetchRefusal>> {
    try {
      return ok(await readWhole(files, name, (done) => onProgress({ done, all: bytes })));
    } catch (error) {
      if (error instanceof PlaceRefused) return err({ type: 'refused', code: error.code });
      throw error;
    }
  }

  /** The archive in a file that somebody chose. */
  async unseal(file: Blob, opening: Opening): Promise<Result<Blob, UnsealRefusal>> {
    return unsealed(file, opening);
  }

  async test(
    backup: { readonly name: string; readonly bytes: number },
    files: BackupFiles,
    opening: Opening,
    onProgress: OnBackupProgress,
  ): Promise<Result<TestedRestore, TestRefusal>> {
    const { signal } = (this.giveUp = new AbortController());
    const whole = await this.fetch(backup, files, onProgress);
    if (!whole.ok) return whole;
    const plain = await unsealed(whole.value, opening);
    if (!plain.ok) return plain;
    const archive = await openArchive(plain.value, signal, onProgress);
    if (!archive.ok) return archive;
    return ok(await testRestore(await this.opened(), archive.value, { signal, onProgress }));
  }

  /** A key of a passphrase, with a salt of its own. */
  async newKey(passphrase: string): Promise<StoredKey> {
    return newKey(passphrase);
  }

  /** The key that was set, of its passphrase; null of another. */
  async keyAgain(passphrase: string, seal: BackupSeal): Promise<StoredKey | null> {
    return keyAgain(passphrase, seal);
  }

  /** Gives up what is under way, between two parts. */
  async stop(): Promise<void> {
    this.giveUp.abort();
  }

  private async opened(): Promise<OpenBook> {
    this.book ??= openBook({ name: this.bookName });
    return this.book;
  }
}
