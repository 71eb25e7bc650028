import type { AdmitRefusal, Holding } from '../../../shared/bundle/admit.ts';
import { admit } from '../../../shared/bundle/admit.ts';
import type { Bundle, BundleEntry } from '../../../shared/bundle/bundle.ts';
import type { Met, Origin } from '../../../shared/bundle/cause.ts';
import { holds, together } from '../../../shared/bundle/cause.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import type { Deps } from '../deps.ts';
import { officeValues } from '../office-values.ts';
import { metOfOthers, notePeer } from './exchange-values.ts';
import { historiesOf, keyOf } from './held-operations.ts';
import { isOwn } from './own-entries.ts';
import type { Taking } from './take-part.ts';
import { takePart } from './take-part.ts';
import { actionUpTo } from './write-bundle.ts';

/** What came in. */
export type TakenIn = {
  /** Whose file it was, by name. */
  readonly person: string;
  /** Changes of rows by whom they were made, most first; '' for people without a name. */
  readonly changes: readonly { readonly author: string; readonly count: number }[];
  readonly conflicts: number;
  /** Changes that this build could not take in; they are kept and passed on. */
  readonly left: number;
  /** Given up between two parts. The same file completes it. */
  readonly cancelled: boolean;
};

export type TakeWish = {
  readonly signal: { readonly aborted: boolean };
  readonly onProgress: (progress: { readonly done: number; readonly all: number }) => void;
};

/** So many operations are taken in with one transaction. */
const operationsAtOnce = 1000;

/**
 * Takes in what others did. Whatever is held already is passed over, so a file may come any number of times and in any order; one before
 * which another one is missing is refused as a whole. Each part is a state that some book could have had.
 */
export async function takeBundle(
  deps: Deps,
  bundle: Bundle,
  wish: TakeWish,
): Promise<Result<TakenIn, AdmitRefusal>> {
  const counted = new Counted();
  for (;;) {
    const holding = await holdingOf(deps, bundle);
    const admitted = admit(bundle, holding);
    if (!admitted.ok) return admitted;
    const entries = admitted.value;
    const done = await takeAll(deps, bundle, { entries, wish, counted });
    if (done === 'again') continue;
    return ok({ person: bundle.from.person, ...counted.taken(), cancelled: done === 'cancelled' });
  }
}

class Counted {
  private readonly byAuthor = new Map<string, number>();
  private conflicts = 0;
  private left = 0;

  add(part: {
    readonly byAuthor: ReadonlyMap<string, number>;
    readonly conflicts: number;
    readonly left: number;
  }): void {
    for (const [author, count] of part.byAuthor) {
      this.byAuthor.set(author, (this.byAuthor.get(author) ?? 0) + count);
    }
    this.conflicts += part.conflicts;
    this.left += part.left;
  }

  taken(): Omit<TakenIn, 'person' | 'cancelled'> {
    const changes = [...this.byAuthor]
      .map(([author, count]) => ({ author, count }))
      .toSorted((a, b) => b.count - a.count);
    return { changes, conflicts: this.conflicts, left: this.left };
  }
}

type Going = {
  readonly entries: readonly BundleEntry[];
  readonly wish: TakeWish;
  readonly counted: Counted;
};

/** `again`: something else was written meanwhile. */
async function takeAll(
  deps: Deps,
  bundle: Bundle,
  { entries, wish, counted }: Going,
): Promise<'done' | 'cancelled' | 'again'> {
  const { store, device } = deps;
  const upTo = await deps.book.log.head();
  const rows = new Set(entries.flatMap(({ operations }) => operations.map(keyOf)));
  const { office, complete } = await officeValues(store, ['office', 'complete']);
  const taking: Taking = {
    bundle,
    histories: await historiesOf({ store, device }, rows, upTo),
    conflicts: await conflictRows(deps),
    isSameOffice: office !== undefined && office.id === bundle.office,
    base: complete ?? 0,
    head: upTo,
    met: await metOfOthers(store),
  };
  let done = 0;
  for (const part of inParts(entries)) {
    if (wish.signal.aborted) return 'cancelled';
    const isLast = part.to === entries.length;
    const met = isLast ? allOf(deps, taking.met, bundle) : metBehind(taking.met, part.entries);
    const taken = await takePart(deps, taking, { entries: part.entries, met });
    if (!taken) return 'again';
    counted.add(taken);
    done = part.to;
    wish.onProgress({ done, all: entries.length });
  }
  await store.transaction('rw', store.ofTaking(), async () => {
    const { from, met, made, office: of } = bundle;
    await notePeer(store, { ...from, met, made, office: of });
  });
  return 'done';
}

async function conflictRows({ book }: Deps): Promise<Taking['conflicts']> {
  const rows: Taking['conflicts'] = new Map();
  await book.scan('conflicts', (batch) => {
    for (const row of batch) rows.set(row.id, { ...row });
  });
  return rows;
}

/** All that the sender holds is held by then. */
function allOf({ device }: Deps, met: Met, bundle: Bundle): Met {
  const { [device]: _, ...others } = together(met, bundle.met);
  return others;
}

function metBehind(met: Met, entries: readonly BundleEntry[]): Met {
  const now: Record<Id, number> = { ...met };
  for (const { device, number } of entries) now[device] = number;
  return now;
}

type Part = { readonly entries: readonly BundleEntry[]; readonly to: number };

/** At least one part, if an empty one: then the book learns what is held. */
function inParts(entries: readonly BundleEntry[]): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  let count = 0;
  for (const [i, { operations }] of entries.entries()) {
    count += operations.length;
    if (count < operationsAtOnce || i === entries.length - 1) continue;
    parts.push({ entries: entries.slice(from, i + 1), to: i + 1 });
    [from, count] = [i + 1, 0];
  }
  parts.push({ entries: entries.slice(from), to: entries.length });
  return parts;
}

/** What the book holds already of what a bundle tells. */
async function holdingOf(deps: Deps, { spans, entries }: Bundle): Promise<Holding> {
  const { store, device } = deps;
  const met: Met = { ...(await metOfOthers(store)), [device]: await deps.book.log.head() };
  const actions = new Map<string, Id>();
  for (const { device: of, after } of spans) {
    const action = await actionUpTo(deps, { device: of, number: after });
    if (action !== null) actions.set(placeOf({ device: of, number: after }), action);
  }
  const held = entries.filter((entry) => holds(met, entry));
  const [own, others] = [
    held.filter((entry) => entry.device === device),
    held.filter((entry) => entry.device !== device),
  ];
  const ownFound = await store.changes.bulkGet(own.map(({ number }) => number));
  for (const found of ownFound) {
    if (found && isOwn(found)) {
      actions.set(placeOf({ device, number: found.seq }), found.action);
    }
  }
  const taken = await store.taken.bulkGet(
    others.map((entry): [Id, number] => [entry.device, entry.number]),
  );
  for (const found of taken) if (found) actions.set(placeOf(found), found.action);
  return { device, met, actionUpTo: (origin) => actions.get(placeOf(origin)) ?? null };
}

function placeOf({ device, number }: Origin): string {
  return `${device} ${number}`;
}
