import { proxy, wrap } from 'comlink';
import type { ArchiveDesk } from './desk.ts';
import type { ArchiveWorker } from './worker.ts';

/** The desk in its worker, as a screen asks of it. */
export type OpenArchiveDesk = Pick<
  ArchiveDesk,
  'halfFilled' | 'save' | 'open' | 'restore' | 'stop'
> & {
  /** Ends the worker, whatever it does. */
  readonly close: () => void;
};

export async function openArchiveDesk(bookName: string): Promise<OpenArchiveDesk> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'archive',
  });
  const desk = await wrap<ArchiveWorker>(worker).forBook(bookName);
  return {
    halfFilled: async () => desk.halfFilled(),
    save: async (file, onProgress) => desk.save(file, proxy(onProgress)),
    open: async (file, onProgress) => desk.open(file, proxy(onProgress)),
    restore: async (action, choice, onProgress) => desk.restore(action, choice, proxy(onProgress)),
    stop: async () => desk.stop(),
    close: () => worker.terminate(),
  };
}
