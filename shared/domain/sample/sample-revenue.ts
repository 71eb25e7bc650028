import type { RevenueKind, RevenueLine } from '../revenue/revenue-line.ts';
import type { SampleClient, Scene } from './scene.ts';
import type { Season } from './vocabulary.ts';

/** Revenue covers so many months, up to the last full one. */
export const sampleMonths = 24;

/** What a month brings against the mean of its year, January first. */
const rhythms: Readonly<Record<Season, readonly number[]>> = {
  winter: [1.9, 1.4, 0.8, 0.6, 0.5, 0.5, 0.5, 0.6, 0.9, 1.1, 1.5, 1.7],
  summer: [0.2, 0.2, 0.7, 1.2, 1.5, 1.6, 1.6, 1.5, 1.3, 1.1, 0.7, 0.4],
  even: [1, 0.8, 1.1, 1, 1, 1.1, 0.9, 1, 1, 1, 1, 1.1],
};

/** Lines by month and client, in yuan rounded to hundreds. */
export function sampleRevenue(
  scene: Scene,
  clients: readonly SampleClient[],
): readonly RevenueLine[] {
  const periods = periodsBefore(scene.today);
  return clients.flatMap((client) =>
    periods.flatMap((period, month) => lineOf(scene, client, period, month) ?? []),
  );
}

function lineOf(
  { dice, newId }: Scene,
  { client, rank, season, from, to }: SampleClient,
  period: string,
  month: number,
): RevenueLine | null {
  const buys = dice.chance(activityOf(rank));
  const luck = 0.75 + dice.next() * 0.5;
  const kind = kindFor(dice.next());
  if (month < from || month > to || !buys) return null;
  const rhythm = rhythms[season][Number(period.slice(5)) - 1] ?? 1;
  const yuan = (monthlyMean(rank) / activityOf(rank)) * rhythm * luck;
  // In fen.
  const amount = Math.max(1, Math.round(yuan / 100)) * 10_000;
  return { id: newId(), clientId: client.id, period, amount, currency: 'CNY', kind, note: '' };
}

/** The chance that a client of this rank buys anything in a month. */
function activityOf(rank: number): number {
  if (rank <= 60) return 0.95;
  return rank <= 160 ? 0.5 : 0.25;
}

/** A power law: the first fifth of 300 clients holds about three quarters. */
function monthlyMean(rank: number): number {
  return 1_400_000 / (rank + 4) ** 1.24;
}

function kindFor(chance: number): RevenueKind {
  if (chance < 0.55) return 'product';
  return chance < 0.95 ? 'service' : 'unspecified';
}

/** `YYYY-MM`, oldest first; the month of `today` is not over and so not among them. */
function periodsBefore(today: string): readonly string[] {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: sampleMonths }, (_, i) => {
    const month = months - sampleMonths + i;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
