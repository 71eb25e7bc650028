import type { Fact } from '../../../../shared/domain/client/completeness.ts';
import type { ProfileField } from '../../../../shared/domain/client/profile-form.ts';

/** The parts of the profile that are edited by themselves, with their inputs in their order. */
export const fieldsOfPart = {
  service: ['informatisation', 'operatorSkill', 'serviceTypes', 'serviceFrom', 'serviceTo'],
  business: ['industry', 'scale', 'employees', 'purchasingCycle', 'clientSince', 'cooperation'],
  season: ['season'],
  needs: ['needsBefore', 'needsIn', 'needsAfter'],
  products: ['products'],
  valueChain: ['valueChain'],
  tags: ['tags'],
} as const satisfies Readonly<Record<string, readonly ProfileField[]>>;

export type Part = keyof typeof fieldsOfPart;
const partNames = Object.keys(fieldsOfPart).filter((name): name is Part => name in fieldsOfPart);

/** The part that has an input. */
export function partOf(field: string | undefined): Part | null {
  return partNames.find((part) => fieldsOfPart[part].some((one) => one === field)) ?? null;
}

/** The input at which a fact is entered. */
export const fieldOfFact: Readonly<Record<Fact, ProfileField>> = {
  industry: 'industry',
  informatisation: 'informatisation',
  serviceTypes: 'serviceTypes',
  servicePeriod: 'serviceFrom',
  operatorSkill: 'operatorSkill',
  scale: 'scale',
  purchasingCycle: 'purchasingCycle',
  cooperation: 'cooperation',
  season: 'season',
  products: 'products',
  needs: 'needsBefore',
};
