import type { ArchiveRefusal } from '../../../shared/domain/archive/manifest.ts';
import type {
  ArchiveFacts,
  ArchiveProgress,
  ExportRefusal,
  Restored,
  SavedArchive,
} from '../../hooks/archive.ts';
import type { FetchRefusal } from '../../hooks/backups/backup-work.ts';

/** Where the one thing stands that is done with an archive at a time. */
export type ArchiveState =
  | { readonly stage: 'idle' }
  | {
      readonly stage: 'working';
      readonly what: 'save' | 'check' | 'take';
      readonly progress: ArchiveProgress;
    }
  | { readonly stage: 'saved'; readonly saved: Omit<SavedArchive, 'blob'> }
  | { readonly stage: 'not-saved'; readonly refusal: ExportRefusal }
  /** A sealed backup, which waits for its passphrase. */
  | {
      readonly stage: 'sealed';
      readonly fileName: string;
      readonly file: Blob;
      readonly isWrong: boolean;
    }
  | {
      readonly stage: 'unfetched';
      readonly fileName: string;
      readonly refusal: FetchRefusal;
    }
  | { readonly stage: 'refused'; readonly fileName: string; readonly refusal: ArchiveRefusal }
  | { readonly stage: 'ready'; readonly fileName: string; readonly facts: ArchiveFacts }
  | {
      readonly stage: 'taken';
      readonly restored: Restored;
      readonly action: string;
      readonly takenBack: 'no' | 'yes' | 'refused';
    }
  /** No backup of the book as it is could be made, so it was not replaced. */
  | { readonly stage: 'no-backup' }
  | { readonly stage: 'failed'; readonly message: string };

export const noProgress: ArchiveProgress = { done: 0, all: 0 };
