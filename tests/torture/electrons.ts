import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from '../../build/build.ts';
import { scriptOf } from '../bench/browser.ts';
import { endOf, killProcessesOf } from '../bench/kill-processes.ts';
import { openInElectron } from '../support/app-electron.ts';
import type { Running } from '../support/running.ts';
import type { Mortals } from './kills.ts';

/** Desktop apps to be killed. Each starts as a person starts it, with all it does then, and is led to a page on which it does not run. */
export async function openElectrons({
  losing = false,
  backups = false,
  within = tmpdir(),
}: {
  /** Whether every third death takes the browser's storage with it. */
  readonly losing?: boolean;
  /** Whether they have a folder for backups. */
  readonly backups?: boolean;
  /** Where their profiles and backups lie. */
  readonly within?: string;
} = {}): Promise<Mortals> {
  await build(['renderer', 'electron']);
  const script = await scriptOf('tests/torture/in-page/main.ts');
  return {
    withProfile: async (work) => {
      const profile = await mkdtemp(join(within, 'wellfield-torture-'));
      let running: Running | undefined;
      let deaths = 0;
      const started = async (): Promise<Running> => {
        running = await start(profile);
        await running.page.addInitScript(script);
        return running;
      };
      const folder = `${profile}-backups`;
      const chosen = async (page: Page): Promise<void> => {
        await mkdir(folder, { recursive: true });
        await running?.folderChosen(folder);
        await page.evaluate(async () => wellfieldTorture.chooseFolder());
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
            const isFirst = running === undefined;
            const { page, address } = running ?? (await started());
            await page.goto(`${address}icons/mark.svg`);
            if (backups && isFirst) await chosen(page);
            return page;
          },
          kill: async (victim) => {
            deaths += 1;
            if (victim === 'renderer') {
              await killProcessesOf(profile, '--type=renderer');
              // Whoever is left has it seen off as it sees off a window that crashed, and is ended in peace.
              await end();
              await endOf(profile);
              return;
            }
            const gone = running?.kill();
            // The others end by themselves when the first is gone, a moment later, or at once with it.
            await (victim === 'main' ? endOf(profile) : killProcessesOf(profile));
            await gone;
            running = undefined;
            if (losing && deaths % 3 === 0) {
              await rm(join(profile, 'IndexedDB'), { recursive: true });
            }
          },
          restart: end,
        });
      } finally {
        await end().catch(() => undefined);
        for (const gone of [profile, folder]) {
          await rm(gone, { recursive: true, force: true, maxRetries: 5 });
        }
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
