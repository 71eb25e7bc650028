import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import type { Trouble } from '../../hooks/office-admin.ts';
import type { Answer } from './use-answer.ts';

export type PageOf<T> = {
  readonly items: readonly T[];
  /** Before what the next page begins; null: this is the last. */
  readonly next: string | null;
};

export type Pages<T> = {
  /** All pages that were asked for, as one. What has failed since stands beside them. */
  readonly answer: Answer<PageOf<T> & { readonly failed: Trouble | null }>;
  /** Asks for one more page. */
  readonly more: () => void;
  /** Asks for as many pages as there are anew. */
  readonly again: () => void;
};

/** A long list of the office, page by page from the newest. `ask` must stay the same function. */
export function usePages<T>(
  ask: (before: string | null) => Promise<Result<PageOf<T>, Trouble>>,
): Pages<T> {
  const [answer, setAnswer] = useState<Pages<T>['answer']>({ state: 'asking' });
  const turn = useRef(0);
  const wanted = useRef(1);
  const again = useCallback(() => {
    turn.current += 1;
    const asked = turn.current;
    void readPages(ask, wanted.current).then((read) => {
      if (asked === turn.current) setAnswer((before) => shown(before, read));
    });
  }, [ask]);
  const more = useCallback(() => {
    wanted.current += 1;
    again();
  }, [again]);
  useEffect(again, [again]);
  return { answer, more, again };
}

/** Read anew from the newest each time, so that nothing stands twice or is left out where the list has moved meanwhile. */
async function readPages<T>(
  ask: (before: string | null) => Promise<Result<PageOf<T>, Trouble>>,
  count: number,
): Promise<Result<PageOf<T>, Trouble>> {
  const items: T[] = [];
  let next: string | null = null;
  for (let page = 0; page < count; page += 1) {
    const read = await ask(next);
    if (!read.ok) return read;
    items.push(...read.value.items);
    ({ next } = read.value);
    if (next === null) break;
  }
  return ok({ items, next });
}

function shown<T>(
  before: Pages<T>['answer'],
  read: Result<PageOf<T>, Trouble>,
): Pages<T>['answer'] {
  if (read.ok) return { state: 'here', value: { ...read.value, failed: null } };
  if (before.state !== 'here') return { state: 'failed', trouble: read.error };
  return { state: 'here', value: { ...before.value, failed: read.error } };
}
