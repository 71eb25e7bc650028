import { useTranslation } from 'react-i18next';
import { segmentLetters } from '../../../shared/domain/client/client.ts';
import { contactRoles } from '../../../shared/domain/contact/contact.ts';
import { resultsOf } from '../../../shared/domain/kano/tally-survey.ts';
import type { NeedResult } from '../../../shared/domain/kano/tally-survey.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { RespondentPlace } from '../../data/queries/respondent-places.ts';
import type { SurveyResults } from '../../data/queries/survey-results.ts';

/** By what the respondents of one survey can be told apart, and the waves of its series. */
export const cuts = ['segment', 'region', 'role', 'wave'] as const;
export type Cut = (typeof cuts)[number];

export function cutNamed(by: string | undefined): Cut | null {
  return cuts.find((cut) => cut === by) ?? null;
}

/** Some of the respondents, and what they say about each need; null where they were not asked. */
export type CutGroup = {
  readonly key: string;
  readonly label: string;
  readonly respondents: number;
  readonly needs: readonly (NeedResult | null)[];
};

/** The key of those of whom nobody has said what they are. */
export const unsaid = '∅';

/** The groups of a survey's respondents, in the order in which a book has them; only those that somebody is in. */
export function groupsOf(
  results: SurveyResults,
  places: readonly RespondentPlace[],
  by: Exclude<Cut, 'wave'>,
  say: (key: string) => string,
): readonly CutGroup[] {
  const members = Map.groupBy(places, (place) => keyOf(place, by));
  const keys = by === 'region' ? regionsIn(members) : [...orders[by], unsaid];
  return keys.flatMap((key) => {
    const group = members.get(key);
    return group ? [groupOf(results, key, say(key), group)] : [];
  });
}

/** How a group is called. */
export function useGroupWords(by: Exclude<Cut, 'wave'>): (key: string) => string {
  const { t } = useTranslation(['kano', 'terms']);
  return (key) => {
    if (key === unsaid) return t(by === 'segment' ? 'terms:segment.none' : `kano:cut.no.${by}`);
    if (by === 'region') return key;
    if (by === 'segment') {
      const segment = segmentLetters.find((one) => one === key);
      return segment ? t(`terms:segment.${segment}`) : key;
    }
    const role = contactRoles.find((one) => one === key);
    return role ? t(`terms:role.${role}`) : key;
  };
}

const orders: Readonly<Record<'segment' | 'role', readonly string[]>> = {
  segment: segmentLetters,
  role: contactRoles,
};

function keyOf(place: RespondentPlace, by: Exclude<Cut, 'wave'>): string {
  return (by === 'region' ? place.region : place[by]) || unsaid;
}

function regionsIn(members: ReadonlyMap<string, readonly unknown[]>): readonly string[] {
  const named = [...members.keys()].filter((key) => key !== unsaid);
  return [...named.toSorted((a, b) => a.localeCompare(b)), unsaid];
}

function groupOf(
  { survey, questions, answers }: SurveyResults,
  key: string,
  label: string,
  members: readonly { readonly response: Id }[],
): CutGroup {
  const tally = answers.tallyOf(members.map(({ response }) => response));
  const needs = resultsOf(survey, questions, tally);
  return { key, label, respondents: tally.respondents, needs };
}
