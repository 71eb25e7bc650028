import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { findElectron } from '../../build/electron-runtime.ts';
import { environment, isRoot, root } from '../../build/run.ts';
import { pageOrigin } from '../../shared/bridge/page-policy.ts';
import type { Running } from './running.ts';

export async function openInElectron(profile: string): Promise<Running> {
  const executablePath = findElectron();
  if (executablePath === undefined) throw new Error('No Electron runtime is on this machine.');
  const app = await _electron.launch({
    executablePath,
    args: [
      ...(isRoot() ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--lang=en-US',
      `--user-data-dir=${profile}`,
      root,
    ],
    cwd: root,
    env: definedOnly({ ...environment(), TZ: 'Asia/Shanghai' }),
  });
  const page = await app.firstWindow();
  await page.waitForURL(`${pageOrigin}/**`);
  return {
    page,
    context: app.context(),
    address: `${pageOrigin}/`,
    saved: async (act) => {
      // The save dialog belongs to the system: the test answers it before it is asked.
      const path = app.evaluate(
        async ({ session }, folder) =>
          new Promise<string>((done) => {
            session.defaultSession.once('will-download', (_event, item) => {
              item.setSavePath(`${folder}/${item.getFilename()}`);
              item.once('done', () => {
                done(item.getSavePath());
              });
            });
          }),
        join(profile),
      );
      await act();
      return path;
    },
    close: async () => app.close(),
    kill: async () => {
      const closed = new Promise((done) => {
        app.on('close', () => done(undefined));
      });
      app.process().kill('SIGKILL');
      await closed;
    },
  };
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(entries);
}
