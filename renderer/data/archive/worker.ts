import { expose, proxy } from 'comlink';
import { ArchiveDesk } from './desk.ts';

/** Archives are written and read in a worker of their own. */
const doors = {
  forBook: async (name: string) => proxy(new ArchiveDesk(name)),
};

export type ArchiveWorker = typeof doors;

expose(doors);
