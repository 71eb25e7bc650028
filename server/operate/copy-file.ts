import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';

/**
 * A copy of an office: packed lines of JSON. The first says what it is; before the rows of a table, a line names it and its columns;
 * the last has the number of rows and the SHA-256 of all lines before it. The same for both databases.
 */
export const copyFormat = 'wellfield-office-1';

export const beginningSchema = z.object({
  format: z.literal(copyFormat),
  /** Last step of the layout that the copy has. */
  layout: z.int(),
  at: z.string(),
  office: z.string(),
});
export type Beginning = z.infer<typeof beginningSchema>;

const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()) });
const rowSchema = z.array(z.union([z.string(), z.number(), z.null()]));
const endSchema = z.object({ rows: z.int(), sha256: z.string() });

export type CopiedRow = z.infer<typeof rowSchema>;
/** What a copy holds, line by line. */
export type CopyPart =
  | { readonly kind: 'beginning'; readonly beginning: Beginning }
  | { readonly kind: 'table'; readonly table: string; readonly columns: readonly string[] }
  | { readonly kind: 'row'; readonly row: CopiedRow };

/** The file is not a whole copy: cut off, changed, or something else. */
export class BrokenCopy extends Error {
  override readonly name = 'BrokenCopy';
}

/** Everything in a copy. That it is whole is known only when the last part has come; until then nothing of it may be kept. */
export async function* readCopy(file: string): AsyncGenerator<CopyPart> {
  const hash = createHash('sha256');
  let rows = 0;
  let first = true;
  let ended = false;
  for await (const line of linesOf(file)) {
    const value = parsed(line);
    const end = endSchema.safeParse(value);
    if (ended) throw new BrokenCopy('Something follows the end of the copy.');
    if (end.success) {
      ended = end.data.rows === rows && end.data.sha256 === hash.copy().digest('hex');
      if (!ended) throw new BrokenCopy('The copy was changed after it was made.');
      continue;
    }
    hash.update(line).update('\n');
    const part = first ? beginningOf(value) : partOf(value);
    if (part.kind === 'row') rows += 1;
    first = false;
    yield part;
  }
  if (!ended) throw new BrokenCopy('The copy has no end.');
}

/** Only a line feed ends a line: a record may hold the line and paragraph separators of Unicode, which JSON leaves as they are. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const packed = createReadStream(file);
  const unpacked = createGunzip();
  packed.on('error', (error) => unpacked.destroy(error));
  packed.pipe(unpacked).setEncoding('utf8');
  let rest = '';
  try {
    for await (const part of unpacked) {
      const lines = `${rest}${String(part)}`.split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    if (isZlib(error)) throw new BrokenCopy('The copy cannot be unpacked.', { cause: error });
    throw error;
  } finally {
    packed.destroy();
  }
  if (rest !== '') yield rest;
}

function isZlib(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new BrokenCopy('A line of the copy is no JSON.', { cause: error });
  }
}

function beginningOf(value: unknown): CopyPart {
  const read = beginningSchema.safeParse(value);
  if (!read.success) throw new BrokenCopy('This is not a copy of an office.');
  return { kind: 'beginning', beginning: read.data };
}

function partOf(value: unknown): CopyPart {
  const row = rowSchema.safeParse(value);
  if (row.success) return { kind: 'row', row: row.data };
  const table = tableSchema.safeParse(value);
  if (!table.success) throw new BrokenCopy('The copy has a line that is neither row nor table.');
  return { kind: 'table', ...table.data };
}
