import { proxy, wrap } from 'comlink';
import { toldUntilEnd } from '../told-until-end.ts';
import type { BackupDesk } from './desk.ts';
import type { BackupWorker } from './worker.ts';

/** The desk in its worker. The place of the backups stays in the window, where the bridge and the granted handles are. */
export type OpenBackupDesk = Pick<
  BackupDesk,
  'make' | 'download' | 'fetch' | 'unseal' | 'test' | 'newKey' | 'keyAgain' | 'stop'
>;

export async function openBackupDesk(bookName: string): Promise<OpenBackupDesk> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'backup',
  });
  const desk = await wrap<BackupWorker>(worker).forBook(bookName);
  return {
    make: async (wanted, files, onProgress) =>
      toldUntilEnd(onProgress, async (tell) => desk.make(wanted, proxy(files), tell)),
    download: async (wanted, onProgress) =>
      toldUntilEnd(onProgress, async (tell) => desk.download(wanted, tell)),
    fetch: async (backup, files, onProgress) =>
      toldUntilEnd(onProgress, async (tell) => desk.fetch(backup, proxy(files), tell)),
    unseal: async (file, opening) => desk.unseal(file, opening),
    test: async (backup, files, opening, onProgress) =>
      toldUntilEnd(onProgress, async (tell) => desk.test(backup, proxy(files), opening, tell)),
    newKey: async (passphrase) => desk.newKey(passphrase),
    keyAgain: async (passphrase, seal) => desk.keyAgain(passphrase, seal),
    stop: async () => desk.stop(),
  };
}
