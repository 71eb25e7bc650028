import type { BenchBrowser } from '../browser.ts';
import type { Times } from '../in-page/book.ts';
import type { Measurement, Pair } from '../measure.ts';
import { measurement, median, p99 } from '../measure.ts';

const reads = 200;
const looks = 30;
const edits = 300;

/** Single records: the page of a client, and one edit, while the app is open and follows. */
export async function recordMeasurements(
  browser: BenchBrowser,
  clients: number,
): Promise<readonly Measurement[]> {
  const page = await browser.app('#/clients');
  const counted = clients.toLocaleString('en');
  await page.evaluate(async (text) => wellfieldBench.watchFirstRow(text), counted);
  const pages = await page.evaluate(
    async ([count, times]) => wellfieldBench.readPages(count, times),
    [clients, reads] as const,
  );
  const days = await page.evaluate(async (times) => wellfieldBench.readToday(times), looks);
  const edited = await page.evaluate(
    async ([count, times]) => wellfieldBench.editClients(count, times),
    [clients, edits] as const,
  );
  await page.close();
  return [
    measurement('client page with all its records / indexed reads', pairsOf(pages), {
      target: 1.5,
      by: median,
    }),
    measurement('all that Today asks / indexed reads of as many records', pairsOf(days), {
      target: 3,
      by: median,
    }),
    measurement('one edit, durable and visible, p99 / p99 of a single put', pairsOf(edited), {
      target: 3,
      by: p99,
    }),
    measurement('one edit, durable and visible, median / single put', pairsOf(edited)),
  ];
}

function pairsOf({ ours, bare }: Times): readonly Pair[] {
  return ours.map((value, i) => ({ ours: value, baseline: bare[i] ?? Number.NaN }));
}
