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

/** Says a concern in one language. */
export type SayConcern = (concern: Concern) => string;

/** The concerns of a role in the words of one language, as a form is filled with them. */
export function concernsFor(role: ContactRole, say: SayConcern): readonly string[] {
  return concernsOf[role].map((concern) => say(concern));
}

/**
 * What the concerns of a form become when the role changes: those of the new role, as long as nobody has touched what stood
 * there (nothing, or the old role's own in any language). What somebody typed is never overwritten.
 */
export function concernsAfter(
  standing: readonly string[],
  roles: { readonly from: ContactRole; readonly to: ContactRole },
  say: { readonly now: SayConcern; readonly any: readonly SayConcern[] },
): readonly string[] {
  const untouched =
    standing.length === 0 ||
    say.any.some((inOne) => sameLines(standing, concernsFor(roles.from, inOne)));
  return untouched ? concernsFor(roles.to, say.now) : standing;
}

function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, i) => line === b[i]);
}
