import { expose, proxy } from 'comlink';
import { IndexService } from './index-service.ts';

/** The index lives in a worker of its own, so that no list, however long, holds up the screen. */
const doors = {
  open: async (name: string, onMoved: () => void) => proxy(await IndexService.open(name, onMoved)),
};

export type IndexWorker = typeof doors;

expose(doors);
