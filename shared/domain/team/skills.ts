import type { Skill, Staff, TeamRole } from './team.ts';
import { skills } from './team.ts';

/** Basics: what a member of the three must have of the others' work. */
export const basics = 1;

/**
 * What a role must at least know (system 29, 铁三角): sales the delivery and service process, its key nodes and the service
 * products; the engineers the product list, the standard price and which product is the main push. The source names no more,
 * so nothing more is asked: diagnosis and training are shown without a minimum.
 */
export const minimums: Readonly<Record<TeamRole, Readonly<Partial<Record<Skill, number>>>>> = {
  sales: { 'delivery-process': basics, 'key-nodes': basics, 'service-products': basics },
  delivery: { 'product-list': basics, 'standard-price': basics, 'main-push': basics },
  'after-sales': { 'product-list': basics, 'standard-price': basics, 'main-push': basics },
};

export type SkillGap = { readonly skill: Skill; readonly has: number; readonly needs: number };
type Skilled = Pick<Staff, 'roles' | 'skills'>;

/** The least that a person's roles together ask of a skill; 0 where they ask nothing. */
export function neededOf(roles: readonly TeamRole[], skill: Skill): number {
  return Math.max(0, ...roles.map((role) => minimums[role][skill] ?? 0));
}

/** Where a person knows less than one of their roles asks for. */
export function skillGaps({ roles, skills: known }: Skilled): readonly SkillGap[] {
  return skills.flatMap((skill) => {
    const needs = neededOf(roles, skill);
    const has = known[skill] ?? 0;
    return has < needs ? [{ skill, has, needs }] : [];
  });
}
