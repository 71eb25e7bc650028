import { proxy, wrap } from 'comlink';
import { toldUntilEnd } from '../told-until-end.ts';
import type { OfficeDesk } from './desk.ts';
import type { Secrets } from './secrets.ts';
import type { OfficeWorker } from './worker.ts';

/** The desk in its worker, as a screen asks of it. */
export type OpenOffice = Pick<
  OfficeDesk,
  | 'join'
  | 'signIn'
  | 'signOut'
  | 'leave'
  | 'pause'
  | 'resume'
  | 'syncNow'
  | 'letGo'
  | 'ask'
  | 'fetchFile'
  | 'stopFetch'
>;

/** Opens the desk of a book's office; from then on the book keeps itself in step with the office, if it has one. */
export async function openOffice(
  bookName: string,
  app: string,
  kept: Secrets | null,
): Promise<OpenOffice> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'office',
  });
  const secrets = kept && proxy(kept);
  const desk = await wrap<OfficeWorker>(worker).forBook(bookName, app, secrets);
  return {
    join: async (wish) => desk.join(wish),
    signIn: async (wish) => desk.signIn(wish),
    signOut: async () => desk.signOut(),
    leave: async (wish) => desk.leave(wish),
    pause: async () => desk.pause(),
    resume: async () => desk.resume(),
    syncNow: async () => desk.syncNow(),
    letGo: async () => desk.letGo(),
    ask: async (path, body) => desk.ask(path, body),
    fetchFile: async (name, onProgress) =>
      toldUntilEnd(onProgress, async (tell) => desk.fetchFile(name, tell)),
    stopFetch: async (hash) => desk.stopFetch(hash),
  };
}
