import { useMemo } from 'react';
import type { OwnAccount } from '../data/sync/own-account.ts';
import { ownAccount } from '../data/sync/own-account.ts';
import { useAsking } from './office-asking.ts';

export type { SecondFactorAnswer, SecondFactorAsked } from '../data/sync/own-account.ts';

/** What members change of their own account. */
export function useOwnAccount(): OwnAccount {
  const asking = useAsking();
  return useMemo(() => ownAccount(asking), [asking]);
}
