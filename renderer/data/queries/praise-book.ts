import type { Praise } from '../../../shared/domain/care/praise.ts';
import type { Staff } from '../../../shared/domain/team/team.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';
import { latestFirst } from './care-of.ts';
import { clientNames } from './client-names.ts';
import { staffList } from './staff-list.ts';

export type PraiseOfBook = Praise & { readonly client: string };

export type PraisedEngineer = {
  readonly staffId: Id;
  /** null where the person is not in the book any more. */
  readonly person: Staff | null;
  /** The latest first. */
  readonly praises: readonly PraiseOfBook[];
};

/** Who was praised how often and for what, most praised first. */
export async function praiseBook(book: ReadableBook): Promise<readonly PraisedEngineer[]> {
  const praises = await allRows(book, 'praises');
  const staff = new Map((await staffList(book)).map((person) => [person.id, person]));
  const names = await clientNames(book, [...new Set(praises.map(({ clientId }) => clientId))]);
  const byStaff = Map.groupBy(praises.toSorted(latestFirst), ({ staffId }) => staffId);
  return [...byStaff]
    .map(([id, of]) => ({
      staffId: id,
      person: staff.get(id) ?? null,
      praises: of.map((praise) => ({ ...praise, client: names.get(praise.clientId) ?? '' })),
    }))
    .toSorted((a, b) => b.praises.length - a.praises.length);
}
