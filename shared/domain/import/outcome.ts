import type { Result } from '../../result.ts';
import type { PointFault } from '../place/read-point.ts';
import type { CellRefusal } from './cell.ts';
import type { ImportedKind } from './mapping-profile.ts';

/** What becomes of a row. */
export type RowOutcome = 'new' | 'updated' | 'unchanged';

/** Where in the row it happened, and what stood there. */
export type At = { readonly column: string; readonly value: string };

/** Why a cell is refused. */
export type TakeRefusal =
  | CellRefusal
  | { readonly type: 'error-value' }
  | { readonly type: 'not-a-period' }
  | { readonly type: 'not-a-currency' }
  | { readonly type: 'no-such-word'; readonly words: WordList }
  | { readonly type: 'too-long'; readonly limit: number; readonly length: number };

/** Lists of words of which a cell must be one. */
export type WordList = 'role' | 'influence' | 'stance' | 'sort';

/** Why a row by itself cannot be taken in. */
export type RowRefusal =
  | { readonly type: 'no-name' }
  | { readonly type: 'no-client' }
  | { readonly type: 'part-blank'; readonly kind: Exclude<ImportedKind, 'clients'> }
  | { readonly type: 'sum-row' }
  /** Another row speaks of the same client or record: its number in the file. */
  | { readonly type: 'twice-in-file'; readonly line: number }
  | (TakeRefusal & At);

/** Why a row that can be read does not fit the book, or another row of the file (`line`). */
export type MatchRefusal =
  | { readonly type: 'twice-in-file'; readonly line: number }
  /** The code is one client's, the name another's. */
  | { readonly type: 'code-and-name-differ'; readonly owner: string; readonly name: string }
  /** A client of that name has another code: taking the row in would make a double, or overwrite the code. */
  | { readonly type: 'name-has-other-code'; readonly code: string }
  | { readonly type: 'code-not-unique' }
  | { readonly type: 'name-not-unique' }
  | { readonly type: 'revenue-not-unique'; readonly period: string }
  | { readonly type: 'new-without-name' }
  | { readonly type: 'no-such-option'; readonly field: string; readonly value: string }
  | { readonly type: 'client-unknown'; readonly code: string; readonly name: string }
  | { readonly type: 'contact-not-unique'; readonly name: string }
  | { readonly type: 'contract-not-unique'; readonly name: string }
  | { readonly type: 'fees-in-other-currency'; readonly expected: string; readonly found: string };

/** A row that was taken, but without the point that its cells speak of. */
export type UnplacedRow = { readonly line: number; readonly fault: PointFault };

export type RefusedRow<R> = { readonly line: number; readonly reason: R };

/** A row by its columns, or why it is refused. */
export type ReadOutcome<Row> = Result<Row, RefusedRow<RowRefusal>>;

export type ImportRowRefusal = RowRefusal | MatchRefusal;
