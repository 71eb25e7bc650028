import type { Repeats } from './bg-nbd-likelihood.ts';
import { likelihood, repeatsOf } from './bg-nbd-likelihood.ts';
import type { BgNbdParams, Histories, PurchaseHistory, Summary } from './histories.ts';
import { historiesOf, isHistory } from './histories.ts';
import { meanOverBeta } from './maths/mean-over-beta.ts';
import type { Minimum, Sloped } from './maths/minimise.ts';
import { minimising } from './maths/minimise.ts';

export type BgNbdFit =
  | {
      readonly params: BgNbdParams;
      readonly logLikelihood: number;
      /** Steps of all starts together. */
      readonly iterations: number;
      /** False where the likelihood still rose when the steps were used up. */
      readonly converged: boolean;
      /** How many clients it rests on. */
      readonly clients: number;
      /** How many of them bought again. */
      readonly repeaters: number;
    }
  | {
      readonly params: null;
      /** Nobody has a history (age above zero), or nobody has ever bought again. */
      readonly reason: 'no-history' | 'no-repeats';
      readonly clients: number;
      readonly repeaters: number;
    };

export type FitProgress = { readonly iterations: number; readonly logLikelihood: number };

/**
 * The parameters of greatest likelihood, looked for from several starts. What is no history (tₓ beyond T, x not whole, a number
 * below zero) is left out.
 */
export function fitBgNbd(summaries: Iterable<Summary>): BgNbdFit {
  const fitting = fittingBgNbd(historiesOf(summaries));
  for (;;) {
    const step = fitting.next();
    if (step.done === true) return step.value;
  }
}

/** Logarithms of r, α in mean ages, a and b: what a book is usually like, few but faithful, and many who leave at once. */
const starts: readonly (readonly number[])[] = [
  [-1, -1.5, -0.5, 0.7],
  [0.5, 0.5, -1.5, 1],
  [0, -2, 0.7, 0.7],
];
/** e⁻¹⁰ to e¹⁰. Where clients are all alike in something, two parameters grow without end, and nothing else changes any more. */
const bounds = { low: -10, high: 10, mostIterations: 300 };

/** The same step by step, for who shows how far it is or may stop it. */
export function* fittingBgNbd(histories: Histories): Generator<FitProgress, BgNbdFit> {
  const repeats = repeatsOf(histories);
  const { clients } = repeats;
  const repeaters = clients - (repeats.counts.find(({ x }) => x === 0)?.clients ?? 0);
  const unit = meanAge(histories);
  if (unit === 0) return { params: null, reason: 'no-history', clients, repeaters };
  if (repeaters === 0) return { params: null, reason: 'no-repeats', clients, repeaters };
  const purchases = repeats.counts.reduce((sum, { x, clients }) => sum + x * clients, 0);
  const logLikelihoodOf = (lost: number) => -lost * clients - purchases * Math.log(unit);
  const of = lostPerClient(inUnit(histories, unit), repeats);
  let best: Minimum = { at: [], value: Infinity, iterations: 0, converged: false };
  let before = 0;
  for (const start of starts) {
    const descent = minimising(of, start, { ...bounds, flat: 1e-9 });
    let step = descent.next();
    for (; step.done !== true; step = descent.next()) {
      const { iterations, value } = step.value;
      const logLikelihood = logLikelihoodOf(Math.min(value, best.value));
      yield { iterations: before + iterations, logLikelihood };
    }
    before += step.value.iterations;
    if (step.value.value < best.value) best = step.value;
  }
  const { alpha, ...others } = fromLogarithms(best.at);
  return {
    params: { ...others, alpha: alpha * unit },
    logLikelihood: logLikelihoodOf(best.value),
    iterations: before,
    converged: best.converged,
    clients,
    repeaters,
  };
}

/**
 * What is to be made small: the log-likelihood turned round, by the logarithms of the parameters. In the unit of the mean age and
 * for each client, so that neither weeks or days nor the size of the book change the way.
 */
function lostPerClient(histories: Histories, repeats: Repeats): Sloped {
  const { clients } = repeats;
  return (at) => {
    const params = fromLogarithms(at);
    const { value, slope } = likelihood(params, histories, repeats);
    const { r, alpha, a, b } = params;
    const lost = Number.isFinite(value) ? -value / clients : Infinity;
    return {
      value: lost,
      slope: [r, alpha, a, b].map((one, i) => (-one * (slope[i] ?? 0)) / clients),
    };
  };
}

function fromLogarithms([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): BgNbdParams {
  return { r: Math.exp(r), alpha: Math.exp(alpha), a: Math.exp(a), b: Math.exp(b) };
}

function meanAge({ T, weight }: Histories): number {
  let sum = 0;
  let clients = 0;
  for (let i = 0; i < T.length; i += 1) {
    sum += (T[i] ?? 0) * (weight[i] ?? 0);
    clients += weight[i] ?? 0;
  }
  return clients === 0 ? 0 : sum / clients;
}

function inUnit({ x, tx, T, weight }: Histories, unit: number): Histories {
  return { x, tx: tx.map((age) => age / unit), T: T.map((age) => age / unit), weight };
}

/**
 * The chance that a client is still one: 1 / (1 + a/(b+x−1) · ((α+T)/(α+tₓ))^(r+x)), and 1 without a repeat. null where the numbers
 * are no parameters or no history.
 */
export function probabilityAlive(params: BgNbdParams, history: PurchaseHistory): number | null {
  if (!areParams(params) || !isHistory(history)) return null;
  const { r, alpha, a, b } = params;
  const { x, tx, T } = history;
  if (x === 0) return 1;
  const gone = Math.log(a) - Math.log(b + x - 1) + (r + x) * Math.log1p((T - tx) / (alpha + tx));
  return 1 / (1 + Math.exp(gone));
}

/**
 * The purchases to expect in the next `t`, given the history: the conditional expectation of Fader, Hardie & Lee (2005, eq. 10). Its
 * ₂F₁ is 0/0 at a = 1 and loses its figures near it; this is the same by Euler's integral of ₂F₁: P(alive) times the mean of
 * (1 − (1 + pt/(α+T))^−(r+x)) / p over p ~ Beta(a, b+x). null as with `probabilityAlive`, or for a time below zero.
 */
export function expectedPurchases(
  params: BgNbdParams,
  history: PurchaseHistory,
  t: number,
): number | null {
  const alive = probabilityAlive(params, history);
  if (alive === null || !(t >= 0) || t === Infinity) return null;
  const { r, alpha, a, b } = params;
  const { x, T } = history;
  const [span, power] = [t / (alpha + T), r + x];
  const expected = meanOverBeta(a, b + x, (p) =>
    p * span < 1e-300 ? power * span : -Math.expm1(-power * Math.log1p(p * span)) / p,
  );
  return alive * expected;
}

function areParams({ r, alpha, a, b }: BgNbdParams): boolean {
  return [r, alpha, a, b].every((one) => one > 0 && one < Infinity);
}
