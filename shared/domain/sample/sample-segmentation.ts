import { dayOf, yearOf } from '../calendar/day.ts';
import type { RevenueLine } from '../revenue/revenue-line.ts';
import { concentration } from '../segment/concentration.ts';
import { segment } from '../segment/cut.ts';
import type { Cut, Segmentation } from '../segment/segmentation.ts';
import { sampleMonths } from './sample-revenue.ts';
import type { SampleClient, Scene } from './scene.ts';
import { onWeekday } from './scene.ts';

const cut: Cut = { kind: 'client-share', share: 0.2 };

/**
 * Last year's figures, cut in January, or today where that is still to come. Clients that were won since have no segment yet:
 * the next segmentation has something to say.
 */
export function sampleSegmentation(
  { today, newId }: Scene,
  clients: readonly SampleClient[],
  revenue: readonly RevenueLine[],
): { readonly segmentation: Segmentation; readonly clients: readonly SampleClient[] } {
  const year = yearOf(today);
  const period = String(year - 1);
  const january = onWeekday(dayOf(year, 1, 8));
  const known = clients.filter(({ from }) => from < monthsBefore(today));
  const sums = sumsOf(revenue.filter((line) => line.period.startsWith(period)));
  const values = known.map(({ client }) => sums.get(client.id) ?? 0);
  const segments = segment(values, [cut]);
  if (!segments.ok) throw new RangeError(`The sample has no segments: ${segments.error.type}`);
  const letters = new Map(known.map(({ client }, i) => [client.id, segments.value.letters[i]]));
  const { total, gini } = concentration(values);
  return {
    segmentation: {
      id: newId(),
      day: january < today ? january : today,
      metric: 'revenue',
      period,
      currency: 'CNY',
      cut,
      clients: known.length,
      total,
      gini,
      keyShare: segments.value.cuts[0]?.share ?? null,
      key: known.map(({ client }) => client.id).filter((id) => letters.get(id) === 'A'),
    },
    clients: clients.map((one) => ({
      ...one,
      client: { ...one.client, segment: letters.get(one.client.id) ?? null },
    })),
  };
}

/** How many of the sample's months lie before this year. */
function monthsBefore(today: string): number {
  return sampleMonths - (Number(today.slice(5, 7)) - 1);
}

function sumsOf(lines: readonly RevenueLine[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { clientId, amount } of lines) {
    sums.set(clientId, (sums.get(clientId) ?? 0) + amount);
  }
  return sums;
}
