import type { BgNbdParams, Histories } from './histories.ts';
import { logRising, slopeOfLogRising } from './maths/log-gamma.ts';

export type SlopedLikelihood = {
  readonly value: number;
  /** By r, α, a and b, in this order. */
  readonly slope: readonly [number, number, number, number];
};

/** What depends on the number of purchases alone: taken once for each number that occurs. */
export type Repeats = {
  /** The different numbers of repeat purchases, rising, each with how many clients have it. */
  readonly counts: readonly { readonly x: number; readonly clients: number }[];
  readonly clients: number;
};

export function repeatsOf({ x, weight }: Histories): Repeats {
  const known = new Map<number, number>();
  let clients = 0;
  for (let i = 0; i < x.length; i += 1) {
    const [repeats, many] = [x[i] ?? 0, weight[i] ?? 0];
    known.set(repeats, (known.get(repeats) ?? 0) + many);
    clients += many;
  }
  const counts = Array.from(known, ([x, clients]) => ({ x, clients }));
  return { clients, counts: counts.toSorted((a, b) => a.x - b.x) };
}

/**
 * The log-likelihood of Fader, Hardie & Lee (2005, eq. 6) and its slope: of every client ln(A₁A₂(A₃ + δA₄)), with the sum of A₃ and A₄
 * taken in logarithms by the larger one, so that nothing runs over or under.
 */
export function likelihood(
  params: BgNbdParams,
  histories: Histories,
  repeats: Repeats,
): SlopedLikelihood {
  const byCount = ofCounts(params, repeats);
  const byTime = ofTimes(params, histories);
  return {
    value: byCount.value + byTime.value,
    slope: [
      byCount.slope[0] + byTime.slope[0],
      byCount.slope[1] + byTime.slope[1],
      byCount.slope[2] + byTime.slope[2],
      byCount.slope[3] + byTime.slope[3],
    ],
  };
}

/** ln A₁A₂: Γ(r+x)αʳ/Γ(r) · Γ(a+b)Γ(b+x)/(Γ(b)Γ(a+b+x)). */
function ofCounts({ r, alpha, a, b }: BgNbdParams, repeats: Repeats): SlopedLikelihood {
  const logAlpha = Math.log(alpha);
  let value = repeats.clients * r * logAlpha;
  let byR = repeats.clients * logAlpha;
  let byA = 0;
  let byB = 0;
  for (const { x, clients } of repeats.counts) {
    value += clients * (logRising(r, x) + logRising(b, x) - logRising(a + b, x));
    const ofBoth = slopeOfLogRising(a + b, x);
    byR += clients * slopeOfLogRising(r, x);
    byA -= clients * ofBoth;
    byB += clients * (slopeOfLogRising(b, x) - ofBoth);
  }
  return { value, slope: [byR, (repeats.clients * r) / alpha, byA, byB] };
}

/** ln(A₃ + δA₄): (α+T)⁻⁽ʳ⁺ˣ⁾ + a/(b+x−1) · (α+tₓ)⁻⁽ʳ⁺ˣ⁾, the second only with a repeat. */
function ofTimes(
  { r, alpha, a, b }: BgNbdParams,
  { x, tx, T, weight }: Histories,
): SlopedLikelihood {
  const logA = Math.log(a);
  let value = 0;
  let byR = 0;
  let byAlpha = 0;
  let byA = 0;
  let byB = 0;
  for (let i = 0; i < x.length; i += 1) {
    const repeats = x[i] ?? 0;
    const many = weight[i] ?? 0;
    const power = r + repeats;
    const age = alpha + (T[i] ?? 0);
    const logAge = Math.log(age);
    if (repeats === 0) {
      value -= many * power * logAge;
      byR -= many * logAge;
      byAlpha -= (many * power) / age;
      continue;
    }
    const last = alpha + (tx[i] ?? 0);
    const logLast = Math.log(last);
    // By how much, in logarithms, "gone after the last purchase" outweighs "still there".
    const gone = logA - Math.log(b + repeats - 1) + power * (logAge - logLast);
    const shareGone = 1 / (1 + Math.exp(-gone));
    value += many * (softPlus(gone) - power * logAge);
    byR -= many * (logAge - shareGone * (logAge - logLast));
    byAlpha -= many * power * ((1 - shareGone) / age + shareGone / last);
    byA += (many * shareGone) / a;
    byB -= (many * shareGone) / (b + repeats - 1);
  }
  return { value, slope: [byR, byAlpha, byA, byB] };
}

/** ln(1 + eˣ) */
function softPlus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}
