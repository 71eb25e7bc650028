import { basename, join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumHint, findChromium, quietChromium } from '../../build/chromium.ts';
import type { Running } from './running.ts';

export async function openInChromium(profile: string, address: string): Promise<Running> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(chromiumHint);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...quietChromium],
    locale: 'en-US',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  return {
    page,
    context,
    address,
    saved: async (act) => {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      const path = join(profile, 'saved', download.suggestedFilename());
      await download.saveAs(path);
      return path;
    },
    printed: async () => page.pdf({ preferCSSPageSize: true }),
    copied: async () => page.evaluate(async () => navigator.clipboard.readText()),
    capture: async () => {
      const small = await context.newPage();
      await small.goto(`${address}#/capture`);
      return small;
    },
    folderChosen: async (folder) => {
      const answer = (name: string) => {
        Reflect.set(window, 'showDirectoryPicker', async () => {
          const own = await navigator.storage.getDirectory();
          return own.getDirectoryHandle(name, { create: true });
        });
      };
      await context.addInitScript(answer, basename(folder));
      await page.evaluate(answer, basename(folder));
    },
    close: async () => context.close(),
    kill: async () => {
      const closed = new Promise((done) => {
        context.once('close', done);
      });
      const session = await context.browser()?.newBrowserCDPSession();
      // A browser that has crashed gives no answer.
      await session?.send('Browser.crash').catch(() => undefined);
      await closed;
    },
  };
}
