import type { BackupFolder, BackupList, FolderChoice } from '../../../shared/bridge/backup.ts';
import type { BackupReason } from '../../../shared/domain/backup/backup-name.ts';
import type { Result } from '../../../shared/result.ts';
import type { ArchiveProgress } from '../../data/archive/archive-files.ts';
import type { BackupStand, MadeBackup } from '../../data/backup/backup-notes.ts';
import type { FetchRefusal, TestRefusal } from '../../data/backup/desk.ts';
import type { UnsealRefusal } from '../../data/backup/sealed-backup.ts';
import type { TestedRestore } from '../../data/backup/test-restore.ts';

export type { BackupStand } from '../../data/backup/backup-notes.ts';
export type { FetchRefusal, TestRefusal } from '../../data/backup/desk.ts';
export type { TestedRestore } from '../../data/backup/test-restore.ts';
export type { UnsealRefusal } from '../../data/backup/sealed-backup.ts';

/** What is under way with backups; `before`: a change waits for it. */
export type BackupWork = {
  readonly what: 'make' | 'before' | 'test' | 'fetch';
  readonly progress: ArchiveProgress;
};

/** `kept`: the system's key store has it. `session`: as long as the program runs. `waits`: a passphrase was set and is not at hand. */
export type KeyState = 'none' | 'kept' | 'session' | 'waits';

/** Why no backup came of it; `code` says what is the matter, by the system or by us. */
export type MakeRefusal =
  | { readonly type: 'given-up' }
  | { readonly type: 'trouble'; readonly code: string };

export type NamedBackup = { readonly name: string; readonly bytes: number };

export type Backups = {
  /** undefined until it is known. */
  readonly folder: BackupFolder | undefined;
  readonly stand: BackupStand | undefined;
  readonly keyState: KeyState;
  readonly work: BackupWork | null;
  readonly choose: () => Promise<FolderChoice>;
  readonly list: () => Promise<BackupList>;
  readonly make: (reason: BackupReason) => Promise<Result<MadeBackup, MakeRefusal>>;
  readonly download: () => Promise<
    Result<{ readonly name: string; readonly blob: Blob }, MakeRefusal>
  >;
  /**
   * Before a large change: makes a backup of the book as it is, unless there is one. True where there is one then; false where the person
   * went on without, where it failed (which is said above every screen), or where there is no folder.
   */
  readonly before: (reason: BackupReason) => Promise<boolean>;
  readonly goOn: () => void;
  /** As it lies in the folder, sealed or not. */
  readonly fetch: (backup: NamedBackup) => Promise<Result<Blob, FetchRefusal>>;
  readonly unseal: (file: Blob, passphrase: string | null) => Promise<Result<Blob, UnsealRefusal>>;
  readonly test: (backup: NamedBackup) => Promise<Result<TestedRestore, TestRefusal>>;
  /** Seals from now on; where a passphrase is waited for, false for another one. */
  readonly givePassphrase: (passphrase: string, isNew: boolean) => Promise<boolean>;
  readonly sealNoMore: () => Promise<void>;
  readonly putReminderOff: () => Promise<void>;
  readonly stop: () => void;
};
