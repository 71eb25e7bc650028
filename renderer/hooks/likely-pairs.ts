import { useEffect, useState } from 'react';
import type { PairList } from '../data/index/likely-pairs.ts';
import { useIndexQuestions } from './book.tsx';

/** Looking at more clients than this takes the index some seconds: it is done only for those who ask for it. */
const mostUnasked = 20_000;

/** The clients that may be the same, as they were when the screen was opened; undefined while they are looked for. */
export function useLikelyPairs(): PairList | undefined {
  return usePairs(true);
}

/** How many pairs there are, for a hint; 0 until it is known, and in a book that is too large to be looked at unasked. */
export function usePairCount(clientsInBook: number): number {
  return usePairs(clientsInBook > 1 && clientsInBook <= mostUnasked)?.count ?? 0;
}

function usePairs(wanted: boolean): PairList | undefined {
  const index = useIndexQuestions();
  const [pairs, setPairs] = useState<PairList>();
  useEffect(() => {
    let here = wanted;
    const show = (found: PairList) => {
      if (here) setPairs(found);
    };
    // Thrown while rendering, a failure reaches the screen for trouble.
    const fail = (error: unknown) => {
      if (here) setPairs(() => raise(error));
    };
    if (wanted) index.likelyPairs().then(show, fail);
    return () => {
      here = false;
    };
  }, [index, wanted]);
  return pairs;
}

function raise(error: unknown): never {
  throw error;
}
