import type { Id } from '../../../shared/record/id.ts';
import type { Columns } from '../index/columns.ts';
import { states } from '../index/columns.ts';

/** Clients that came into the book after one record and up to another one, and are not archived; the first of them by name. */
export type Newcomers = {
  readonly count: number;
  readonly first: readonly { readonly id: Id; readonly name: string; readonly key: boolean }[];
};

/** Ids tell when they were born (RFC 9562, 5.7), so that they are compared as they are. `upTo` null: until now. */
export function newcomers(columns: Columns, after: Id, upTo: Id | null, limit: number): Newcomers {
  const first: { id: Id; name: string; key: boolean }[] = [];
  let count = 0;
  for (let position = 0; position < columns.size; position += 1) {
    if (columns.states[position] !== states.present) continue;
    const id = columns.ids.at(position);
    if (id <= after || (upTo !== null && id > upTo)) continue;
    count += 1;
    if (first.length >= limit) continue;
    const key = columns.segment(position) === 'A';
    first.push({ id, name: columns.texts.name.get(position), key });
  }
  return { count, first };
}
