/**
 * Rows as a CSV that Excel opens rightly: UTF-8 with its mark, CRLF, quoted where needed. A text that a spreadsheet would
 * run as a formula gets an apostrophe in front; numbers, also negative ones, stay what they are (OWASP, "CSV Injection").
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map((cell) => quoted(harmless(cell))).join(','));
  return `\u{FEFF}${lines.join('\r\n')}\r\n`;
}

export function harmless(cell: string): string {
  const runs = /^[\s\u{FEFF}]*[=+\-@＝＋－＠]|^[\t\r]/u.test(cell);
  return runs && !/^[+-]?[\d,. ]*\d[\d,. ]*(?:e[+-]?\d+)?$/iu.test(cell) ? `'${cell}` : cell;
}

export function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
