import Papa from 'papaparse';
import { findDelimiter, type Delimiter } from '../../../shared/domain/import/delimiter.ts';
import type { Sheet } from '../../../shared/domain/import/table.ts';
import { tableLimits } from '../../../shared/domain/import/table.ts';
import { FileRefused } from './file-refused.ts';
import { Rows } from './rows.ts';

/** Reads text whose lines are rows; quoted cells may hold delimiters, quotation marks and ends of line. */
export function readCsv(text: string): { readonly sheet: Sheet; readonly delimiter: Delimiter } {
  refuseLongLines(text);
  const delimiter = findDelimiter(text);
  const rows = new Rows();
  let line = 0;
  const config: Papa.ParseConfig<string[]> = {
    delimiter,
    skipEmptyLines: false,
    preview: tableLimits.rows + 1000,
  };
  const { data, errors } = Papa.parse<string[]>(text, config);
  if (errors.some(({ code }) => code === 'MissingQuotes')) {
    throw new FileRefused({ type: 'open-quote' });
  }
  for (const cells of data) {
    line += 1;
    rows.add(line, cells);
  }
  return { sheet: { name: '', rows: rows.rows }, delimiter };
}

/** Such a line is no row that a person made, and the parser would copy it again and again. */
function refuseLongLines(text: string): void {
  let start = 0;
  let row = 1;
  while (start < text.length) {
    const end = nextEnd(text, start);
    if (end - start > tableLimits.lineLength) throw new FileRefused({ type: 'one-long-line', row });
    start = end + 1;
    row += 1;
  }
}

function nextEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  if (feed >= 0) return feed;
  // The line ends of old Macintosh programs.
  const back = text.indexOf('\r', from);
  return back >= 0 ? back : text.length;
}
