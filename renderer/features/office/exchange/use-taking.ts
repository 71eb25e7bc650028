import { useRef, useState } from 'react';
import type { BundleRefusal } from '../../../../shared/bundle/refusal.ts';
import type { TakenIn } from '../../../hooks/changes-files.ts';
import { useChangesFiles } from '../../../hooks/changes-files.ts';
import { useMessageOf } from '../../../hooks/message-of.ts';
import { useSafely } from '../../../hooks/safety.ts';

export type TakeState =
  | { readonly stage: 'idle' }
  | {
      readonly stage: 'working';
      /** null: the file is being opened. */
      readonly progress: { readonly done: number; readonly all: number } | null;
    }
  | { readonly stage: 'taken'; readonly file: string; readonly taken: TakenIn }
  | { readonly stage: 'refused'; readonly refusal: BundleRefusal }
  | { readonly stage: 'failed'; readonly message: string };

/** Takes a file in. `take` answers whether it is in. */
export function useTaking() {
  const { take } = useChangesFiles();
  const safely = useSafely();
  const messageOf = useMessageOf();
  const [state, setState] = useState<TakeState>({ stage: 'idle' });
  const stop = useRef<AbortController | null>(null);
  return {
    state,
    cancel: () => stop.current?.abort(),
    take: async (file: File, passphrase: string): Promise<boolean> => {
      const { signal } = (stop.current = new AbortController());
      setState({ stage: 'working', progress: null });
      try {
        const onProgress = (progress: { readonly done: number; readonly all: number }) =>
          setState({ stage: 'working', progress });
        const done = await safely(async () => take(file, { passphrase, signal, onProgress }));
        if (done.ok) setState({ stage: 'taken', file: file.name, taken: done.value });
        else setState({ stage: 'refused', refusal: done.error });
        return done.ok;
      } catch (error) {
        setState({ stage: 'failed', message: messageOf(error) });
        return false;
      }
    },
  };
}
