import type { RowChange } from '../../shared/record/change.ts';
import type { HeldFields } from '../../shared/sync/flat-row.ts';
import type { Waiting } from '../../shared/sync/outbox.ts';
import { firstPlace, operationsAfter, rowOfAdded } from '../../shared/sync/outbox.ts';
import { standsAlone } from '../../shared/sync/overlay.ts';
import type { DeviceState, Entry } from './device-state.ts';
import { keyOf } from './office.ts';
import type { Variant } from './variant.ts';

export function isPacked(change: RowChange): boolean {
  return change.kind === 'add' && change.row['packed'] === true;
}

export function setsOf(waiting: readonly Waiting[], key: string): readonly HeldFields[] {
  return waiting
    .filter(({ operation: { table, row } }) => keyOf(table, row) === key)
    .map(({ operation }) => operation.set);
}

export function setOf(change: RowChange): HeldFields {
  const place = { ...firstPlace, seq: 1 };
  const entry = { seq: 1, action: '', base: 0, changes: [change] };
  const [one] = operationsAfter(place, [entry]);
  return one?.operation.set ?? {};
}

/** Ids of operations say in which entry they are. */
export function seqOf(id: string): number {
  return Number(id.split('.').at(-2));
}

/** Of a large action the log has only the names of the rows that it added: the book has the rows, as they are by now. */
export function wholeEntry(entry: Entry, { log, book }: Pick<DeviceState, 'log' | 'book'>): Entry {
  if (!entry.changes.some(isPacked)) return entry;
  const later = log.slice(entry.seq).flatMap(({ changes }) => changes);
  const changes = entry.changes.map((change) => {
    if (change.kind !== 'add' || !isPacked(change)) return change;
    const { id } = change.row;
    const fields = book.get(keyOf(change.table, id));
    return { ...change, row: rowOfAdded(id, fields ? { ...fields, id } : null, later) };
  });
  return { ...entry, changes };
}

/** Whether a row stays that was not told while all was read. */
export function staysFor(waiting: readonly HeldFields[], variant: Variant): boolean {
  return variant === 'edit-keeps-a-row' ? waiting.length > 0 : standsAlone(waiting);
}
