import { cp, mkdtemp, rm } from 'node:fs/promises';
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
  /** Such a page with what compares a sealed book with an open one. */
  readonly sealed: () => Promise<Page>;
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

/** `app` false: only the origin is wanted, and the app is not built for it. `at`: an address where it is served already. */
export async function openStage({
  app = true,
  at,
}: { readonly app?: boolean; readonly at?: string } = {}): Promise<Stage> {
  const executablePath = await ensureChromium();
  if (executablePath === undefined) throw new Error(chromiumHint);
  if (app) await build(['renderer']);
  const folder = app ? 'dist/renderer' : 'renderer/public';
  const served = at === undefined ? await serve(join(root, folder), 0) : null;
  const address = at ?? served?.address ?? '';
  return {
    withProfile: async (work) => withProfile({ executablePath, address }, work),
    close: () => {
      served?.server.closeAllConnections();
      served?.server.close();
    },
  };
}

type Props = {
  readonly executablePath: string;
  readonly address: string;
};

const entries = {
  bench: 'tests/bench/in-page/main.ts',
  torture: 'tests/torture/in-page/main.ts',
  sealed: 'tests/bench/in-page/sealed.ts',
  rxdb: 'tests/bench/in-page/peers/rxdb.ts',
  pouchdb: 'tests/bench/in-page/peers/pouchdb.ts',
} as const;
const scripts = new Map<string, Promise<string>>();

/** Built when it is first asked for: who tortures has no use for the peers. */
async function scriptNamed(name: keyof typeof entries): Promise<string> {
  const known = scripts.get(name) ?? scriptOf(entries[name]);
  scripts.set(name, known);
  return known;
}

async function withProfile<T>(
  { executablePath, address }: Props,
  work: (browser: BenchBrowser) => Promise<T>,
): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), 'wellfield-bench-'));
  let running: BrowserContext | undefined;
  let starts = 0;

  const context = async (): Promise<BrowserContext> => {
    if (running === undefined) starts += 1;
    running ??= await chromium.launchPersistentContext(profile, {
      executablePath,
      args: [
        ...quietChromium,
        '--enable-logging',
        `--log-file=${join(profile, `browser-${starts}.log`)}`,
      ],
      viewport: { width: 1440, height: 900 },
      // Every start is to read the built files the same way.
      serviceWorkers: 'block',
    });
    return running;
  };
  const open = async (path: string, names: readonly (keyof typeof entries)[]): Promise<Page> => {
    const script = (await Promise.all(names.map(scriptNamed))).join('');
    const page = await (await context()).newPage();
    page.setDefaultTimeout(600_000);
    await page.addInitScript(script);
    await page.goto(address + path);
    return page;
  };
  const end = async (): Promise<void> => {
    // One that was killed may fail to be closed, and is not to be asked again.
    const was = running;
    running = undefined;
    await was?.close();
  };

  let isWhole = false;
  try {
    const done = await work({
      app: async (hash) => open(`?lang=en${hash}`, ['bench']),
      bare: async () => open('icons/mark.svg', ['bench', 'torture']),
      peer: async (name) => open('icons/mark.svg', [name]),
      sealed: async () => open('icons/mark.svg', ['sealed']),
      restart: end,
      kill: async () => {
        await killProcessesOf(profile);
        // As the kill has left it: a browser that takes it for broken deletes it.
        const left = join(profile, 'IndexedDB-after-kill');
        await rm(left, { recursive: true, force: true });
        await cp(join(profile, 'Default/IndexedDB'), left, { recursive: true, force: true });
        await end().catch(() => undefined);
      },
      profile,
    });
    isWhole = true;
    return done;
  } finally {
    await end().catch(() => undefined);
    // What went wrong can be looked at in the profile, with what its browsers said.
    if (isWhole) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    else console.error(`The profile is kept: ${profile}`);
  }
}

/** One script of the bench; it is put into pages from outside, so the app's own policy stays as it is. */
export async function scriptOf(entry: string): Promise<string> {
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
