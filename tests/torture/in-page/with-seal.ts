import type { OpenBook } from '../../../renderer/data/open-book.ts';
import { isResealing, reseal } from '../../../renderer/data/seal/reseal.ts';
import { beginSeal, prepareSeal, renewKeys } from '../../../renderer/data/seal/seal-book.ts';
import { isSealed } from '../../../renderer/data/seal/seal-settings.ts';
import type { Lock, OpenLock } from '../../../shared/seal/lock.ts';
import { openByPassphrase } from '../../../shared/seal/lock.ts';

const passphrase = 'wells under the old town';
/** Who guesses it is not what is tried here. */
const toil = { memory: 8, passes: 1, lanes: 1 };
/** So many of ten lives begin with new keys. */
const renewing = 3;

export async function unlock(lock: Lock): Promise<OpenLock> {
  const opened = await openByPassphrase(lock, passphrase);
  if (!opened.ok) throw new Error(`The lock does not open: ${opened.error.type}.`);
  return opened.value;
}

/** A book is sealed in its first life; later ones go on with what was cut off, and get new keys now and then. */
export async function sealForEver(deps: OpenBook): Promise<void> {
  if (!(await isSealed(deps))) await beginSeal(deps, await prepareSeal(deps, passphrase, toil));
  else if (!(await isResealing(deps)) && Math.random() * 10 < renewing) await renewKeys(deps);
  while (await isResealing(deps)) await reseal(deps, () => undefined);
}
