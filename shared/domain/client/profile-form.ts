import type { Client } from './client.ts';
import type { ChainLink, InstalledProduct, Scale } from './profile.ts';

/** A profile as it is typed: numbers, days and periods as texts, the rest as it is chosen. */
export type ProfileForm = {
  readonly industry: string;
  readonly scale: Scale | null;
  readonly employees: string;
  readonly purchasingCycle: string;
  readonly clientSince: string;
  readonly cooperation: string;
  readonly informatisation: number | null;
  readonly operatorSkill: number | null;
  readonly serviceTypes: readonly string[];
  readonly serviceFrom: string;
  readonly serviceTo: string;
  readonly products: readonly InstalledProduct[];
  readonly season: readonly number[];
  readonly needsBefore: string;
  readonly needsIn: string;
  readonly needsAfter: string;
  readonly valueChain: readonly ChainLink[];
  readonly tags: readonly string[];
};
export type ProfileField = keyof ProfileForm;

/** What a person changed; the rest stays as the book has it by now. */
export type ProfileFormPart = { readonly [F in ProfileField]?: ProfileForm[F] };

/** What is wrong with a field; `at` is the place in a list. */
export type ProfileProblem = { readonly field: ProfileField; readonly at?: number } & (
  | { readonly type: 'too-long'; readonly limit: number; readonly length: number }
  | { readonly type: 'too-many'; readonly limit: number; readonly count: number }
  | { readonly type: 'not-a-whole-number' }
  | { readonly type: 'out-of-range'; readonly min: number; readonly max: number }
  | { readonly type: 'day-not-readable' }
  | { readonly type: 'no-such-day' }
  | { readonly type: 'ends-before-it-begins' }
  | { readonly type: 'period-not-readable' }
  | { readonly type: 'no-such-period' }
  | { readonly type: 'name-missing' }
  | { readonly type: 'named-twice'; readonly name: string }
  | { readonly type: 'link-to-itself' }
  | { readonly type: 'linked-client-gone'; readonly name: string }
);

/** So many tags, kinds of service, products or links a client may have. */
export const profileListLimit = 100;
export const mostEmployees = 10_000_000;
export const longestCycle = 600;

export function profileFormOf({ industry, tags, profile }: Client): ProfileForm {
  return {
    ...profile,
    industry,
    tags,
    employees: profile.employees === null ? '' : String(profile.employees),
    purchasingCycle: profile.purchasingCycle === null ? '' : String(profile.purchasingCycle),
    serviceFrom: profile.serviceFrom ?? '',
    serviceTo: profile.serviceTo ?? '',
  };
}
