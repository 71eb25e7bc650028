import { yearOf } from '../calendar/day.ts';
import type { Day } from '../calendar/day.ts';
import type { ChainLink, InstalledProduct, Profile } from '../client/profile.ts';
import { emptyProfile, scales } from '../client/profile.ts';
import type { Contract } from '../contract/contract.ts';
import type { SampleClient, Scene } from './scene.ts';
import type { Season } from './vocabulary.ts';

/** How busy the months of a trade are, January first. */
const months: Readonly<Record<Season, Profile['season']>> = {
  winter: [3, 2, 1, 1, 0, 0, 0, 1, 1, 2, 3, 3],
  summer: [0, 0, 1, 2, 3, 3, 3, 2, 2, 1, 1, 0],
  even: [1, 0, 1, 1, 1, 2, 1, 1, 1, 1, 1, 2],
};

/** How likely a fact about a client of this rank has been written down: the office knows its key clients best. */
function knownOf(rank: number): number {
  if (rank <= 20) return 0.95;
  if (rank <= 60) return 0.75;
  return rank <= 160 ? 0.4 : 0.12;
}

/** What the office has found out about a client; a running contract says for how long it is served. */
export function sampleProfile(
  scene: Scene,
  one: SampleClient,
  around: { readonly contract: Contract | undefined; readonly others: readonly SampleClient[] },
): Profile {
  const { dice, words, today } = scene;
  const { deals } = words;
  const chance = knownOf(one.rank);
  const ifKnown = <T>(fact: T, otherwise: T): T => (dice.chance(chance) ? fact : otherwise);
  const size = one.rank <= 30 ? 3 : one.rank <= 120 ? 2 : dice.whole(0, 1);
  const needs = dice.chance(chance);
  const said = (texts: readonly string[]) => (needs && dice.chance(0.8) ? dice.pick(texts) : '');
  return {
    ...emptyProfile,
    scale: ifKnown(scales[size] ?? null, null),
    employees: ifKnown([8, 60, 420, 1600][size] ?? null, null),
    purchasingCycle: ifKnown(dice.pick([3, 6, 12, 12, 24]), null),
    clientSince: ifKnown(sinceOf(scene, one), ''),
    cooperation: ifKnown(dice.pick(deals.cooperation), ''),
    informatisation: ifKnown(dice.whole(1, 4) + (size > 1 ? 1 : 0), null),
    operatorSkill: ifKnown(dice.whole(1, 5), null),
    serviceTypes: ifKnown(
      deals.services.filter(() => dice.chance(0.4)),
      [],
    ),
    ...ifKnown(periodOf(around.contract, today), { serviceFrom: null, serviceTo: null }),
    products: ifKnown([...productsOf(scene)], []),
    season: ifKnown(months[one.season], []),
    needsBefore: said(deals.needsBefore),
    needsIn: said(deals.needsIn),
    needsAfter: said(deals.needsAfter),
    valueChain: one.rank <= 40 ? [...linksOf(scene, one, around.others)] : [],
  };
}

function sinceOf({ dice, today }: Scene, { from }: SampleClient): string {
  const year = yearOf(today);
  return String(from > 0 ? year - 1 : year - dice.whole(2, 12));
}

function periodOf(contract: Contract | undefined, today: Day) {
  if (contract) return { serviceFrom: contract.starts, serviceTo: contract.ends };
  const year = yearOf(today);
  return { serviceFrom: `${year}-01-01`, serviceTo: `${year}-12-31` };
}

function productsOf({ dice, words, today }: Scene): readonly InstalledProduct[] {
  const { own, ownMaker, others } = words.deals;
  const since = () => String(yearOf(today) - dice.whole(1, 8));
  const ours = dice.shuffled(own).slice(0, dice.whole(1, 2));
  const theirs = dice.chance(0.4) ? [dice.pick(others)] : [];
  return [
    ...ours.map((name) => ({ name, maker: ownMaker, competitor: false, since: since() })),
    ...theirs.map((product) => ({ ...product, competitor: true, since: since() })),
  ];
}

/** A client or two of the book that it buys from or sells to. */
function linksOf(
  { dice }: Scene,
  { client }: SampleClient,
  others: readonly SampleClient[],
): readonly ChainLink[] {
  const links = (['supplier', 'customer'] as const).map((side): ChainLink => {
    const { id, name } = dice.pick(others).client;
    return { side, name, clientId: id };
  });
  return links.filter(({ clientId }) => clientId !== client.id && dice.chance(0.5));
}
