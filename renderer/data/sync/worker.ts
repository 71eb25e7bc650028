import { expose, proxy } from 'comlink';
import { OfficeDesk } from './desk.ts';
import type { Secrets } from './secrets.ts';

/** The office is spoken with in a worker of its own, so that a hundred thousand clients may come without holding up the screen. */
const doors = {
  forBook: async (name: string, app: string, kept: Secrets | null) =>
    proxy(await OfficeDesk.open(name, app, kept)),
};

export type OfficeWorker = typeof doors;

expose(doors);
