import { existsSync, readFileSync } from 'node:fs';

/**
 * A file of the real input that lies beside the repository on some machines, as text, or null where it is not there. A test
 * that reads it also has a generated case, so that there is always at least one.
 */
export function realData(name: string): string | null {
  const file = new URL(`../../../shared/data/${name}`, import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** The rows of a plain CSV (no quoted fields) as maps from header to text. */
export function rowsOfPlainCsv(text: string): readonly ReadonlyMap<string, string>[] {
  const [header = '', ...lines] = text.trim().split(/\r?\n/u);
  const names = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return new Map(names.map((name, i) => [name, cells[i] ?? '']));
  });
}
