import type { Rows, TableName } from '../../../shared/domain/book.ts';
import { isTableName } from '../../../shared/domain/book.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { sampleBookOf } from '../../../shared/domain/sample/sample-book.ts';
import type { Id } from '../../../shared/record/id.ts';
import { uuidv7 } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Language } from '../../../shared/words/language.ts';
import type { Write } from '../commit.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { sampleBook } from '../queries/sample-book.ts';

export type AddSampleRefusal = { readonly type: 'sample-is-there' };

export type SampleWish = {
  /** The id of the action, born with the button. */
  readonly id: Id;
  readonly today: Day;
  readonly language: Language;
};

/** Everybody sees the same sample, so that what is said of it is true for all. */
const seed = 9;

/** Puts a made-up book into this one, in one step. Answers with the number of its clients. */
export async function addSampleBook(
  deps: Deps,
  wish: SampleWish,
): Promise<Result<number, AddSampleRefusal>> {
  const sample = sampleBookOf({ ...wish, seed, newId: idsInOrder(deps.now()) });
  const writes = Object.entries(sample).flatMap(([table, rows]) =>
    isTableName(table) ? putAll(table, rows) : [],
  );
  return commit(deps, { id: wish.id, name: 'sample.add', undoes: null }, async (book) => {
    if ((await sampleBook(book)).length > 0) return err({ type: 'sample-is-there' });
    return ok({ writes, value: sample.clients.length });
  });
}

function putAll<T extends TableName>(table: T, rows: readonly Rows[T][]): readonly Write[] {
  return rows.map((row) => put(table, row));
}

/** Ids a millisecond apart, so that the sample's records keep the order in which they were made. */
function idsInOrder(now: number): () => Id {
  let at = now - 60_000;
  return () => {
    at += 1;
    return uuidv7(at, crypto.getRandomValues(new Uint8Array(10)));
  };
}
