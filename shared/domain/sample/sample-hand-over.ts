import type { Id } from '../../record/id.ts';
import type { HandOver } from '../client/hand-over.ts';
import { handOverSteps } from '../client/hand-over.ts';
import { sampleMonths } from './sample-revenue.ts';
import type { SampleClient, Scene } from './scene.ts';
import { weekdayBefore } from './scene.ts';

/** How many steps each of a dozen clients has behind it: somebody stands at every step, and one has arrived. */
const behind = [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 7];

/** The clients that were won last, on their way from the sale to service; a few have waited long. */
export function sampleHandOvers(
  scene: Scene,
  clients: readonly SampleClient[],
): ReadonlyMap<Id, HandOver> {
  const won = clients
    .filter(({ to }) => to === sampleMonths - 1)
    .toSorted((a, b) => b.from - a.from || a.rank - b.rank);
  return new Map(
    behind.flatMap((steps, i) => {
      const one = won[i];
      return one ? [[one.client.id, handOverOf(scene, one, steps)] as const] : [];
    }),
  );
}

/** Backwards from the step that was done last. */
function handOverOf({ dice, words, today }: Scene, one: SampleClient, steps: number): HandOver {
  const handOver: HandOver = {};
  let ago = dice.chance(0.25) ? dice.whole(30, 60) : dice.whole(1, 12);
  for (const step of handOverSteps.slice(0, steps).toReversed()) {
    const note = dice.chance(0.3) ? dice.pick(words.deals.stepNotes) : '';
    handOver[step] = { day: weekdayBefore(today, ago), by: one.client.owner, note };
    ago += dice.whole(2, 9);
  }
  return handOver;
}
