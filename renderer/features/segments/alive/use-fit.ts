import { useCallback, useEffect, useRef, useState } from 'react';
import type { AliveProgress } from '../../../data/index/alive-fits.ts';
import type { AliveView } from '../../../data/index/alive-view.ts';
import type { AliveFigures } from '../../../data/index/measure-alive.ts';
import { useIndexQuestions } from '../../../hooks/book.tsx';
import { useMessageOf } from '../../../hooks/message-of.ts';

export type FitState =
  | { readonly at: 'working'; readonly progress: AliveProgress | null }
  | { readonly at: 'stopped' }
  | { readonly at: 'failed'; readonly message: string }
  | { readonly at: 'done'; readonly figures: AliveFigures };

/** Fits in the worker whenever something else is looked at; `again` fits once more, `stop` gives up. */
export function useFit({ of, day, currency, scope }: AliveView): {
  readonly state: FitState;
  readonly again: () => void;
  readonly stop: () => void;
} {
  const index = useIndexQuestions();
  const messageOf = useMessageOf();
  const begin = useRef<() => void>(() => undefined);
  const [state, setState] = useState<FitState>({ at: 'working', progress: null });
  useEffect(() => {
    let isWanted = true;
    const tell = (next: FitState) => {
      if (isWanted) setState(next);
    };
    const fit = async () => {
      tell({ at: 'working', progress: null });
      try {
        const view = { of, day, currency, scope };
        const figures = await index.fitAlive(view, (progress) => {
          tell({ at: 'working', progress });
        });
        tell(figures ? { at: 'done', figures } : { at: 'stopped' });
      } catch (error) {
        tell({ at: 'failed', message: messageOf(error) });
      }
    };
    begin.current = () => void fit();
    begin.current();
    return () => {
      isWanted = false;
      void index.stopFit();
    };
  }, [index, of, day, currency, scope, messageOf]);
  return {
    state,
    again: useCallback(() => {
      begin.current();
    }, []),
    stop: useCallback(() => void index.stopFit(), [index]),
  };
}
