import type { TFunction } from 'i18next';
import type { HandOverProblem } from '../../../../shared/domain/team/hand-over.ts';
import type { GroupProblem } from '../../../../shared/domain/team/read-group.ts';
import type { TeamProblem } from '../../../../shared/domain/team/read-team.ts';

type Problem = TeamProblem | HandOverProblem | GroupProblem;

/** What is wrong with a field, in a sentence; null where nothing is. */
export function sayTeamProblem(
  problems: readonly Problem[],
  field: Problem['field'],
  t: TFunction<'team'>,
): string | null {
  const problem = problems.find((other) => other.field === field);
  if (!problem) return null;
  if (problem.type === 'too-long') {
    return t('problem.tooLong', { length: problem.length, limit: problem.limit });
  }
  return t(`problem.${sentences[problem.type]}`);
}

const sentences = {
  'name-missing': 'nameMissing',
  'same-person': 'samePerson',
  'holds-nothing': 'holdsNothing',
  'member-gone': 'memberGone',
} as const;
