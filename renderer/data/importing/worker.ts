import { expose, proxy } from 'comlink';
import { SpreadsheetDesk } from './desk.ts';

/** Files are read, and taken into the book, in a worker of their own, one a worker. */
const doors = {
  forBook: async (name: string) => proxy(new SpreadsheetDesk(name)),
};

export type SpreadsheetWorker = typeof doors;

expose(doors);
