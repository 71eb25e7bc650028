import { useCallback, useEffect } from 'react';
import { isEmptyBook } from '../../data/queries/is-empty-book.ts';
import type { LockAfter } from '../../data/seal/seal-settings.ts';
import {
  keepLockAfter,
  lockAfterOf,
  noteSealOffer,
  opensItself,
  sealOfferOf,
} from '../../data/seal/seal-settings.ts';
import { useClock, useCommand, useLive, useLiveOf } from '../book.tsx';

export type { LockAfter } from '../../data/seal/seal-settings.ts';
export { lockAfterChoices } from '../../data/seal/seal-settings.ts';

/** How this device handles its sealed book. */
export function useDeviceSeal(): {
  readonly lockAfter: LockAfter;
  readonly setLockAfter: (minutes: LockAfter) => Promise<void>;
  readonly opensItself: boolean;
} {
  const lockAfter = useLiveOf(lockAfterOf) ?? 0;
  const itself = useLiveOf(opensItself) ?? false;
  return { lockAfter, setLockAfter: useCommand(keepLockAfter), opensItself: itself };
}

/** A person looks around first. */
const offerAfter = 2 * 24 * 60 * 60 * 1000;

/** Whether it is time to offer that the book be sealed: once, and some days after there is something in it. */
export function useSealOffer(): { readonly isDue: boolean; readonly read: () => Promise<void> } {
  const now = useClock();
  const note = useCommand(noteSealOffer);
  const offer = useLiveOf(sealOfferOf);
  const isEmpty = useLive(isEmptyBook);
  useEffect(() => {
    if (offer === null && isEmpty === false) void note(now());
  }, [offer, isEmpty, note, now]);
  const isDue = typeof offer === 'number' && now() - offer > offerAfter && isEmpty === false;
  return { isDue, read: useCallback(async () => note('read'), [note]) };
}
