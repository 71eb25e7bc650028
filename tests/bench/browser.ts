import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { build as viteBuild } from 'vite';
import { build } from '../../build/build.ts';
import { chromiumHint, ensureChromium, quietChromium } from '../../build/chromium.ts';
import { root } from '../../build/run.ts';
import { serve } from '../../build/serve.ts';

/** A Chromium with the built app on a profile of its own, which can be ended and started again. */
export type BenchBrowser = {
  /** A page of the app, with the bench's own functions in it. */
  readonly app: (hash: string) => Promise<Page>;
  /** A page of the app's origin on which the app does not run, with the bench's own functions in it. */
  readonly bare: () => Promise<Page>;
  /** Ends the browser; the next page is opened by a new one on the same profile. */
  readonly restart: () => Promise<void>;
};

export async function withBrowser<T>(work: (browser: BenchBrowser) => Promise<T>): Promise<T> {
  const executablePath = await ensureChromium();
  if (executablePath === undefined) throw new Error(chromiumHint);
  await build(['renderer']);
  const script = await benchScript();
  const { address, server } = await serve(join(root, 'dist/renderer'), 0);
  const profile = await mkdtemp(join(tmpdir(), 'wellfield-bench-'));
  let running: BrowserContext | undefined;

  const context = async (): Promise<BrowserContext> => {
    running ??= await chromium.launchPersistentContext(profile, {
      executablePath,
      args: [...quietChromium],
      viewport: { width: 1440, height: 900 },
      // Every start is to read the built files the same way.
      serviceWorkers: 'block',
    });
    return running;
  };
  const open = async (path: string): Promise<Page> => {
    const page = await (await context()).newPage();
    await page.addInitScript(script);
    await page.goto(address + path);
    return page;
  };
  const end = async (): Promise<void> => {
    await running?.close();
    running = undefined;
  };

  try {
    return await work({
      app: async (hash) => open(`?lang=en${hash}`),
      bare: async () => open('icons/mark.svg'),
      restart: end,
    });
  } finally {
    await end();
    server.closeAllConnections();
    server.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** The bench's functions as one script; it is put into pages from outside, so the app's own policy stays as it is. */
async function benchScript(): Promise<string> {
  const built = await viteBuild({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: join(root, 'tests/bench/in-page/main.ts'),
        formats: ['iife'],
        name: 'bench',
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    const chunk = output.output.find((file) => file.type === 'chunk');
    if (chunk?.type === 'chunk') return chunk.code;
  }
  throw new Error('The bench has no script.');
}
