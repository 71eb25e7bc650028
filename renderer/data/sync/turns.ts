import type { Scope } from '../../../shared/protocol/pull.ts';
import type { Asked } from '../../../shared/sync/asked.ts';
import { isStillAsked } from '../../../shared/sync/asked.ts';
import type { Deps } from '../deps.ts';
import type { OfficeValues, Reading } from '../office-values.ts';
import { officeValue, officeValues, setOfficeValues } from '../office-values.ts';
import { askedNow } from './asked-now.ts';
import { placeBehind } from './log-places.ts';

/** What a device does when the office is another one than it knew, gives it other scopes, or knows it as two. Each in one transaction. */

/**
 * The office was restored from a copy: numbers mean nothing any more. What it does not know waits again, and all is read anew. The last
 * number that both know is sent again: if the office has another operation under it, this device is one of two. For the same reason the
 * office is not believed that it knows more than was sent from here.
 */
export async function enterEpoch(deps: Deps, epoch: number, lastCtr: number): Promise<void> {
  const { store } = deps;
  await store.transaction('rw', store.ofAbsorb(), async () => {
    const {
      epoch: known,
      entering,
      outbox,
    } = await officeValues(store, ['epoch', 'entering', 'outbox']);
    if (known === epoch || !entering || !outbox) return;
    const shared = Math.min(lastCtr, outbox.ctr);
    const isFirst = known === undefined;
    await setOfficeValues(store, {
      epoch,
      // What this device knew it still knows: a restored office numbers far above all that it ever gave out.
      cut: 0,
      scopes: [],
      reading: undefined,
      counted: undefined,
      outbox: await placeBehind(store, entering, shared - 1),
      sweep: isFirst ? undefined : { revoked: false },
    });
    if (!isFirst) await forgetNumbers(deps);
  });
}

/** The scopes of the device's person: what was taken away goes, what is new is read. `asked`: as the device was when it asked. */
export async function enterScopes(
  deps: Deps,
  { scopes, head }: { readonly scopes: readonly Scope[]; readonly head: number },
  asked: Asked,
): Promise<void> {
  const { store } = deps;
  await store.transaction('rw', store.ofAbsorb(), async () => {
    if (!isStillAsked(asked, await askedNow(store))) return;
    const known = await officeValues(store, ['scopes', 'reading', 'sweep']);
    const { read, all, lost } = toRead(known, scopes);
    const isEmpty = (await store.sums.toArray()).every(({ rows }) => rows === 0);
    await setOfficeValues(store, {
      scopes,
      reading: read.length > 0 ? readingOf(deps, read, all, head) : undefined,
      ...(read.length === 0 && { cut: head }),
      // The cut will jump to the head: what left in between is told by nobody.
      ...(all && !isEmpty && { sweep: { revoked: lost || known.sweep?.revoked === true } }),
    });
    if (all) await forgetNumbers(deps);
  });
}

/** Which scopes are to be read: those that are new, or all of them where one was taken away. */
function toRead(
  known: Partial<Pick<OfficeValues, 'scopes' | 'reading'>>,
  scopes: readonly Scope[],
): { readonly read: readonly number[]; readonly all: boolean; readonly lost: boolean } {
  const had = new Set((known.scopes ?? []).map(({ id }) => id));
  const has = scopes.map(({ id }) => id);
  const lost = [...had].some((id) => !has.includes(id));
  // What was still to be read is to be read now, too.
  const unread = new Set(known.reading?.scopes);
  const fresh = has.filter((id) => !had.has(id) || unread.has(id));
  const all = lost || fresh.length === has.length;
  return { read: all ? has : fresh, all, lost };
}

/** Reads everything anew, for what the device has is not what the office has. */
export async function readAnew(deps: Deps, head: number): Promise<void> {
  const { store } = deps;
  await store.transaction('rw', store.ofAbsorb(), async () => {
    const ids = ((await officeValue(store, 'scopes')) ?? []).map(({ id }) => id);
    if (ids.length === 0) return;
    const reading = readingOf(deps, ids, true, head);
    await setOfficeValues(store, { reading, sweep: { revoked: false } });
    await forgetNumbers(deps);
  });
}

/**
 * This device is a copy, or has one. It goes on under a new id; its person signs in anew. All that it ever did is sent again, for nobody
 * knows from where on both differ: the office knows by their ids what it has.
 */
export async function becomeAnother(deps: Deps): Promise<void> {
  const { store } = deps;
  await store.transaction('rw', store.ofAbsorb(), async () => {
    const entering = await officeValue(store, 'entering');
    if (!entering) return;
    await setOfficeValues(store, {
      device: deps.newId(),
      deviceKey: undefined,
      refresh: undefined,
      outbox: { seq: entering.seq, index: entering.index, ctr: 0 },
      counted: undefined,
    });
  });
}

/** The office counts from another number: the outbox goes there. */
export async function goBehind(deps: Deps, ctr: number): Promise<void> {
  const { store } = deps;
  await store.transaction('rw', store.ofAbsorb(), async () => {
    const entering = await officeValue(store, 'entering');
    if (!entering) return;
    const outbox = await placeBehind(store, entering, ctr);
    await setOfficeValues(store, { outbox, counted: undefined });
  });
}

/** A pull ended. If it had no word about rows that an answer took away, what was lost was given back meanwhile: all is read again. */
export async function forgetScopes({ store }: Deps): Promise<boolean> {
  if ((await officeValue(store, 'unexplained')) === undefined) return false;
  await setOfficeValues(store, { scopes: [], unexplained: undefined });
  return true;
}

async function forgetNumbers({ store }: Deps): Promise<void> {
  await Promise.all([store.versions.clear(), store.answers.clear()]);
  await setOfficeValues(store, { unexplained: undefined });
}

function readingOf(deps: Deps, scopes: readonly number[], all: boolean, head: number): Reading {
  return { scopes, all, head, after: null, action: deps.newId(), done: 0, total: null };
}
