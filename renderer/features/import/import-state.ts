import type {
  ImportedKind,
  MappingProfile,
  UpdateRule,
} from '../../../shared/domain/import/mapping-profile.ts';
import type { FileRefusal } from '../../../shared/domain/import/table.ts';
import type { Column } from '../../../shared/domain/import/target.ts';
import type { ImportProgress } from '../../data/commands/import-run.ts';
import type { CheckedRows, FileFacts, Outcome, TablePreview } from '../../hooks/spreadsheet.ts';

/** What an import by each rule would do; a rule that is not there is still being worked out. */
export type Forecasts = { readonly [R in UpdateRule]?: Outcome };

/** The columns as they were settled for a file of the same headers before. */
export type Remembered = {
  readonly profile: MappingProfile;
  /** Headers whose target this version does not know. */
  readonly notUnderstood: readonly string[];
};

/** A file that was understood, and how its columns are to be taken. */
export type Mapping = {
  readonly fileName: string;
  readonly facts: FileFacts;
  readonly preview: TablePreview;
  readonly columns: readonly Column[];
  readonly rule: UpdateRule;
  readonly remembered: Remembered | null;
  /** Whether a person has changed anything, so that it is worth being remembered. */
  readonly settled: boolean;
  /** What a reading of all rows by these columns found; null while it is under way. */
  readonly checked: CheckedRows | null;
  readonly forecasts: Forecasts;
};

/** How an import ended. */
export type Ending = {
  readonly fileName: string;
  readonly kind: ImportedKind;
  readonly action: string;
  readonly rowCount: number;
  readonly progress: ImportProgress;
  readonly firstRefused: Outcome['firstRefused'];
  readonly unplaced: Outcome['unplaced'];
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

export type SetImportState = (state: ImportState) => void;

export const atTheStart: ImportState = { stage: 'choose', refused: null };
