import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { keepDraft } from '../../data/device.ts';
import type { Resealing } from '../../data/seal/reseal.ts';
import { isResealing, reseal } from '../../data/seal/reseal.ts';
import type { PreparedSeal } from '../../data/seal/seal-book.ts';
import {
  beginSeal,
  changePassphrase,
  prepareSeal,
  renewCode,
  renewKeys,
} from '../../data/seal/seal-book.ts';
import {
  isSealed,
  keepOpensItself,
  lockAfterOf,
  textOfKey,
} from '../../data/seal/seal-settings.ts';
import { useCommand, useDeps, useLiveOf, useSealPlace } from '../book.tsx';
import { typedAtLockKey } from './typed-at-lock.ts';
import { typedText, watchTyping } from './typed-text.ts';
import { useIdleLock } from './use-idle-lock.ts';

export type { PreparedSeal } from '../../data/seal/seal-book.ts';

export type Seal = {
  readonly isSealed: boolean;
  /** Browsers have ciphers for pages that came over a secure connection only. */
  readonly isPossible: boolean;
  /** How far the sealing of what lies there is; null where none is under way. */
  readonly progress: Resealing | null;
  /** Whether this edition can let the system's key store open the book. */
  readonly hasKeyStore: boolean;
  readonly prepare: (passphrase: string) => Promise<PreparedSeal>;
  readonly begin: (prepared: PreparedSeal) => Promise<void>;
  readonly changePassphrase: (passphrase: string) => Promise<void>;
  readonly renewCode: () => Promise<string>;
  readonly renewKeys: () => Promise<void>;
  /** False where the system has no key store that can be trusted: then nothing is kept. */
  readonly setOpensItself: (wanted: boolean) => Promise<boolean>;
  /** Forgets the keys in every window; what was typed is kept. */
  readonly lock: () => Promise<void>;
};

const SealContext = createContext<Seal | null>(null);

/** null outside of an open book. */
export function useSeal(): Seal | null {
  return useContext(SealContext);
}

/** Around all screens: seals what lies there in the background, and locks. */
export function SealAround({ children }: { readonly children: ReactNode }) {
  const deps = useDeps();
  const place = useSealPlace();
  const sealed = useLiveOf(isSealed) ?? false;
  const minutes = useLiveOf(lockAfterOf) ?? 0;
  const progress = useResealing();
  const lock = useLock();
  const lockNow = useCallback(() => void lock(), [lock]);
  useIdleLock(sealed ? minutes : 0, lockNow);
  useEffect(() => watchTyping(), []);
  useEffect(() => (sealed ? place?.onSystemLocks(lockNow) : undefined), [sealed, place, lockNow]);
  const deeds = useDeeds();
  const seal = useMemo<Seal>(
    () => ({
      ...deeds,
      isSealed: sealed,
      isPossible: window.isSecureContext,
      progress,
      hasKeyStore: Boolean(place?.keyStore),
      lock,
      setOpensItself: async (wanted) => {
        const { open } = deps.store.ring;
        const store = place?.keyStore;
        if (!store || !open) return false;
        const isKept = await store.keep(wanted ? textOfKey(open) : null);
        await keepOpensItself(deps, wanted && isKept);
        return isKept;
      },
    }),
    [deeds, sealed, progress, lock, place, deps],
  );
  return <SealContext value={seal}>{children}</SealContext>;
}

function useDeeds() {
  const prepare = useCommand(prepareSeal);
  const begin = useCommand(beginSeal);
  const change = useCommand(changePassphrase);
  const code = useCommand(renewCode);
  const keys = useCommand(renewKeys);
  return useMemo(
    () => ({
      prepare: async (passphrase: string) => prepare(passphrase),
      begin,
      changePassphrase: async (passphrase: string) => change(passphrase),
      renewCode: code,
      renewKeys: keys,
    }),
    [prepare, begin, change, code, keys],
  );
}

function useLock(): () => Promise<void> {
  const deps = useDeps();
  const place = useSealPlace();
  return useCallback(async () => {
    if (!(await isSealed(deps))) return;
    const texts = typedText();
    if (texts.length > 0) await keepDraft(deps, typedAtLockKey, texts);
    await place?.keyStore?.keep(null);
    deps.keys.lock();
  }, [deps, place]);
}

/** One window at a time seals what lies there, for as long as there is something. */
function useResealing(): Resealing | null {
  const deps = useDeps();
  const isDue = useLiveOf(isResealing) ?? false;
  const [progress, setProgress] = useState<Resealing | null>(null);
  useEffect(() => {
    if (!isDue) return undefined;
    const stop = new AbortController();
    const work = async () => {
      if (await isResealing(deps)) await reseal(deps, setProgress, stop.signal);
    };
    navigator.locks
      .request(`${deps.store.name}-reseal`, { signal: stop.signal }, work)
      // Cut off, it goes on at the next start.
      .catch(() => undefined)
      .finally(() => setProgress(null));
    return () => stop.abort();
  }, [isDue, deps]);
  return progress;
}
