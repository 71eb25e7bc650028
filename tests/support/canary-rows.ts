import { isTableName, schemas } from '../../shared/domain/book.ts';
import { sampleBookOf } from '../../shared/domain/sample/sample-book.ts';
import type { Row } from '../../shared/record/change.ts';
import { id } from './test-book.ts';
import { records, together } from './whole-story.ts';

/** Two texts that nothing else says: one as letters of a byte each, one as letters of two. */
export const canaries = ['qzcanaryvx', '井中金丝雀'] as const;

/** Rows of a kind that get them: one of each could be where nobody looks. */
const rowsOfKind = 3;

/** Records of every kind, with a canary in every field that takes a text of anybody's choice. */
export function canaryRows(): Readonly<Record<string, readonly Row[]>> {
  let ids = 100_000;
  const newId = () => id((ids += 1));
  const sample = sampleBookOf({ seed: 9, today: '2026-05-11', language: 'en', newId });
  const [client] = sample.clients;
  const { attachments: _, ...story } = records(client?.id ?? '', 200_000);
  const all = together(sample, story);
  return Object.fromEntries(
    Object.entries(all).map(([table, rows]) => [
      table,
      rows.map((row, i) => (i < rowsOfKind ? withCanaries(table, row) : row)),
    ]),
  );
}

/** What is no free text, though its schema says nothing more than text. */
const closed = new Set(['currency', 'id', 'hash', 'previous', 'origin', 'record']);

function withCanaries(table: string, row: Row): Row {
  let now: Row = row;
  for (const path of textPaths(row)) {
    const field = path.at(-1) ?? '';
    if (closed.has(field) || field.endsWith('Id')) continue;
    const bold = withText(now, path, `${canaries[0]} ${canaries[1]} ${path.join(' ')}`);
    if (isRow(bold) && fits(table, bold)) now = bold;
  }
  return now;
}

function fits(table: string, row: Row): boolean {
  return isTableName(table) && schemas[table].safeParse(row).success;
}

function textPaths(value: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value === 'string') return [at];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textPaths(part, [...at, key]));
}

function withText(value: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value)) {
    return value.map((part: unknown, i) => (String(i) === key ? withText(part, rest, text) : part));
  }
  if (typeof value !== 'object' || value === null) return value;
  return { ...value, [key]: withText(Reflect.get(value, key), rest, text) };
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'id' in value;
}
