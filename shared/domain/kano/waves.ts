import type { Id } from '../../record/id.ts';
import type { AnsweredCategory } from './analyse.ts';
import type { Homogeneity } from './homogeneity.ts';
import { homogeneity } from './homogeneity.ts';
import type { Question, Survey } from './survey.ts';
import type { NeedResult } from './tally-survey.ts';

/** One wave of a series with its results. */
export type Wave = { readonly survey: Survey; readonly needs: readonly NeedResult[] };

/** A category that is another one than in the wave before. */
export type CategoryChange = {
  /** The place of the wave that shows it, and of the one with which it is compared. */
  readonly wave: number;
  readonly since: number;
  readonly from: AnsweredCategory;
  readonly to: AnsweredCategory;
  /** The life of a need goes from exciting to expected to basic: with it, against it, or R and I, which are beside it. */
  readonly way: 'ages' | 'renews' | 'aside';
  readonly test: Homogeneity | null;
  /** Whether the distributions of both waves differ by more than chance (5 %). */
  readonly verdict: 'confirmed' | 'uncertain';
};

/** A need through the waves. */
export type NeedHistory = {
  /** The latest question about it. */
  readonly question: Question;
  /** By wave; null where it was not asked. */
  readonly results: readonly (NeedResult | null)[];
  readonly changes: readonly CategoryChange[];
};

/** The first survey of the series to which a survey belongs: itself where it goes on with none. */
export function seriesOf({ id, series }: Pick<Survey, 'id' | 'series'>): Id {
  return series ?? id;
}

/** The waves of a survey's series, the earliest first. */
export function wavesOf(surveys: readonly Survey[], of: Survey): readonly Survey[] {
  return surveys
    .filter((survey) => seriesOf(survey) === seriesOf(of))
    .toSorted((a, b) => a.day.localeCompare(b.day) || (a.id < b.id ? -1 : 1));
}

/**
 * The needs of a series through its waves, in the order of the latest wave that asked about them. A question is the same need as
 * the one that it follows. Where that one was taken out of its wave, it is the same need as the latest earlier one in the same
 * words, if there is one; the wave without it shows a gap.
 */
export function historyOf(waves: readonly Wave[]): readonly NeedHistory[] {
  const needs: { readonly results: (NeedResult | null)[]; readonly ids: Set<Id> }[] = [];
  for (const [at, wave] of waves.entries()) {
    const left = new Set(needs);
    for (const result of wave.needs) {
      const found = sameNeed([...left], result.question);
      const need = found ?? { results: waves.map(() => null), ids: new Set<Id>() };
      if (found) left.delete(found);
      else needs.push(need);
      need.results[at] = result;
      need.ids.add(result.question.id);
      if (result.question.follows !== undefined) need.ids.add(result.question.follows);
    }
  }
  return needs
    .flatMap(({ results }) => {
      const latest = results.findLast((result) => result !== null);
      return latest ? [{ question: latest.question, results, changes: changesOf(results) }] : [];
    })
    .toSorted((a, b) => lastAsked(b) - lastAsked(a) || a.question.place - b.question.place);
}

type Growing = { readonly results: readonly (NeedResult | null)[]; readonly ids: ReadonlySet<Id> };

function sameNeed<T extends Growing>(needs: readonly T[], question: Question): T | undefined {
  const { follows } = question;
  if (follows === undefined) return undefined;
  return (
    needs.find(({ ids }) => ids.has(follows)) ??
    needs.findLast(({ results }) =>
      results.some((result) => result !== null && plain(result.question) === plain(question)),
    )
  );
}

function plain({ need }: Question): string {
  return need.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

function lastAsked({ results }: NeedHistory): number {
  return results.findLastIndex((result) => result !== null);
}

/** What changed between each wave in which the need has a category and the one before that has, too. */
function changesOf(results: readonly (NeedResult | null)[]): readonly CategoryChange[] {
  const placed = results.flatMap((result, wave) => {
    const category = result?.analysis.category ?? null;
    return result && category !== null ? [{ wave, category, counts: result.counts }] : [];
  });
  return placed.flatMap((now, at) => {
    const before = placed[at - 1];
    if (!before || before.category === now.category) return [];
    const { category: from, wave: since } = before;
    const { category: to, wave } = now;
    const test = homogeneity([before.counts, now.counts]);
    const verdict = test !== null && test.p < level ? 'confirmed' : 'uncertain';
    return [{ wave, since, from, to, way: wayOf(from, to), test, verdict }];
  });
}

/** Below this chance a difference is no longer believed to be one. */
const level = 0.05;

/** From exciting to basic. */
const life: readonly AnsweredCategory[] = ['A', 'O', 'M'];

function wayOf(from: AnsweredCategory, to: AnsweredCategory): CategoryChange['way'] {
  const [a, b] = [life.indexOf(from), life.indexOf(to)];
  if (a < 0 || b < 0) return 'aside';
  return b > a ? 'ages' : 'renews';
}
