import type { Lock, OpenLock } from '../../../shared/seal/lock.ts';
import {
  newLock,
  withNewCode,
  withNewKey,
  withoutFormerKeys,
  withPassphrase,
} from '../../../shared/seal/lock.ts';
import type { Toil } from '../../../shared/seal/passphrase.ts';
import type { Deps } from '../deps.ts';
import { dropSnapshots } from '../store/snapshots.ts';
import { lockKey, resealingKey } from '../store/stays-plain.ts';
import { BookLocked, chance, sealScopes } from './keyring.ts';
import { readLock, textOfLock } from './lock-record.ts';

/** What a person has to see before the book is sealed: without code and passphrase nobody opens it again. */
export type PreparedSeal = {
  readonly lock: Lock;
  readonly open: OpenLock;
  /** For the recovery sheet. */
  readonly code: string;
};

/** Makes a lock for the book and stores nothing yet. Takes a second or two: that is what makes passphrases hard to guess. */
export async function prepareSeal(
  { device }: Deps,
  passphrase: string,
  toil?: Toil,
): Promise<PreparedSeal> {
  const wish = { book: device, passphrase, scopes: sealScopes };
  return newLock(toil ? { ...wish, toil } : wish, chance);
}

/** From now on all that is written is sealed; what lies there already is sealed by `reseal`. */
export async function beginSeal(deps: Deps, { lock, open }: PreparedSeal): Promise<void> {
  // A key that only a lost book knows would leave its journal closed for ever: it has the lock first.
  await deps.safety.keepLock(textOfLock(lock));
  await noteLock(deps, lock, true);
  deps.keys.take(open);
  deps.store.ring.isMixed = true;
  await dropSnapshots(deps.store);
  await deps.safety.beginAnew();
}

/** Another passphrase; nothing is sealed anew, and the recovery sheet stays good. */
export async function changePassphrase(deps: Deps, passphrase: string, toil?: Toil): Promise<void> {
  const { lock, open } = await lockOf(deps);
  const wish = toil ? { passphrase, toil } : { passphrase };
  await keepEverywhere(deps, await withPassphrase(lock, open, wish, chance), open);
}

/** The code of a new recovery sheet; the former sheet opens nothing any more. */
export async function renewCode(deps: Deps): Promise<string> {
  const { lock, open } = await lockOf(deps);
  const renewed = withNewCode(lock, open, chance);
  await keepEverywhere(deps, renewed.lock, open);
  return renewed.code;
}

/** The scopes whose content is sealed anew; names and marks stay as they are. */
const renewable = sealScopes.filter((scope) => scope !== 'marks');

/** New keys for all that is written from now on; the former ones go when `reseal` has come to its end. */
export async function renewKeys(deps: Deps): Promise<void> {
  let state = await lockOf(deps);
  for (const scope of renewable) state = withNewKey(state.lock, state.open, scope, chance);
  await deps.safety.keepLock(textOfLock(state.lock));
  await noteLock(deps, state.lock, true);
  deps.keys.take(state.open);
  await dropSnapshots(deps.store);
  await deps.safety.beginAnew();
}

/** Everything is sealed under the newest keys: the former ones open nothing any more. */
export async function endReseal(deps: Deps): Promise<void> {
  let state = await lockOf(deps);
  for (const scope of renewable) state = withoutFormerKeys(state.lock, state.open, scope, chance);
  await noteLock(deps, state.lock, false);
  await deps.safety.keepLock(textOfLock(state.lock));
  deps.store.ring.isMixed = false;
  deps.keys.take(state.open);
}

/** The lock and the keys that it opens. Throws BookLocked where there are none. */
async function lockOf({ store }: Deps): Promise<{ lock: Lock; open: OpenLock }> {
  const lock = await readLock(store);
  const { open } = store.ring;
  if (!lock || !open) throw new BookLocked();
  return { lock, open };
}

async function keepEverywhere(deps: Deps, lock: Lock, open: OpenLock): Promise<void> {
  await deps.safety.keepLock(textOfLock(lock));
  await deps.store.device.put({ key: lockKey, value: textOfLock(lock) });
  deps.keys.take(open);
}

async function noteLock({ store }: Deps, lock: Lock, isResealing: boolean): Promise<void> {
  await store.transaction('rw', store.device, async () => {
    await store.device.put({ key: lockKey, value: textOfLock(lock) });
    if (isResealing) await store.device.put({ key: resealingKey, value: 'all' });
    else await store.device.delete(resealingKey);
  });
}
