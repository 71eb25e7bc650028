import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../build/build.ts';
import { scriptOf } from '../bench/browser.ts';
import { killProcessesOf } from '../bench/kill-processes.ts';
import { openInElectron } from '../support/app-electron.ts';
import type { Running } from '../support/running.ts';
import type { Mortals } from './kills.ts';

/** Who dies at first: every process at once, main alone, or the window alone. */
const victims = ['all', 'main', 'renderer'] as const;

/** Desktop apps to be killed. Each starts as a person starts it, with all it does then, and is led to a page on which it does not run. */
export async function openElectrons({
  losing = false,
}: {
  /** Whether every third death takes the browser's storage with it. */
  readonly losing?: boolean;
} = {}): Promise<Mortals> {
  await build(['renderer', 'electron']);
  const script = await scriptOf('tests/torture/in-page/main.ts');
  return {
    withProfile: async (work) => {
      const profile = await mkdtemp(join(tmpdir(), 'wellfield-torture-'));
      let running: Running | undefined;
      let deaths = 0;
      const started = async (): Promise<Running> => {
        running = await start(profile);
        await running.page.addInitScript(script);
        return running;
      };
      const end = async (): Promise<void> => {
        const was = running;
        running = undefined;
        await was?.close();
      };
      try {
        return await work({
          profile,
          bare: async () => {
            const { page, address } = running ?? (await started());
            await page.goto(`${address}icons/mark.svg`);
            return page;
          },
          kill: async () => {
            const victim = victims[Math.floor(Math.random() * victims.length)];
            if (victim === 'renderer') {
              // Main and what stores live on, and are ended as a person would.
              await killProcessesOf(profile, 'renderer');
              await end().catch(() => undefined);
            }
            const gone = running?.kill();
            // What draws and what stores are processes of their own, which would live on for a moment.
            if (victim === 'all') await killProcessesOf(profile);
            await gone;
            await killProcessesOf(profile);
            running = undefined;
            deaths += 1;
            if (losing && deaths % 3 === 0) {
              await rm(join(profile, 'IndexedDB'), { recursive: true });
            }
          },
          restart: end,
        });
      } finally {
        await end().catch(() => undefined);
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    },
    close: () => undefined,
  };
}

/** On a busy machine Playwright waits in vain for a window now and then. A start that comes to nothing twice is the app's failure. */
async function start(profile: string): Promise<Running> {
  try {
    return await openInElectron(profile);
  } catch (error) {
    const [reason] = String(error).split('\n', 1);
    process.stderr.write(`A start gave no window and is made anew: ${reason}\n`);
    await killProcessesOf(profile);
    return openInElectron(profile);
  }
}
