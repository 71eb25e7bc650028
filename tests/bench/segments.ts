import { Columns } from '../../renderer/data/index/columns.ts';
import { dayOfNumber, numberOfDay } from '../../renderer/data/index/columns/days.ts';
import { RevenueLines } from '../../renderer/data/index/columns/revenue-lines.ts';
import { historyAt } from '../../renderer/data/index/measure-alive.ts';
import { measureRevenue } from '../../renderer/data/index/measure-revenue.ts';
import { measureRfm } from '../../renderer/data/index/measure-rfm.ts';
import { purchasesOf } from '../../renderer/data/index/purchases.ts';
import { wholeBook } from '../../renderer/data/index/segment-scope.ts';
import { newClient } from '../../shared/domain/client/client.ts';
import { fitBgNbd } from '../../shared/domain/segment/alive.ts';
import { concentrationOf, curveOf } from '../../shared/domain/segment/concentration.ts';
import { cutRanking } from '../../shared/domain/segment/cut.ts';
import { rank } from '../../shared/domain/segment/ranking.ts';
import { dice } from '../support/dice.ts';
import { revenueOf } from '../support/measures.ts';
import { id } from '../support/test-book.ts';
import type { Measurement, Pair } from './measure.ts';
import { check, measurement } from './measure.ts';

const clients = 100_000;
const linesOfRevenue = 1_000_000;
const rounds = 15;
const today = '2025-12-31';
const view = { day: today, currency: 'CNY', scope: wholeBook };

/** Clients and amounts of all lines as two plain arrays: all that a bare pass reads. */
type Bare = { readonly of: Int32Array; readonly amounts: Float64Array };

/**
 * The 80/20 of a book and its RFM at 100,000 clients and 1,000,000 lines of revenue, beside summing the same amounts up by client and
 * sorting the sums in bare typed arrays; and how long the fit of who is alive takes.
 */
export async function segments(): Promise<readonly Measurement[]> {
  const { columns, lines, bare } = bookOf();
  const sums = barePass(bare);
  const measured = measureRevenue(columns, revenueOf('2025', 'CNY'));
  check(measured.present.length === clients, 'clients are missing');
  const scored = measureRfm(columns, lines, view);
  const brought = scored.scores.monetary.reduce((sum, one) => sum + one, 0);
  const expected = sums.reduce((sum, one) => sum + one, 0);
  check(Math.abs(brought - expected) < 1, 'the lines do not add up');
  const against = (run: () => unknown): readonly Pair[] =>
    Array.from({ length: rounds }, () => ({
      ours: timed(run),
      baseline: timed(() => barePass(bare)),
    }));
  const pairs = [
    measurement(
      'sum, rank, curve, figures and segments / summing and sorting',
      against(() => shown(bare)),
      { target: 1.5 },
    ),
    measurement(
      'RFM of all clients / summing and sorting',
      against(() => measureRfm(columns, lines, view)),
      { target: 3 },
    ),
  ];
  return [...pairs, fitted(columns, lines, bare)];
}

/** What a screen shows of a metric, from the lines on. */
function shown({ of, amounts }: Bare): unknown {
  const sums = new Float64Array(clients);
  for (let at = 0; at < of.length; at += 1) {
    const client = of[at] ?? 0;
    sums[client] = (sums[client] ?? 0) + (amounts[at] ?? 0);
  }
  const ranking = rank(sums);
  const cut = cutRanking(ranking, { kind: 'client-share', share: 0.2 });
  check(cut.ok, 'there is no cut');
  const threshold = cut.ok ? (cut.value.threshold ?? Infinity) : Infinity;
  const letters = new Uint8Array(clients);
  for (let client = 0; client < clients; client += 1) {
    letters[client] = (sums[client] ?? 0) >= threshold ? 0 : 1;
  }
  return [concentrationOf(ranking), curveOf(ranking, 400), letters];
}

function barePass({ of, amounts }: Bare): Float64Array {
  const sums = new Float64Array(clients);
  for (let at = 0; at < of.length; at += 1) {
    const client = of[at] ?? 0;
    sums[client] = (sums[client] ?? 0) + (amounts[at] ?? 0);
  }
  return sums.toSorted();
}

function fitted(columns: Columns, lines: RevenueLines, bare: Bare): Measurement {
  const purchases = purchasesOf(columns, lines, { ...view, of: 'revenue' });
  const day = numberOfDay(today);
  const summaries = Array.from(purchases.positions, (_, place) => historyAt(purchases, day, place));
  let fit = fitBgNbd([]);
  const ours = timed(() => {
    fit = fitBgNbd(summaries);
  });
  check(fit.params !== null && fit.converged, 'the fit did not converge');
  if (fit.params !== null) {
    const { params, logLikelihood, iterations, repeaters } = fit;
    const said = Object.entries(params).map(([name, value]) => `${name} ${value.toFixed(4)}`);
    console.log(
      `BG/NBD on ${fit.clients} clients (${repeaters} came back): ${said.join(', ')}; log-likelihood ${logLikelihood.toFixed(1)} after ${iterations} steps`,
    );
  }
  const baseline = timed(() => barePass(bare));
  return measurement('BG/NBD fit / summing and sorting', [{ ours, baseline }]);
}

function timed(run: () => unknown): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

/** Every client has bought once; the others of the lines go to those who still buy, some more often than others. */
function bookOf(): {
  readonly columns: Columns;
  readonly lines: RevenueLines;
  readonly bare: Bare;
} {
  const next = dice(29);
  const columns = new Columns();
  const lines = new RevenueLines();
  columns.lines = lines;
  const of = new Int32Array(linesOfRevenue);
  const amounts = new Float64Array(linesOfRevenue);
  const last = numberOfDay(today);
  const lives = Array.from({ length: clients }, () => {
    const start = Math.floor(next() * 2000);
    return { start, end: start + (2000 - start) * Math.min(1, next() * 1.6) };
  });
  for (let n = 0; n < clients; n += 1) columns.setClient(newClient(id(n + 1), `Client ${n}`));
  for (let at = 0; at < linesOfRevenue; at += 1) {
    const client = at < clients ? at : Math.floor(next() ** 2 * clients);
    const { start, end } = lives[client] ?? { start: 0, end: 0 };
    const age = at < clients ? start : start + next() * (end - start);
    const amount = Math.floor(1e8 / (1 + 1e4 * next()));
    const period = dayOfNumber(last - 2000 + Math.floor(age));
    columns.addRevenue({
      id: id(at),
      clientId: id(client + 1),
      period,
      amount,
      currency: 'CNY',
      kind: 'unspecified',
      note: '',
    });
    of[at] = client;
    amounts[at] = amount;
  }
  return { columns, lines, bare: { of, amounts } };
}
