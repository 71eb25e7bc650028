import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * A file of the real input that lies beside the repository on some machines, as text, or null where it is not there. A test
 * that reads it also has a generated case, so that there is always at least one.
 */
export function realData(name: string): string | null {
  return realBytes(name)?.toString('utf8') ?? null;
}

/** The same, byte for byte, for files in another encoding. */
export function realBytes(name: string): Buffer | null {
  const file = realPath(name);
  return file === null ? null : readFileSync(file);
}

/** Where such a file lies, for a browser that is to choose it. */
export function realPath(name: string): string | null {
  const file = fileURLToPath(new URL(`../../../shared/data/${name}`, import.meta.url));
  return existsSync(file) ? file : null;
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
