import type { Client } from './client.ts';

/**
 * The four groups of facts without which a client cannot be arranged into service (system 1): industry information 行业信息,
 * level of informatisation 信息化程度, kinds and period of service 服务种类与周期, operators' basic skill 用户操作基础.
 */
export const factGroups = ['industry', 'informatisation', 'service', 'operators'] as const;
export type FactGroup = (typeof factGroups)[number];

/** What the score asks for: the four groups (the service has two halves), and the picture of the client (systems 4 and 9). */
export const facts = [
  'industry',
  'informatisation',
  'serviceTypes',
  'servicePeriod',
  'operatorSkill',
  'scale',
  'purchasingCycle',
  'cooperation',
  'season',
  'products',
  'needs',
] as const;
export type Fact = (typeof facts)[number];

type Rule = {
  readonly weight: number;
  readonly group: FactGroup | null;
  readonly known: (client: Client) => boolean;
};

/**
 * Each of the four groups is worth 15 of 100 points, because the way from sale to service stops without it; the other facts
 * share the remaining 40. A period of service needs both its days; history is known by a first year or in words; needs are
 * known where any of before, in and after is written down.
 */
export const factRules: Readonly<Record<Fact, Rule>> = {
  industry: { weight: 15, group: 'industry', known: ({ industry }) => industry !== '' },
  informatisation: {
    weight: 15,
    group: 'informatisation',
    known: ({ profile }) => profile.informatisation !== null,
  },
  serviceTypes: {
    weight: 8,
    group: 'service',
    known: ({ profile }) => profile.serviceTypes.length > 0,
  },
  servicePeriod: {
    weight: 7,
    group: 'service',
    known: ({ profile }) => profile.serviceFrom !== null && profile.serviceTo !== null,
  },
  operatorSkill: {
    weight: 15,
    group: 'operators',
    known: ({ profile }) => profile.operatorSkill !== null,
  },
  scale: { weight: 8, group: null, known: ({ profile }) => profile.scale !== null },
  purchasingCycle: {
    weight: 8,
    group: null,
    known: ({ profile }) => profile.purchasingCycle !== null,
  },
  cooperation: {
    weight: 8,
    group: null,
    known: ({ profile }) => profile.cooperation !== '' || profile.clientSince !== '',
  },
  season: { weight: 8, group: null, known: ({ profile }) => profile.season.length > 0 },
  products: { weight: 4, group: null, known: ({ profile }) => profile.products.length > 0 },
  needs: {
    weight: 4,
    group: null,
    known: ({ profile }) =>
      profile.needsBefore !== '' || profile.needsIn !== '' || profile.needsAfter !== '',
  },
};

export type Completeness = {
  /** 0 to 100. */
  readonly score: number;
  /** The groups of system 1 of which something is missing, in their order. */
  readonly missing: readonly FactGroup[];
  /** Every fact that is missing, those of the four groups first. */
  readonly missingFacts: readonly Fact[];
};

/** How much of a client is known, and what is not. */
export function completenessOf(client: Client): Completeness {
  const missingFacts = facts.filter((fact) => !factRules[fact].known(client));
  const lost = missingFacts.reduce((sum, fact) => sum + factRules[fact].weight, 0);
  const missing = factGroups.filter((group) =>
    missingFacts.some((fact) => factRules[fact].group === group),
  );
  return { score: 100 - lost, missing, missingFacts };
}
