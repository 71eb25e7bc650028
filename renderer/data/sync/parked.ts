import type { Operation } from '../../../shared/protocol/push.ts';
import { gonePath } from '../../../shared/protocol/values.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Parked } from '../office-values.ts';
import { officeValue } from '../office-values.ts';
import type { BookStore } from '../store/book-store.ts';

/** Operations that the office did not understand. It is told that they were there, for the numbers have no holes, and nothing else of them. */

type Sent = { readonly operation: Operation; readonly behind: Parked['behind'] };

/** The same number and name, with nothing in it. */
export function emptied({ was: _, ...operation }: Operation): Operation {
  return { ...operation, set: {} };
}

/** What there is to keep of an operation: fields that it clears were never at an office that cannot even be told of it. */
function parkedOf({ operation, behind }: Sent): readonly Parked[] {
  const { id, table, row, set } = operation;
  const isAdded = set[gonePath]?.[0] === false;
  const paths = Object.keys(set).filter((path) => (set[path]?.length ?? 0) > 0);
  if (!isAdded && paths.length === 0) return [];
  const { seq, index } = behind;
  return [{ operation: id, table, row, paths: isAdded ? null : paths, behind: { seq, index } }];
}

/** Those that there are when the office has answered these, and `passed` was passed over. */
export function parkedNow(
  parked: readonly Parked[],
  answered: readonly Sent[],
  passed: Sent | null,
): readonly Parked[] {
  if (!passed) return parkedAfter(parked, answered);
  return [...parkedAfter(parked, [...answered, passed]), ...parkedOf(passed)];
}

/** What was set anew since needs nobody's care any more. */
function parkedAfter(parked: readonly Parked[], answered: readonly Sent[]): readonly Parked[] {
  if (parked.length === 0) return parked;
  const byRow = Map.groupBy(answered, ({ operation }) => keyOf(operation));
  return parked.flatMap((one): readonly Parked[] => {
    const since = (byRow.get(keyOf(one)) ?? []).filter(({ behind }) => isBehind(behind, one));
    const sets = since.map(({ operation }) => operation.set);
    if (sets.some((set) => set[gonePath]?.[0] === true)) return [];
    if (one.paths === null || sets.length === 0) return [one];
    const paths = one.paths.filter((path) => !sets.some((set) => path in set));
    return paths.length > 0 ? [{ ...one, paths }] : [];
  });
}

/** After a device has begun to number anew it is answered once more what came before. */
export function isBehind(
  { seq, index }: Parked['behind'],
  { behind }: Pick<Parked, 'behind'>,
): boolean {
  return seq > behind.seq || (seq === behind.seq && index > behind.index);
}

/** Rows that this device added and that the office did not understand, by table and id: they are nowhere else. */
export async function rowsOnlyHere(store: BookStore): Promise<ReadonlySet<string>> {
  const parked = (await officeValue(store, 'parked')) ?? [];
  return new Set(parked.filter(({ paths }) => paths === null).map(keyOf));
}

function keyOf({ table, row }: { readonly table: string; readonly row: Id }): string {
  return `${table} ${row}`;
}
