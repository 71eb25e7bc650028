import type { Operation, Push } from '../../../shared/protocol/push.ts';
import { pushLimits } from '../../../shared/protocol/push.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { HeldFields } from '../../../shared/sync/flat-row.ts';
import { Hidden } from '../../../shared/sync/masks.ts';
import type { OutboxEntry } from '../../../shared/sync/outbox.ts';
import { firstPlace, operationsAfter } from '../../../shared/sync/outbox.ts';
import type { OfficeValues, OutboxPlace } from '../office-values.ts';
import { officeValue, officeValues } from '../office-values.ts';
import type { BookStore } from '../store/book-store.ts';
import { placedChanges, readEntry } from '../store/log-entries.ts';
import type { StoredEntry } from '../store/tables.ts';
import { eachEntryFrom, isOurs } from './log-places.ts';
import { emptied, isBehind } from './parked.ts';

/** An operation that waits, with the place in the log behind it. */
export type Waiting = {
  readonly operation: Operation;
  readonly made: Id;
  readonly behind: OutboxPlace;
};

export type Batch = {
  readonly waiting: readonly Waiting[];
  readonly actions: Push['actions'];
  /** Behind all that was looked at: where there is nothing of ours in between, the outbox may go on from here. */
  readonly end: OutboxPlace;
};

export type BatchLimits = { readonly operations: number; readonly bytes: number };

/** Some bytes are left for what is around the operations. */
export const usualLimits: BatchLimits = {
  operations: pushLimits.operations,
  bytes: pushLimits.bytes * 0.75,
};

/**
 * The next operations to be sent, from a place on; the same each time until something else is logged behind them. `head`: of the office,
 * as far as this device has heard; one that was restored may be behind what was known when something was done.
 */
export async function nextBatch(
  store: BookStore,
  place: OutboxPlace,
  { entering, head }: { readonly entering: OfficeValues['entering']; readonly head: number },
  limits: BatchLimits = usualLimits,
): Promise<Batch> {
  return store.transaction('r', store.ofCommit(), async () => {
    const known = await officeValues(store, ['parked', 'masks', 'furthest']);
    const { parked = [], masks = [], furthest = firstPlace } = known;
    const collected = new Collected(place, limits, { parked, hidden: new Hidden(masks, furthest) });
    await eachEntryFrom(
      store,
      place.seq,
      async (entries) => {
        const ours = await entriesOf(store, entries);
        const told = ours.map((entry) => ({
          ...entry,
          // What was done before joining was done on a book that knew no office.
          base: entry.seq < entering.alone ? 0 : Math.min(entry.base, head),
        }));
        if (!collected.take(told)) return false;
        collected.pass(entries.at(-1)?.seq ?? 0);
        return true;
      },
      entriesAtOnce,
    );
    const actions = await store.actions
      .where('id')
      .anyOf([...collected.actions.keys()])
      .toArray();
    const places = collected.actions;
    return {
      waiting: collected.waiting,
      end: collected.end,
      actions: actions
        .toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
        .map(({ id, name, at, undoes }) => ({ id, name, at, undoes })),
    };
  });
}

const entriesAtOnce = 8;

/** Those that people of this device made, as operations are made of them. */
async function entriesOf(store: BookStore, entries: readonly StoredEntry[]) {
  const ours = entries.filter(isOurs);
  const changes = await placedChanges(store, ours.map(readEntry));
  return ours.map(({ seq, action, base, origin }, i) => ({
    seq,
    action,
    base: base ?? 0,
    changes: changes[i] ?? [],
    ...(typeof origin === 'object' && { origin }),
  }));
}

class Collected {
  readonly waiting: Waiting[] = [];
  readonly actions = new Map<Id, number>();
  end: OutboxPlace;
  private bytes = 0;
  private readonly limits: BatchLimits;
  private readonly parked: ReadonlySet<string>;
  private readonly hidden: Hidden;

  constructor(
    place: OutboxPlace,
    limits: BatchLimits,
    { parked, hidden }: Pick<OfficeValues, 'parked'> & { readonly hidden: Hidden },
  ) {
    this.end = place;
    this.limits = limits;
    this.parked = new Set(parked.map(({ operation }) => operation));
    this.hidden = hidden;
  }

  /** Takes the operations of some entries; false where no more go into the push. */
  take(entries: readonly OutboxEntry[]): boolean {
    for (const { operation: of, action: made, behind } of operationsAfter(this.end, entries)) {
      const action = this.actions.get(made) ?? this.actions.size;
      const whole = { ...of, action, base: this.hidden.baseOf(of, behind) };
      const operation = this.parked.has(of.id) ? emptied(whole) : whole;
      this.bytes += JSON.stringify(operation).length;
      const isFull =
        this.waiting.length >= this.limits.operations || this.bytes > this.limits.bytes;
      // One that is larger than a push may be goes alone, and is parked if the office does not take it.
      if (isFull && this.waiting.length > 0) return false;
      this.actions.set(made, action);
      this.waiting.push({ operation, made, behind });
      this.end = behind;
    }
    return true;
  }

  /** Everything up to this entry was looked at. */
  pass(seq: number): void {
    if (seq >= this.end.seq) this.end = { seq: seq + 1, index: 0, ctr: this.end.ctr };
  }
}

/** What waits sets, of each row in the order of its operations; by table and id. The place is behind all where nothing waits. */
export async function waitingSets(
  store: BookStore,
  place: OutboxPlace,
): Promise<{
  readonly byRow: ReadonlyMap<string, readonly HeldFields[]>;
  readonly end: OutboxPlace;
}> {
  const byRow = new Map<string, HeldFields[]>();
  let { seq: behind } = place;
  await eachEntryFrom(store, place.seq, async (entries) => {
    for (const { operation } of operationsAfter(place, await entriesOf(store, entries))) {
      const key = `${operation.table} ${operation.row}`;
      const known = byRow.get(key);
      if (known) known.push(operation.set);
      else byRow.set(key, [operation.set]);
    }
    behind = (entries.at(-1)?.seq ?? behind) + 1;
    return true;
  });
  return { byRow, end: { seq: behind, index: 0, ctr: place.ctr } };
}

/**
 * The same with what was passed over, before all that waits: what people of this device wrote there stands here until they write
 * something else.
 */
export async function withParked(
  store: BookStore,
  waiting: ReadonlyMap<string, readonly HeldFields[]>,
  place: OutboxPlace,
): Promise<ReadonlyMap<string, readonly HeldFields[]>> {
  const parked = (await officeValue(store, 'parked')) ?? [];
  const passed = parked.filter(
    ({ paths, behind }) => paths !== null && !isBehind(behind, { behind: place }),
  );
  if (passed.length === 0) return waiting;
  const found = await store.changes.bulkGet(passed.map(({ behind }) => behind.seq));
  const entries = await entriesOf(
    store,
    found.filter((entry) => entry !== undefined),
  );
  const all = new Map(waiting);
  for (const { table, row, paths, behind } of passed.toReversed()) {
    const from = { seq: behind.seq, index: behind.index - 1, ctr: 0 };
    const of = entries.filter(({ seq }) => seq === behind.seq);
    const [one] = operationsAfter(from, of);
    const set = Object.entries(one?.operation.set ?? {}).filter(([path]) => paths?.includes(path));
    const key = `${table} ${row}`;
    all.set(key, [Object.fromEntries(set), ...(all.get(key) ?? [])]);
  }
  return all;
}
