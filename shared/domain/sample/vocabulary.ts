import type { ContactRole } from '../contact/contact.ts';
import type { NeedLevel } from '../need/need.ts';
import type { VisitMode } from '../visit/visit.ts';
import type { CareWords } from './care-words.ts';
import type { DealWords } from './deals.ts';
import type { NeedWords } from './needs.ts';
import type { RevivalWords } from './revival-words.ts';

/** A year's rhythm: what is bought before the winter, in the building season, or evenly. */
export type Season = 'winter' | 'summer' | 'even';

/** What is asked about one need in the sample's survey. */
export type SampleQuestion = {
  readonly need: string;
  readonly functional: string;
  readonly dysfunctional: string;
};

export type SamplePerson = {
  readonly called: string;
  readonly title: string;
  readonly department: string;
};

/**
 * The words that a sample book is made of. Both languages have the same lists of the same lengths, so that a seed tells the
 * same story in either. Company names carry a sign of the sexagenary cycle, as no list of real companies does throughout.
 */
export type Vocabulary = {
  readonly places: readonly { readonly region: string; readonly cities: readonly string[] }[];
  readonly signs: readonly string[];
  readonly trades: readonly {
    readonly industry: string;
    readonly season: Season;
    readonly words: readonly string[];
  }[];
  readonly forms: readonly string[];
  readonly longForm: string;
  /** Joins the parts of a name. */
  readonly gap: string;
  readonly engineers: readonly string[];
  readonly surnames: readonly string[];
  /** How a person is called in each role, and what they are; `{name}` is the surname. */
  readonly people: {
    readonly [R in ContactRole]: readonly SamplePerson[];
  };
  /** `{city}` and `{number}` are filled in. */
  readonly address: string;
  readonly notes: { readonly [M in VisitMode]: readonly string[] };
  readonly plans: readonly string[];
  readonly needs: { readonly [L in NeedLevel]: readonly string[] };
  /** What is found out about the needs. */
  readonly about: NeedWords;
  readonly deals: DealWords;
  readonly care: CareWords;
  readonly revival: RevivalWords;
  readonly survey: {
    readonly name: string;
    readonly note: string;
    readonly questions: readonly SampleQuestion[];
  };
};
