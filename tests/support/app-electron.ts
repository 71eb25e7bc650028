import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { _electron } from '@playwright/test';
import { findElectron } from '../../build/electron-runtime.ts';
import { environment, isRoot, root } from '../../build/run.ts';
import { pageOrigin } from '../../shared/bridge/page-policy.ts';
import type { Running } from './running.ts';

export async function openInElectron(profile: string): Promise<Running> {
  const packaged = process.env['WELLFIELD_PACKAGED'] ?? '';
  const executablePath = packaged === '' ? findElectron() : packaged;
  if (executablePath === undefined) throw new Error('No Electron runtime is on this machine.');
  const app = await launched({
    executablePath,
    args: [
      ...(isRoot() ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--lang=en-US',
      `--user-data-dir=${profile}`,
      ...(packaged === '' ? [root] : []),
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
    printed: async () => {
      const pdf = await app.evaluate(async ({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        const printed = await window?.webContents.printToPDF({ preferCSSPageSize: true });
        return printed?.toString('base64') ?? '';
      });
      return Buffer.from(pdf, 'base64');
    },
    copied: async () => app.evaluate(({ clipboard }) => clipboard.readText()),
    capture: async () => {
      const [small] = await Promise.all([
        app.waitForEvent('window'),
        app.evaluate(({ Menu }) => {
          Menu.getApplicationMenu()?.getMenuItemById('quick-capture')?.click();
        }),
      ]);
      return small;
    },
    folderChosen: async (folder) =>
      app.evaluate(({ dialog }, path) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
      }, folder),
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

type LaunchOptions = NonNullable<Parameters<typeof _electron.launch>[0]>;

/**
 * Attaching to Electron's debugger hangs now and then (1 of about 40 starts here), before the launch has asked anything of
 * the app. Such a start is given up and made anew; an app that does not start at all still fails.
 */
async function launched(options: LaunchOptions): Promise<ElectronApplication> {
  for (let triesLeft = 3; ; triesLeft -= 1) {
    try {
      return await _electron.launch({ ...options, timeout: 15_000 });
    } catch (error) {
      if (triesLeft === 1) throw error;
    }
  }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(entries);
}
