import type { FileName } from '../../shared/protocol/files.ts';
import { thumbnailBytes } from '../../shared/protocol/files.ts';
import type { FlatRow } from '../../shared/protocol/values.ts';
import { readScopes, visibleScopes } from '../changes/scopes.ts';
import type { ChangeSession } from '../changes/session.ts';
import { storedFields } from '../changes/stored-json.ts';
import type { Reader, SqlRow, Storage } from '../storage/storage.ts';
import { numberOf, textOf } from '../storage/storage.ts';

/** Bytes that a file may have, as its row says: a number that it must have, or one that it may not pass. */
export type Length = { readonly exactly: number } | { readonly atMost: number };

/** For each name the length, if there is a row that the member sees now and that names the file; otherwise null, for whatever reason. */
export async function namedFiles(
  storage: Storage,
  session: ChangeSession,
  names: readonly FileName[],
): Promise<readonly (Length | null)[]> {
  return storage.snapshot(async (db) => {
    const book = await readScopes(storage, db);
    const seen = new Set(visibleScopes(book, session).map(({ id }) => id));
    const rows = await db.all(
      `with wanted as (select row_id from @given)
       select row_id, scope_id, fields from row_state
       where tbl = 'attachments' and gone = 0 and row_id in (select row_id from wanted)`,
      [],
      { columns: { row_id: 'text' }, rows: names.map(({ row }) => ({ row_id: row })) },
    );
    const fields = new Map<string, FlatRow>();
    for (const row of rows) {
      if (seen.has(numberOf(row, 'scope_id'))) fields.set(textOf(row, 'row_id'), storedFields(row));
    }
    return names.map(({ row, hash }) => lengthIn(fields.get(row), hash));
  });
}

function lengthIn(fields: FlatRow | undefined, hash: string): Length | null {
  if (!fields) return null;
  const { bytes } = fields;
  if (fields['hash'] === hash && typeof bytes === 'number') return { exactly: bytes };
  return fields['thumbnail'] === hash ? { atMost: thumbnailBytes } : null;
}

const pageRows = 1000;

/** The hashes that any row of the office names now. */
export async function allNamedHashes(storage: Storage): Promise<ReadonlySet<string>> {
  return storage.snapshot(async (db) => {
    const named = new Set<string>();
    for await (const row of attachments(db)) {
      const { hash, thumbnail } = storedFields(row);
      if (typeof hash === 'string') named.add(hash);
      if (typeof thumbnail === 'string') named.add(thumbnail);
    }
    return named;
  });
}

async function* attachments(db: Reader): AsyncGenerator<SqlRow> {
  let after = '';
  for (;;) {
    const page = await db.all(
      `select row_id, fields from row_state
       where tbl = 'attachments' and gone = 0 and row_id > $1 order by row_id limit ${pageRows}`,
      [after],
    );
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < pageRows) return;
    after = textOf(last, 'row_id');
  }
}
