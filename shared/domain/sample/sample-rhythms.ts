import { addDays } from '../calendar/day.ts';
import { occasionsOf } from '../rhythm/occasions.ts';
import { newRhythm } from '../rhythm/read-rhythm.ts';
import type { Rhythm } from '../rhythm/rhythm.ts';
import { visitCalendar } from '../visit/visit-calendar.ts';
import { sampleMonths } from './sample-revenue.ts';
import type { SampleClient, Scene } from './scene.ts';

/** So many of the largest clients have a report every month, and every other of them a summary meeting. */
const withRhythm = 8;

/** Within five working days of the next month a report, within ten a meeting (system 37); some were late, the last one is open here and there. */
export function sampleRhythms(scene: Scene, clients: readonly SampleClient[]): readonly Rhythm[] {
  const large = clients
    .filter(({ to }) => to === sampleMonths - 1)
    .toSorted((a, b) => a.rank - b.rank);
  return large.slice(0, withRhythm).flatMap((one, i) => {
    const report = agreed(scene, one, { kind: 'report', within: 5 });
    return i % 2 === 0 ? [report, agreed(scene, one, { kind: 'meeting', within: 10 })] : [report];
  });
}

function agreed(
  { dice, today, newId }: Scene,
  { client }: SampleClient,
  part: Pick<Rhythm, 'kind' | 'within'>,
): Rhythm {
  const rhythm: Rhythm = {
    ...newRhythm({ id: newId(), clientId: client.id }, addDays(today, -190)),
    ...part,
    counting: 'working',
    who: client.owner,
  };
  const over = occasionsOf(rhythm, today, visitCalendar).filter(({ state }) => state !== 'coming');
  const done = over.flatMap(({ period, due }, i) => {
    const last = i === over.length - 1;
    const on = dice.chance(0.2) ? addDays(due, dice.whole(1, 4)) : addDays(period.end, 2);
    return (last && dice.chance(0.6)) || on > today ? [] : [[period.key, on] as const];
  });
  return { ...rhythm, done: Object.fromEntries(done) };
}
