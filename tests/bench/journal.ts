import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from '../../build/build.ts';
import { openInElectron } from '../support/app-electron.ts';
import { scriptOf } from './browser.ts';
import './in-page/journal.ts';
import type { Measurement } from './measure.ts';
import { check, measurement, p99 } from './measure.ts';

const edits = 400;
/** The journal may add so many milliseconds to an edit. */
const mayAdd = 2;

/**
 * What the safety journal costs in the desktop app: edits and an import with it beside the same without it, and the time in which a
 * book whose storage is gone comes back beside that of its import.
 */
export async function journal(clients: number): Promise<readonly Measurement[]> {
  await build(['renderer', 'electron']);
  const script = await scriptOf('tests/bench/in-page/journal.ts');
  const profile = await mkdtemp(join(tmpdir(), 'wellfield-bench-'));
  const onPage = async <T>(work: (page: Page) => Promise<T>): Promise<T> => {
    const { page, address, close } = await openInElectron(profile);
    try {
      await page.addInitScript(script);
      await page.goto(`${address}icons/mark.svg`);
      return await work(page);
    } finally {
      await close();
    }
  };
  try {
    const wish = [clients, edits] as const;
    const written = await onPage(async (page) =>
      page.evaluate(async ([all, some]) => wellfieldJournal.write(all, some), wish),
    );
    await rm(join(profile, 'IndexedDB'), { recursive: true });
    const back = await onPage(async (page) =>
      page.evaluate(async () => wellfieldJournal.bringBack()),
    );
    check(back.clients === clients, 'not all clients came back');
    const without = p99(written.edits.map(({ baseline }) => baseline));
    return [
      measurement('an edit with its journal / without, p99', written.edits, {
        target: (without + mayAdd) / without,
        by: p99,
      }),
      measurement('an edit with its journal / without, median', written.edits),
      measurement(`an import of ${clients} with its journal / without`, [written.importing]),
      measurement('a lost book comes back / its import', [
        { ours: back.took, baseline: written.importing.baseline },
      ]),
    ];
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
