import { z } from 'zod';
import type { Id } from '../../record/id.ts';
import { idValue, nameLimit, nameValue } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import type { RfmDefinition, ScoreRange } from './rfm.ts';
import { mostDefinitions } from './rfm.ts';

const score = z.int().min(1).max(5);
const range = z.tuple([score, score]);

/** The ordered list of RFM segments that an office has made its own (RFM 分群). A book has one; without it the usual list holds. */
export const rfmListSchema = z.object({
  id: idValue,
  segments: z
    .array(z.object({ name: nameValue, r: range, f: range, m: range }))
    .min(1)
    .max(mostDefinitions),
});
export type RfmList = z.infer<typeof rfmListSchema>;

/** The one row of a book. */
export const theRfmList: Id = '00000000-0000-7000-8000-000000000003';

/** The segments that are in use everywhere, in the order in which they are tried; their names are words. */
export const usualSegments = [
  { key: 'champions', r: [4, 5], f: [4, 5], m: [4, 5] },
  { key: 'cannotLose', r: [1, 1], f: [4, 5], m: [4, 5] },
  { key: 'fresh', r: [4, 5], f: [1, 1], m: [1, 1] },
  { key: 'promising', r: [3, 4], f: [1, 1], m: [1, 2] },
  { key: 'loyal', r: [2, 5], f: [3, 5], m: [3, 5] },
  { key: 'potential', r: [3, 5], f: [1, 3], m: [1, 3] },
  { key: 'attention', r: [2, 3], f: [2, 3], m: [2, 3] },
  { key: 'aboutToSleep', r: [2, 3], f: [1, 2], m: [1, 2] },
  { key: 'atRisk', r: [1, 2], f: [2, 5], m: [2, 5] },
  { key: 'lost', r: [1, 2], f: [1, 2], m: [1, 2] },
] as const satisfies readonly (Omit<RfmDefinition, 'name'> & { readonly key: string })[];
export type UsualSegment = (typeof usualSegments)[number]['key'];

export type RfmListProblem = {
  /** The place of the segment in the list; -1 for the list itself. */
  readonly place: number;
  readonly type:
    | 'name-missing'
    | 'name-too-long'
    | 'name-twice'
    | 'from-after-to'
    | 'none'
    | 'too-many';
};

/** Reads the list as it was typed. Names are told apart without their blanks around. */
export function readRfmList(
  definitions: readonly RfmDefinition[],
): Result<RfmList, readonly RfmListProblem[]> {
  const segments = definitions.map(({ name, r, f, m }) => ({
    name: name.trim(),
    r: both(r),
    f: both(f),
    m: both(m),
  }));
  const problems = segments.flatMap((one, place) => {
    const earlier = segments.slice(0, place).some(({ name }) => name === one.name);
    return problemsOf(one, earlier).map((type): RfmListProblem => ({ place, type }));
  });
  if (segments.length === 0) problems.push({ place: -1, type: 'none' });
  if (segments.length > mostDefinitions) problems.push({ place: -1, type: 'too-many' });
  return problems.length > 0 ? err(problems) : ok({ id: theRfmList, segments });
}

function problemsOf(
  { name, r, f, m }: RfmDefinition,
  isTwice: boolean,
): readonly RfmListProblem['type'][] {
  const problems: RfmListProblem['type'][] = [];
  if (name === '') problems.push('name-missing');
  else if (name.length > nameLimit) problems.push('name-too-long');
  else if (isTwice) problems.push('name-twice');
  if ([r, f, m].some(([from, to]) => from > to)) problems.push('from-after-to');
  return problems;
}

function both([from, to]: ScoreRange): [number, number] {
  return [from, to];
}
