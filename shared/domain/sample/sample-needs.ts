import { addDays } from '../calendar/day.ts';
import type { Contact } from '../contact/contact.ts';
import type { Cost, EconomicsSheet } from '../need/economics-sheet.ts';
import { newSheet } from '../need/economics-sheet.ts';
import { movedTo } from '../need/move-need.ts';
import type { Need, NeedSource } from '../need/need.ts';
import type { Obstacle } from '../need/obstacle.ts';
import { newObstacle, obstacleKinds } from '../need/obstacle.ts';
import type { SampleCost } from './needs.ts';
import { sampleCosts } from './needs.ts';
import type { SampleClient, Scene } from './scene.ts';

export type SampleNeeds = {
  readonly needs: readonly Need[];
  readonly obstacles: readonly Obstacle[];
  readonly economics: readonly EconomicsSheet[];
};

/** So many of the largest clients have told what keeps them, and what their way of doing it costs. */
const withObstacles = 40;
const withSheet = 3;

/** What has been found out about the needs that were heard, what stands in their way, and what buying and using costs. */
export function sampleNeeds(
  scene: Scene,
  clients: readonly SampleClient[],
  { contacts, needs }: { readonly contacts: readonly Contact[]; readonly needs: readonly Need[] },
): SampleNeeds {
  const people = Map.groupBy(contacts, ({ clientId }) => clientId);
  const heard = Map.groupBy(needs, ({ clientId }) => clientId);
  const largest = (count: number) => clients.filter(({ rank }) => rank <= count);
  return {
    needs: needs.map((need) => foundOut(scene, need, people.get(need.clientId) ?? [])),
    obstacles: largest(withObstacles).flatMap(({ client: { id } }) =>
      obstaclesOf(scene, id, { people: people.get(id) ?? [], needs: heard.get(id) ?? [] }),
    ),
    economics: largest(withSheet).map(({ client }) => sheetOf(scene, client.id)),
  };
}

/** Who voiced it, from where, and for some that it was first taken for what was merely said, or that it is met. */
function foundOut(scene: Scene, need: Need, people: readonly Contact[]): Need {
  const { dice, words, today, newId } = scene;
  const voice = dice.chance(0.8) && people.length > 0 ? dice.pick(people) : null;
  const evidence = dice.chance(0.4) ? dice.pick(words.about.evidence) : '';
  const isMet = dice.chance(0.2);
  const met = isMet ? earlier(addDays(need.day, dice.whole(10, 60)), addDays(today, -1)) : null;
  const known: Need = {
    ...need,
    contactId: voice?.id ?? null,
    source: voice ? sourceOf(voice) : null,
    evidence,
    met,
    moves: {},
  };
  if (need.level !== 'real' || !dice.chance(0.5)) return known;
  const by = dice.pick(words.engineers);
  const move = { id: newId(), reason: words.about.reason, by, day: need.day };
  return movedTo({ ...known, level: 'stated' }, 'real', move);
}

function earlier(day: string, other: string): string {
  return day < other ? day : other;
}

function sourceOf({ role }: Contact): NeedSource {
  if (role === 'executive') return 'top';
  if (role === 'finance') return 'across';
  return role === 'administrator' ? 'middle' : 'front';
}

function obstaclesOf(
  { dice, words, today, newId }: Scene,
  client: string,
  { people, needs }: { readonly people: readonly Contact[]; readonly needs: readonly Need[] },
): readonly Obstacle[] {
  return obstacleKinds
    .filter(() => dice.chance(0.3))
    .map((kind): Obstacle => {
      const since = addDays(today, -dice.whole(30, 300));
      const open = newObstacle(newId(), client, since);
      const isCleared = dice.chance(0.3);
      return {
        ...open,
        kind,
        text: dice.pick(words.about.obstacles[kind]),
        contactId: dice.chance(0.5) ? (people[0]?.id ?? null) : null,
        needId: dice.chance(0.5) ? (needs[0]?.id ?? null) : null,
        cleared: isCleared ? addDays(since, 25) : null,
        how: isCleared ? words.about.how : '',
      };
    });
}

function sheetOf({ dice, words, today, newId }: Scene, client: string): EconomicsSheet {
  const { title, first, second, note, lines } = words.about.sheet;
  const size = dice.whole(1, 3);
  const cost = ({ yuan, hours, trouble }: SampleCost): Cost => ({
    money: yuan * 100 * size,
    time: Math.round(hours * 100) * size,
    trouble,
  });
  return {
    ...newSheet(newId(), client, addDays(today, -dice.whole(10, 90))),
    title,
    first,
    second,
    rate: 6000,
    years: 3,
    note,
    lines: Object.fromEntries(
      sampleCosts.map((line, place) => [
        newId(),
        {
          place,
          phase: line.phase,
          text: lines[place] ?? '',
          first: cost(line.first),
          second: cost(line.second),
        },
      ]),
    ),
  };
}
