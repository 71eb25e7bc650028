import type { Page } from '@playwright/test';
import type { BenchBrowser } from './browser.ts';
import { withBrowser } from './browser.ts';
import { clientsCsv } from './generate.ts';
import type { Measurement, Pair } from './measure.ts';
import { check, measurement } from './measure.ts';

const clients = 20_000;
const runs = 5;
const importRuns = 3;
const book = 'wellfield';

/** The book of 20,000 clients: import, cold open, search and sort, each against the bare thing in the same run. */
export async function ledger(): Promise<readonly Measurement[]> {
  const imports: Pair[] = [];
  for (let run = 1; run < importRuns; run += 1) imports.push(await withBrowser(importPair));
  return withBrowser(async (browser) => {
    imports.push(await importPair(browser));
    return [
      measurement(`import ${clients} clients / bulkPut of the stored rows`, imports),
      measurement('cold open to the first painted list / toArray', await openPairs(browser)),
      ...(await listMeasurements(browser)),
    ];
  });
}

/** From the click on "Import" to the painted report. */
async function importPair(browser: BenchBrowser): Promise<Pair> {
  const page = await browser.app('#/import');
  await page.getByLabel('Spreadsheet').setInputFiles({
    name: 'clients.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(clientsCsv(clients)),
  });
  await page.getByRole('button', { name: 'Import', exact: true }).waitFor();
  const ours = await page.evaluate(
    async (expected) => wellfieldBench.timeImport(expected),
    `${clients.toLocaleString('en')} new`,
  );
  await page.close();

  const bare = await browser.bare();
  const { ms, ...rows } = await bare.evaluate(async (name) => wellfieldBench.bulkPut(name), book);
  await bare.close();
  check(rows.clients === clients, `${rows.clients} clients were imported`);
  check(rows.revenue === 2 * clients, `${rows.revenue} revenue lines were imported`);
  return { ours, baseline: ms };
}

async function openPairs(browser: BenchBrowser): Promise<readonly Pair[]> {
  const pairs: Pair[] = [];
  for (let run = 0; run < runs; run += 1) {
    await browser.restart();
    const page = await browser.app('#/clients');
    const ours = await page.evaluate(async () => wellfieldBench.watchFirstRow());
    await browser.restart();
    const bare = await browser.bare();
    const { ms, rows } = await bare.evaluate(async (name) => wellfieldBench.toArray(name), book);
    check(rows === clients, `toArray gave ${rows} rows`);
    pairs.push({ ours, baseline: ms });
  }
  return pairs;
}

async function listMeasurements(browser: BenchBrowser): Promise<readonly Measurement[]> {
  await browser.restart();
  const page = await browser.app('#/clients');
  await page.evaluate(async () => wellfieldBench.watchFirstRow());
  const names = await page.evaluate(async (name) => wellfieldBench.names(name), book);
  const search = await searchPairs(page, names);
  const sort = await sortPairs(browser, names);
  return [
    measurement('search keystroke to the painted result / includes scan', search),
    measurement('sort by name to the painted list / sort of the bare names', sort),
  ];
}

/** A name typed letter by letter; what must be found is known from the plain scan. */
async function searchPairs(page: Page, names: readonly string[]): Promise<readonly Pair[]> {
  const target = names[12_345] ?? '';
  const pairs: Pair[] = [];
  for (let length = 3; length <= Math.min(target.length, 12); length += 1) {
    const typed = target.slice(0, length);
    const { hits, ms } = await page.evaluate(
      ([all, text]) => wellfieldBench.includesScan(all, text),
      [names, typed] as const,
    );
    const counted = `${hits.toLocaleString('en')} of`;
    const ours = await page.evaluate(
      async ([text, count]) => wellfieldBench.timeSearch('Search clients', text, count),
      [typed, counted] as const,
    );
    pairs.push({ ours, baseline: ms });
  }
  await page.getByLabel('Search clients').fill('');
  return pairs;
}

/** Each sort is the first of its page, so that nothing is known of the order yet. */
async function sortPairs(
  browser: BenchBrowser,
  names: readonly string[],
): Promise<readonly Pair[]> {
  const pairs: Pair[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await browser.app('#/clients');
    await page.evaluate(async () => wellfieldBench.watchFirstRow());
    const bare = await page.evaluate((all) => wellfieldBench.bareSort(all), names);
    const ours = await page.evaluate(
      async (first) => wellfieldBench.timeSort('Name', first),
      bare.first,
    );
    pairs.push({ ours, baseline: bare.ms });
    await page.close();
  }
  return pairs;
}
