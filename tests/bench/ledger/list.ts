import type { Page } from '@playwright/test';
import type { BenchBrowser } from '../browser.ts';
import type { Measurement, Pair } from '../measure.ts';
import { measurement } from '../measure.ts';

const runs = 5;

export async function listMeasurements(
  browser: BenchBrowser,
  clients: number,
): Promise<readonly Measurement[]> {
  const page = await browser.app('#/clients');
  const counted = clients.toLocaleString('en');
  await page.evaluate(async (text) => wellfieldBench.watchFirstRow(text), counted);
  const target = await page.evaluate((count) => wellfieldBench.keepNames(count), clients);
  const { pairs, longest } = await searchPairs(page, target);
  await page.close();
  return [
    measurement('search keystroke to the painted result / includes scan', pairs, { target: 1 }),
    measurement(
      'longest main-thread task while typing / 50 ms',
      [{ ours: longest, baseline: 50 }],
      {
        target: 1,
      },
    ),
    measurement(
      'sort by name to the painted list / sort of the bare keys',
      await sortPairs(browser, clients),
      {
        target: 1.2,
      },
    ),
  ];
}

/** A name typed letter by letter; what must be found is known from the plain scan. */
async function searchPairs(
  page: Page,
  target: string,
): Promise<{ readonly pairs: readonly Pair[]; readonly longest: number }> {
  const pairs: Pair[] = [];
  let longest = 0;
  for (let length = 1; length <= Math.min(target.length, 12); length += 1) {
    const typed = target.slice(0, length);
    const { hits, ms } = await page.evaluate((text) => wellfieldBench.includesScan(text), typed);
    const counted = `${hits.toLocaleString('en')} of`;
    const { ours, task } = await page.evaluate(
      async ([text, count]) => {
        let took = 0;
        const longestTask = await wellfieldBench.longestTaskWhile(async () => {
          took = await wellfieldBench.timeSearch('Search clients', text, count);
        });
        return { ours: took, task: longestTask };
      },
      [typed, counted] as const,
    );
    longest = Math.max(longest, task);
    pairs.push({ ours, baseline: ms });
  }
  return { pairs, longest };
}

/** Each sort is the first of its page, so that nothing is known of the order yet. */
async function sortPairs(browser: BenchBrowser, clients: number): Promise<readonly Pair[]> {
  const pairs: Pair[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await browser.app('#/clients');
    await page.evaluate(
      async (text) => wellfieldBench.watchFirstRow(text),
      clients.toLocaleString('en'),
    );
    const bare = await page.evaluate((count) => wellfieldBench.bareSort(count), clients);
    const ours = await page.evaluate(
      async (first) => wellfieldBench.timeSort('Name', first),
      bare.first,
    );
    pairs.push({ ours, baseline: bare.ms });
    await page.close();
  }
  return pairs;
}
