import { expose, proxy } from 'comlink';
import { BackupDesk } from './desk.ts';

/** Backups are made and read in a worker of their own. */
const doors = {
  forBook: async (name: string) => proxy(new BackupDesk(name)),
};

export type BackupWorker = typeof doors;

expose(doors);
