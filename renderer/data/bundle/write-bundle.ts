import type { Bundle, BundleEntry, BundleOperation, Span } from '../../../shared/bundle/bundle.ts';
import type { Met, Origin } from '../../../shared/bundle/cause.ts';
import type { Row, RowChange } from '../../../shared/record/change.ts';
import { rowIdOf } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import { flatten } from '../../../shared/sync/flat-row.ts';
import type { Deps } from '../deps.ts';
import { authorOf } from '../device.ts';
import { officeValue } from '../office-values.ts';
import type { BookStore } from '../store/book-store.ts';
import type { StoredAction } from '../store/tables.ts';
import { contextsOf, metOfOthers, peerOf } from './exchange-values.ts';
import { actionsById, operationsOf, setOf } from './held-operations.ts';
import { isOwn, ownEntries } from './own-entries.ts';
import { isTakenAway } from './told.ts';

/**
 * All that this book holds and its receiver is not known to hold. A file that never arrives leaves no gap: the next one has it again, for only
 * what the receiver itself has told counts. `to` null: everybody, also somebody who holds nothing yet.
 */
export async function writeBundle(deps: Deps, to: Id | null): Promise<Bundle> {
  const { store, device } = deps;
  const [person, head, others, peer, office] = await Promise.all([
    authorOf(store),
    deps.book.log.head(),
    metOfOthers(store),
    to === null ? null : peerOf(store, to),
    officeValue(store, 'office'),
  ]);
  const met: Met = { ...others, [device]: head };
  const known = peer?.met ?? {};
  const isSameOffice = office !== undefined && peer?.office === office.id;
  const entries = [
    ...(await ownPart(deps, { known, head, office: office?.id, leavesTold: isSameOffice })),
    ...(await takenPart(store, known, others)),
  ];
  const actions = await actionsById(store, entries);
  const listed = new Listed(actions);
  return {
    from: { device, person },
    to,
    made: deps.now(),
    office: office?.id ?? null,
    met,
    spans: await spansOf(deps, known, met),
    entries: entries.map((entry) => listed.entry(entry)),
    actions: [...listed.actions],
    contexts: [...listed.contexts],
  };
}

type Leaving = Omit<BundleEntry, 'action' | 'context'> & {
  readonly action: Id;
  readonly context: Met;
};

/** Actions and contexts once each, and entries that name them by place. */
class Listed {
  readonly actions: Bundle['actions'] = [];
  readonly contexts: Bundle['contexts'] = [];
  private readonly known: ReadonlyMap<Id, StoredAction>;
  private readonly actionPlaces = new Map<Id, number>();
  private readonly contextPlaces = new Map<string, number>();

  constructor(known: ReadonlyMap<Id, StoredAction>) {
    this.known = known;
  }

  entry({ action, context, ...rest }: Leaving): BundleEntry {
    return { ...rest, action: this.actionPlace(action), context: this.contextPlace(context) };
  }

  private actionPlace(id: Id): number {
    const place = this.actionPlaces.get(id) ?? this.actions.length;
    const action = this.known.get(id);
    if (place === this.actions.length && action) {
      const { name, at, author, device, undoes } = action;
      this.actions.push({ id, name, at, author, device, undoes });
      this.actionPlaces.set(id, place);
    }
    return place;
  }

  private contextPlace(context: Met): number {
    const key = JSON.stringify(context);
    const place = this.contextPlaces.get(key) ?? this.contexts.length;
    if (place === this.contexts.length) {
      this.contexts.push(context);
      this.contextPlaces.set(key, place);
    }
    return place;
  }
}

type OwnWish = {
  readonly known: Met;
  readonly head: number;
  readonly office: Id | undefined;
  readonly leavesTold: boolean;
};

async function ownPart(
  { store, book, device }: Deps,
  { known, head, office, leavesTold }: OwnWish,
): Promise<readonly Leaving[]> {
  const entries = await ownEntries(store, { from: (known[device] ?? 0) + 1, upTo: head });
  const contextAt = await contextsOf(store);
  const actions = await actionsById(store, entries);
  const conflicts = await conflictsNamed(book, entries);
  return entries.flatMap(({ seq, action: id, told, base, changes }): Leaving[] => {
    const action = actions.get(id);
    if (!action || (told && leavesTold)) return [];
    const operations = changes.flatMap(({ index, change }): BundleOperation[] => {
      if (isTakenAway(change, action, told)) return [];
      const row = rowIdOf(change);
      const conflict = change.table === 'conflicts' ? conflicts.get(row) : undefined;
      return [{ index, table: change.table, row, set: { ...saidBy(conflict), ...setOf(change) } }];
    });
    const context = contextAt(seq);
    const seen = office !== undefined && base > 0 ? { seen: { device: office, number: base } } : {};
    const entry = { device, number: seq, action: id, context, operations, ...seen };
    return [told ? { ...entry, told: true } : entry];
  });
}

/** Conflicts that people decided: a decision travels with all that its conflict says, for not every book has made it. */
async function conflictsNamed(
  book: Deps['book'],
  entries: readonly { readonly changes: readonly { readonly change: RowChange }[] }[],
): Promise<ReadonlyMap<Id, Row>> {
  const changes = entries.flatMap((entry) => entry.changes.map(({ change }) => change));
  const ids = changes.filter(({ table }) => table === 'conflicts').map(rowIdOf);
  const rows = await book.many('conflicts', [...new Set(ids)]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, { ...row }]] : [])));
}

function saidBy(conflict: Row | undefined): BundleOperation['set'] {
  if (!conflict) return {};
  const { id: _, state: __, decidedBy: ___, decidedAt: ____, ...said } = conflict;
  const { id: _____, ...flat } = flatten('conflicts', { ...said, id: conflict.id });
  return Object.fromEntries(Object.entries(flat).map(([path, value]) => [path, [value]]));
}

async function takenPart(store: BookStore, known: Met, met: Met): Promise<readonly Leaving[]> {
  const entries: Leaving[] = [];
  for (const device of Object.keys(met)) {
    const after: [Id, number] = [device, known[device] ?? 0];
    await store.taken
      .where('[device+number]')
      .between(after, [device, met[device] ?? 0], false, true)
      .each((taken) => {
        const { number, action, context, told, seen } = taken;
        const operations = [...operationsOf(taken)];
        const entry = { device, number, action, context, operations, seen };
        entries.push(told ? { ...entry, told } : entry);
      });
  }
  return entries;
}

async function spansOf(deps: Deps, known: Met, met: Met): Promise<Span[]> {
  const spans: Span[] = [];
  for (const [device, upTo] of Object.entries(met)) {
    const after = Math.min(known[device] ?? 0, upTo);
    spans.push({ device, after, before: await actionUpTo(deps, { device, number: after }) });
  }
  return spans;
}

/** The action of the last entry of a device up to a number, without what an office told; null: there is none. */
export async function actionUpTo(
  { store, device }: Pick<Deps, 'store' | 'device'>,
  { device: of, number }: Origin,
): Promise<Id | null> {
  if (number === 0) return null;
  const found =
    of === device
      ? await store.changes
          .where(':id')
          .belowOrEqual(number)
          .reverse()
          .filter((entry) => isOwn(entry) && entry.base !== null)
          .first()
      : await store.taken
          .where('[device+number]')
          .between([of, 0], [of, number], true, true)
          .reverse()
          .filter(({ told }) => told !== true)
          .first();
  return found?.action ?? null;
}
