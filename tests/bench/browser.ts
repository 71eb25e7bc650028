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
import { killProcessesOf } from './kill-processes.ts';

/** A Chromium with the built app on a profile of its own, which can be ended and started again. */
export type BenchBrowser = {
  /** A page of the app, with the bench's own functions in it. */
  readonly app: (hash: string) => Promise<Page>;
  /** A page of the app's origin on which the app does not run, with the bench's own functions in it. */
  readonly bare: () => Promise<Page>;
  /** Such a page with a peer's functions instead. */
  readonly peer: (name: Peer) => Promise<Page>;
  /** Ends the browser; the next page is opened by a new one on the same profile. */
  readonly restart: () => Promise<void>;
  /** Kills the browser's processes as a power cut would; the next page is opened by a new one. */
  readonly kill: () => Promise<void>;
  readonly profile: string;
};

export const peers = ['rxdb', 'pouchdb'] as const;
export type Peer = (typeof peers)[number];

/** The built app at an address of this machine, and what is put into its pages. */
export type Stage = {
  readonly withProfile: <T>(work: (browser: BenchBrowser) => Promise<T>) => Promise<T>;
  readonly close: () => void;
};

/** `app` false: only the origin is wanted, and the app is not built for it. */
export async function openStage({ app = true } = {}): Promise<Stage> {
  const executablePath = await ensureChromium();
  if (executablePath === undefined) throw new Error(chromiumHint);
  if (app) await build(['renderer']);
  const scripts = {
    bench: await scriptOf('tests/bench/in-page/main.ts'),
    torture: await scriptOf('tests/torture/in-page/main.ts'),
    rxdb: await scriptOf('tests/bench/in-page/peers/rxdb.ts'),
    pouchdb: await scriptOf('tests/bench/in-page/peers/pouchdb.ts'),
  };
  const { address, server } = await serve(join(root, 'dist/renderer'), 0);
  return {
    withProfile: async (work) => withProfile({ executablePath, address, scripts }, work),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

type Props = {
  readonly executablePath: string;
  readonly address: string;
  readonly scripts: Readonly<Record<'bench' | 'torture' | Peer, string>>;
};

async function withProfile<T>(
  { executablePath, address, scripts }: Props,
  work: (browser: BenchBrowser) => Promise<T>,
): Promise<T> {
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
  const open = async (path: string, script: string): Promise<Page> => {
    const page = await (await context()).newPage();
    page.setDefaultTimeout(600_000);
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
      app: async (hash) => open(`?lang=en${hash}`, scripts.bench),
      bare: async () => open('icons/mark.svg', scripts.bench + scripts.torture),
      peer: async (name) => open('icons/mark.svg', scripts[name]),
      restart: end,
      kill: async () => {
        await killProcessesOf(profile);
        await end().catch(() => undefined);
      },
      profile,
    });
  } finally {
    await end().catch(() => undefined);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** One script of the bench; it is put into pages from outside, so the app's own policy stays as it is. */
async function scriptOf(entry: string): Promise<string> {
  const built = await viteBuild({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(root, entry), formats: ['iife'], name: 'bench' },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    const chunk = output.output.find((file) => file.type === 'chunk');
    if (chunk?.type === 'chunk') return chunk.code;
  }
  throw new Error(`${entry} made no script.`);
}
