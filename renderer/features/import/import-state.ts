import type { FileRefusal } from '../../../shared/domain/import/table.ts';
import type { Column } from '../../../shared/domain/import/target.ts';
import type { ImportProgress } from '../../data/commands/import-clients.ts';
import type { CheckedRows, FileFacts, TablePreview } from '../../hooks/spreadsheet.ts';

/** A file that was understood, and how its columns are to be taken. */
export type Mapping = {
  readonly fileName: string;
  readonly facts: FileFacts;
  readonly preview: TablePreview;
  readonly columns: readonly Column[];
  /** What a reading of all rows by these columns found; null while it is under way. */
  readonly checked: CheckedRows | null;
};

/** How an import ended. */
export type Ending = {
  readonly fileName: string;
  readonly action: string;
  readonly rowCount: number;
  readonly progress: ImportProgress;
  readonly end: 'whole' | 'cancelled' | 'failed' | 'disk-full';
  /** What the failure said; '' for any other end. */
  readonly message: string;
  readonly takenBack: 'no' | 'yes' | 'changed-since';
};

export type ImportState =
  | {
      readonly stage: 'choose';
      readonly refused: { readonly fileName: string; readonly refusal: FileRefusal } | null;
    }
  | { readonly stage: 'reading'; readonly fileName: string; readonly bytes: number }
  | { readonly stage: 'map'; readonly mapping: Mapping }
  | { readonly stage: 'importing'; readonly mapping: Mapping; readonly progress: ImportProgress }
  | { readonly stage: 'done'; readonly ending: Ending };

export const atTheStart: ImportState = { stage: 'choose', refused: null };

export const noProgress: ImportProgress = {
  done: 0,
  new: 0,
  updated: 0,
  unchanged: 0,
  refused: [],
};
