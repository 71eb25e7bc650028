import { wrap } from 'comlink';
import { toldUntilEnd } from '../told-until-end.ts';
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
    save: async (file, onProgress) =>
      toldUntilEnd(onProgress, async (tell) => desk.save(file, tell)),
    open: async (file, onProgress) =>
      toldUntilEnd(onProgress, async (tell) => desk.open(file, tell)),
    restore: async (action, choice, onProgress) =>
      toldUntilEnd(onProgress, async (tell) => desk.restore(action, choice, tell)),
    stop: async () => desk.stop(),
    close: () => worker.terminate(),
  };
}
