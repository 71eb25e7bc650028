import type { ContactRole } from './contact.ts';

/**
 * What a person of each role cares about, as the source gives it (system 5, 客户决策链分析): the system administrator, the
 * finance manager, the executives; that technical people look at performance and finance at cost.
 */
export const concernsOf = {
  executive: ['service-value', 'resources-and-effort', 'price', 'reciprocal-penalties'],
  finance: ['cost', 'satisfaction', 'thorny-problems', 'next-year', 'value-added'],
  administrator: ['the-problem-itself', 'efficiency-and-quality', 'sudden-incidents'],
  technical: ['performance'],
  user: [],
  other: [],
} as const satisfies Readonly<Record<ContactRole, readonly string[]>>;

export type Concern = (typeof concernsOf)[ContactRole][number];
