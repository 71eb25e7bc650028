import type { AdmitRefusal } from '../../shared/bundle/admit.ts';
import { admit } from '../../shared/bundle/admit.ts';
import type { Bundle, BundleOperation } from '../../shared/bundle/bundle.ts';
import type { Met, Origin } from '../../shared/bundle/cause.ts';
import { together } from '../../shared/bundle/cause.ts';
import type { HeldOperation } from '../../shared/bundle/field-value.ts';
import { conflictsIn, merge } from '../../shared/bundle/merging.ts';
import { gonePath } from '../../shared/protocol/values.ts';
import type { Row, RowChange } from '../../shared/record/change.ts';
import { rowIdOf, withFields } from '../../shared/record/change.ts';
import type { Id } from '../../shared/record/id.ts';
import { heldOf as heldValue } from '../../shared/sync/flat-row.ts';
import { operationId, operationOf } from '../../shared/sync/outbox.ts';

/** An entry of a log, of whichever device. */
type Entry = Origin & {
  readonly action: Id;
  readonly at: number;
  readonly context: Met;
  readonly operations: readonly BundleOperation[];
};

type State = {
  head: number;
  met: Met;
  entries: Entry[];
  rows: Map<string, Row>;
  peers: Map<Id, Met>;
};

/** Ways to do it wrong, each of which the checks must see. */
export type BundleVariant =
  | 'later-arrival-stands'
  | 'knows-by-clock'
  | 'forgets-conflicts'
  | 'takes-holes'
  | null;

/** A book that only exchanges files, without a disk under it. */
export class BundleBook {
  readonly device: Id;
  private readonly variant: BundleVariant;
  private readonly histories = new Map<string, HeldOperation[]>();
  state: State = { head: 0, met: {}, entries: [], rows: new Map(), peers: new Map() };

  constructor(device: Id, variant: BundleVariant = null) {
    this.device = device;
    this.variant = variant;
  }

  rows(): readonly [string, Row][] {
    return [...this.state.rows].toSorted(([a], [b]) => (a < b ? -1 : 1));
  }

  /** What a person does here. */
  act(action: Id, at: number, changes: readonly RowChange[]): void {
    const { state } = this;
    state.head += 1;
    const operations = changes.map((change, index) => {
      const name = { id: operationId(action, state.head, index), ctr: 1, action: 0, base: 0 };
      const { set } = operationOf(change, name);
      return { index, table: change.table, row: rowIdOf(change), set: this.whole(change, set) };
    });
    const { [this.device]: _, ...context } = state.met;
    const number = state.head;
    this.hold({ device: this.device, number, action, at, context, operations });
    state.met = { ...state.met, [this.device]: number };
    for (const change of changes) this.lay(change);
  }

  /** A conflict travels with all that it says. */
  private whole(change: RowChange, set: BundleOperation['set']): BundleOperation['set'] {
    if (change.table !== 'conflicts') return set;
    const {
      id: _,
      state: __,
      decidedBy: ___,
      decidedAt: ____,
      ...said
    } = this.state.rows.get(`conflicts ${rowIdOf(change)}`) ?? { id: '' };
    const held = Object.entries(said).map(([path, value]) => [path, heldValue(value)] as const);
    return { ...Object.fromEntries(held), ...set };
  }

  private lay(change: RowChange): void {
    const { rows } = this.state;
    const key = `${change.table} ${rowIdOf(change)}`;
    const now = rows.get(key);
    if (change.kind === 'remove') rows.delete(key);
    else if (change.kind === 'add') rows.set(key, change.row);
    else if (now) rows.set(key, withFields(now, change.fields, 'to'));
  }

  export(to: BundleBook | null, made: number): Bundle {
    const { state } = this;
    const known = (to && state.peers.get(to.device)) ?? {};
    const isNew = ({ device, number }: Entry) => number > (known[device] ?? 0);
    const entries = state.entries.filter(isNew);
    return {
      from: { device: this.device, person: '' },
      to: to?.device ?? null,
      made,
      office: null,
      met: state.met,
      spans: Object.keys(state.met).map((device) => {
        const after = known[device] ?? 0;
        return { device, after, before: this.actionUpTo({ device, number: after }) };
      }),
      actions: entries.map(({ action, at, device }) => {
        return { id: action, name: '', at, author: device, device, undoes: null };
      }),
      contexts: entries.map(({ context }) => context),
      entries: entries.map(({ device, number, operations }, i) => {
        return { device, number, action: i, context: i, operations: [...operations] };
      }),
    };
  }

  private actionUpTo({ device, number }: Origin): Id | null {
    const upTo = this.state.entries.filter(
      (entry) => entry.device === device && entry.number <= number,
    );
    return upTo.toSorted((a, b) => a.number - b.number).at(-1)?.action ?? null;
  }

  /** Answers why it was refused; null: it is in. */
  take(bundle: Bundle): AdmitRefusal | null {
    const { state, device, variant } = this;
    const { met } = state;
    const holding = { device, met, actionUpTo: (origin: Origin) => this.actionUpTo(origin) };
    const admitted = admit(bundle, holding);
    if (!admitted.ok && variant !== 'takes-holes') return admitted.error;
    const entries = admitted.ok ? admitted.value : bundle.entries;
    state.peers.set(bundle.from.device, bundle.met);
    for (const entry of entries) {
      const { id: action, at } = bundle.actions[entry.action] ?? { id: '', at: 0 };
      const context = bundle.contexts[entry.context] ?? {};
      // Its place in this log is this log's own.
      state.head += 1;
      const taken: Entry = { ...entry, action, at, context };
      state.entries.push(taken);
      for (const operation of taken.operations) this.takeOne(taken, operation);
    }
    const { [device]: _, ...others } = together(state.met, bundle.met);
    state.met = { ...others, [device]: state.met[device] ?? 0 };
    return null;
  }

  private takeOne(entry: Entry, operation: BundleOperation): void {
    const { rows } = this.state;
    const { table, row: id } = operation;
    const one = heldOf(entry, operation);
    const merged = merge(
      {
        history: (of, row) => this.history(of, row),
        row: (of, row) => rows.get(`${of} ${row}`) ?? null,
      },
      { table, id },
      this.variant === 'knows-by-clock' ? { ...one, context: {} } : one,
    );
    if (this.variant === 'later-arrival-stands') {
      this.layRaw(table, id, one);
      return;
    }
    const conflicts = this.variant === 'forgets-conflicts' ? [] : (merged?.conflicts ?? []);
    for (const write of merged ? [merged.row, ...conflicts] : []) {
      const key = `${write.table} ${write.id}`;
      if (write.row) rows.set(key, write.row);
      else rows.delete(key);
    }
  }

  private layRaw(table: string, id: Id, { set }: HeldOperation): void {
    const { rows } = this.state;
    const key = `${table} ${id}`;
    if (set[gonePath]?.[0] === true) rows.delete(key);
    else {
      const fields = Object.entries(set).filter(([path]) => path !== gonePath);
      const plain = Object.fromEntries(fields.map(([path, [value]]) => [path, value]));
      rows.set(key, { ...rows.get(key), ...plain, id });
    }
  }

  private hold(entry: Entry): void {
    this.state.entries.push(entry);
    for (const operation of entry.operations) {
      this.history(operation.table, operation.row).push(heldOf(entry, operation));
    }
  }

  /** All that was ever done to a row, in the order in which it came here. */
  history(table: string, id: Id): HeldOperation[] {
    const key = `${table} ${id}`;
    const known = this.histories.get(key) ?? [];
    this.histories.set(key, known);
    return known;
  }

  /** The conflicts that all that was ever done makes. */
  conflicts(): ReadonlySet<Id> {
    const keys = new Set(
      this.state.entries.flatMap(({ operations }) =>
        operations.map(({ table, row }) => `${table} ${row}`),
      ),
    );
    return new Set(
      [...keys].flatMap((key) => {
        const [table = '', id = ''] = key.split(' ');
        return table === 'conflicts'
          ? []
          : [...conflictsIn({ table, id }, this.history(table, id)).keys()];
      }),
    );
  }
}

function heldOf(
  { device, number, action, at, context }: Entry,
  { index, set }: BundleOperation,
): HeldOperation {
  const id = operationId(action, number, index);
  return { id, device, number, index, context, at, author: device, set };
}
