import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../../shared/result.ts';
import type { Trouble } from '../../hooks/office-admin.ts';

export type Answer<T> =
  | { readonly state: 'asking' }
  | { readonly state: 'failed'; readonly trouble: Trouble }
  | { readonly state: 'here'; readonly value: T };

/** Asks the office when the part is shown, and again when told. A former answer stays until the next one is there. */
export function useAnswer<T>(ask: () => Promise<Result<T, Trouble>>): {
  readonly answer: Answer<T>;
  readonly again: () => void;
} {
  const [answer, setAnswer] = useState<Answer<T>>({ state: 'asking' });
  const turn = useRef(0);
  const again = useCallback(() => {
    turn.current += 1;
    const asked = turn.current;
    void ask().then((said) => {
      if (asked !== turn.current) return;
      setAnswer(
        said.ok ? { state: 'here', value: said.value } : { state: 'failed', trouble: said.error },
      );
    });
  }, [ask]);
  useEffect(again, [again]);
  return { answer, again };
}
