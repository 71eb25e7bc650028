import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { Lock, OpenLock } from '../../../shared/seal/lock.ts';
import { openByProfile } from '../../../shared/seal/lock.ts';
import type { Deps } from '../deps.ts';
import { lockAfterKey, lockKey } from '../store/stays-plain.ts';

/** How this device handles its sealed book. */

export async function isSealed({ store }: Deps): Promise<boolean> {
  return (await store.device.get(lockKey)) !== undefined;
}

/** Minutes without a hand at the device after which the book locks itself; 0: never. */
export const lockAfterChoices = [5, 15, 30, 60, 0] as const;
export type LockAfter = (typeof lockAfterChoices)[number];

const usualLockAfter: LockAfter = 15;

export async function lockAfterOf({ store }: Deps): Promise<LockAfter> {
  const kept = (await store.device.get(lockAfterKey))?.value;
  return lockAfterChoices.find((minutes) => String(minutes) === kept) ?? usualLockAfter;
}

export async function keepLockAfter({ store }: Deps, minutes: LockAfter): Promise<void> {
  await store.device.put({ key: lockAfterKey, value: String(minutes) });
}

const opensItselfKey = 'opensItself';

/** Whether the system's key store may open the book for who is signed in to the computer. */
export async function opensItself({ store }: Deps): Promise<boolean> {
  return (await store.device.get(opensItselfKey)) !== undefined;
}

export async function keepOpensItself({ store }: Deps, wanted: boolean): Promise<void> {
  if (wanted) await store.device.put({ key: opensItselfKey, value: 'yes' });
  else await store.device.delete(opensItselfKey);
}

const offerKey = 'sealOffer';

/** Since when there is something in the book that is worth sealing (ms since 1970); `read`: somebody does not want the offer again. */
export type SealOffer = 'read' | number | null;

export async function sealOfferOf({ store }: Deps): Promise<SealOffer> {
  const kept = (await store.device.get(offerKey))?.value;
  if (kept === undefined || kept === 'read') return kept ?? null;
  const since = Number(kept);
  return Number.isFinite(since) ? since : null;
}

export async function noteSealOffer({ store }: Deps, offer: 'read' | number): Promise<void> {
  await store.device.put({ key: offerKey, value: String(offer) });
}

/** The profile key as a text for the system's key store. */
export function textOfKey({ profile }: OpenLock): string {
  return bytesToHex(profile.bytes);
}

/** null: it is no key of this lock. */
export function openByText(lock: Lock, text: string): OpenLock | null {
  if (!/^(?:[\da-f]{2})+$/u.test(text)) return null;
  const open = openByProfile(lock, Uint8Array.from(hexToBytes(text)));
  return open.ok ? open.value : null;
}
