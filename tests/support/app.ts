import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { root } from '../../build/run.ts';
import { serve } from '../../build/serve.ts';
import { openInChromium } from './app-chromium.ts';
import { openInElectron } from './app-electron.ts';
import type { Running } from './running.ts';

export type Edition = 'browser' | 'desktop';

/** Set by the project: the same journey runs in both editions. */
export type AppOptions = { readonly edition: Edition };

export type App = {
  readonly edition: Edition;
  /** The page of the present start: another one after `restart`. */
  readonly page: Page;
  readonly running: Running;
  /** Opens an address of the app, such as `?lang=en#/clients`. */
  readonly open: (address?: string) => Promise<Page>;
  /** Ends the app and starts it again on the same profile, after `between` has had its way with it. */
  readonly restart: (between?: (profile: string) => Promise<void>) => Promise<Page>;
  /** Kills the app in the middle of whatever it does and starts it again on the same profile. */
  readonly killAndRestart: () => Promise<Page>;
};

type Fixtures = { readonly app: App };
type WorkerFixtures = { readonly builtAddress: string; readonly galleryAddress: string };

export const test = base.extend<Fixtures & AppOptions, WorkerFixtures>({
  edition: ['browser', { option: true }],

  builtAddress: [served('dist/renderer'), { scope: 'worker' }],
  galleryAddress: [served('dist/gallery'), { scope: 'worker' }],

  app: async ({ edition, builtAddress }, give, info) => {
    const profile = await mkdtemp(join(tmpdir(), 'wellfield-profile-'));
    const start = async (): Promise<Running> =>
      edition === 'desktop' ? openInElectron(profile) : openInChromium(profile, builtAddress);

    let running = await start();
    const app: App = {
      edition,
      get page() {
        return running.page;
      },
      get running() {
        return running;
      },
      open: async (address = '') => {
        const { page } = running;
        const next = running.address + address;
        // A new hash alone is no new page.
        const isSame = withoutHash(page.url()) === withoutHash(next);
        await page.goto(next);
        if (isSame) await page.reload();
        // An app that was just starting may have led to its own first screen between the two.
        const { hash } = new URL(next);
        if (isSame && hash !== '' && new URL(page.url()).hash !== hash) await page.goto(next);
        return page;
      },
      restart: async (between) => {
        await running.close();
        await between?.(profile);
        running = await start();
        return running.page;
      },
      killAndRestart: async () => {
        await running.kill();
        running = await start();
        return running.page;
      },
    };

    await give(app);
    if (info.status !== info.expectedStatus) {
      const body = await running.page.screenshot().catch(() => undefined);
      if (body !== undefined) await info.attach('last sight', { body, contentType: 'image/png' });
    }
    await running.close();
    await rm(profile, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';

type Give = (address: string) => Promise<void>;

function served(folder: string): (needs: object, give: Give) => Promise<void> {
  // Playwright reads what a fixture needs from this pattern: nothing.
  return async ({}, give) => {
    const { address, server } = await serve(join(root, folder), 0);
    await give(address);
    server.closeAllConnections();
    await new Promise((closed) => {
      server.close(closed);
    });
  };
}

function withoutHash(address: string): string {
  return address.split('#', 1)[0] ?? '';
}
