/** Hands a table to the person as a CSV file that spreadsheets open in every language (UTF-8 with its mark, CRLF). */
export function saveCsv(name: string, rows: readonly (readonly (string | number)[])[]): void {
  const text = rows.map((row) => row.map(cellOf).join(',')).join('\r\n');
  const address = URL.createObjectURL(new Blob([`\uFEFF${text}\r\n`], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.csv`;
  link.click();
  // The download has taken hold of the file once the click has been handled.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

export function cellOf(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const safe = harmless(cell);
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A spreadsheet takes a text that begins like this for a formula, behind white space and in full width, too. */
export function harmless(text: string): string {
  return /^[\s\u{FEFF}]*[=+\-@＝＋－＠]|^[\t\r]/u.test(text) ? `'${text}` : text;
}
