import { newClient } from '../client/client.ts';
import { sampleMonths } from './sample-revenue.ts';
import type { SampleClient, Scene } from './scene.ts';

export const sampleSize = 300;

/** The clients without their segments, in no order of size. */
export function sampleClients(scene: Scene): readonly SampleClient[] {
  const { dice } = scene;
  const ranks = dice.shuffled(Array.from({ length: sampleSize }, (_, i) => i + 1));
  const names = new Set<string>();
  return ranks.map((rank, i) => sampleClient(scene, { rank, place: i + 1, names }));
}

type Draft = { readonly rank: number; readonly place: number; readonly names: Set<string> };

function sampleClient(scene: Scene, { rank, place, names }: Draft): SampleClient {
  const { dice, words, newId } = scene;
  const at = regionAt(dice.next(), words.places.length);
  const { region = '', cities = [] } = words.places[at] ?? {};
  const city = dice.pick(cities);
  const trade = dice.pick(words.trades);
  const name = uniqueName(scene, { city, words: trade.words, long: place % 15 === 7 }, names);
  const engineer = words.engineers[at % words.engineers.length] ?? '';
  return {
    client: {
      ...newClient(newId(), name),
      code: `S-${String(place).padStart(4, '0')}`,
      region,
      industry: trade.industry,
      // Most clients go by region; a few came with the person who won them.
      owner: dice.chance(0.12) ? dice.pick(words.engineers) : engineer,
      phone: phoneOf(place, 0),
      address: words.address
        .replace('{city}', city)
        .replace('{number}', String(dice.whole(1, 288))),
    },
    rank,
    season: trade.season,
    ...lifeOf(scene, rank),
  };
}

/** The office's own provinces come first in the list and have most of the clients. */
function regionAt(chance: number, regions: number): number {
  return Math.min(regions - 1, Math.floor(chance ** 1.6 * regions));
}

function uniqueName(
  { dice, words }: Scene,
  part: { readonly city: string; readonly words: readonly string[]; readonly long: boolean },
  names: Set<string>,
): string {
  for (;;) {
    const form = part.long ? words.longForm : dice.pick(words.forms);
    const name = [part.city, dice.pick(words.signs), dice.pick(part.words), form].join(words.gap);
    if (names.has(name)) continue;
    names.add(name);
    return name;
  }
}

/** Numbers that begin with 100 belong to nobody. */
export function phoneOf(place: number, person: number): string {
  return `100 ${String(place).padStart(4, '0')} ${String(person).padStart(4, '0')}`;
}

function lifeOf({ dice }: Scene, rank: number): { readonly from: number; readonly to: number } {
  const last = sampleMonths - 1;
  const fate = dice.next();
  if (fate < 0.04 && rank > 40) return { from: 0, to: -1 };
  if (fate < 0.16 && rank > 10) return { from: 0, to: dice.whole(6, 14) };
  if (fate < 0.24) return { from: dice.whole(10, 22), to: last };
  return { from: 0, to: last };
}
