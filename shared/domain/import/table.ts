/** A row of a file as texts, with its number in the file (1 is the first), so that a person finds it again. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

/** One sheet as it was read: numbers and dates are texts already, and blank rows are left out. */
export type Sheet = { readonly name: string; readonly rows: readonly TableRow[] };

/** What is refused beyond: a file of a book fits several times over, a mistake or an attack does not. */
export const tableLimits = {
  megabytes: 200,
  columns: 200,
  rows: 200_000,
  cells: 5_000_000,
  /** Characters between two ends of line. */
  lineLength: 1_000_000,
  /** What an XLSX may unpack to, in all. */
  unpackedMegabytes: 500,
} as const;

/** Why a file as a whole is not read. Nothing was written. */
export type FileRefusal =
  | { readonly type: 'not-a-table'; readonly what: NoTable }
  /** The old binary format of Excel, which a password-protected .xlsx is wrapped in as well. */
  | { readonly type: 'old-or-locked' }
  | { readonly type: 'other-spreadsheet'; readonly format: 'ODS' | 'XLSB' }
  | { readonly type: 'empty' }
  | { readonly type: 'header-only' }
  | { readonly type: 'one-long-line'; readonly row: number }
  | { readonly type: 'open-quote' }
  | { readonly type: 'too-large'; readonly megabytes: number }
  | { readonly type: 'too-many-columns'; readonly count: number }
  | { readonly type: 'too-many-rows' }
  | { readonly type: 'unpacks-too-large' }
  | { readonly type: 'damaged' }
  /** The disk or the browser would not give the file. */
  | { readonly type: 'unreadable' };

export type NoTable = 'picture' | 'pdf' | 'html' | 'archive' | 'document' | 'data' | 'binary';

/** The cells without the blank ones at the end. */
export function trimmed(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return last === cells.length - 1 ? cells : cells.slice(0, last + 1);
}

/** The name of a column in spreadsheets: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
