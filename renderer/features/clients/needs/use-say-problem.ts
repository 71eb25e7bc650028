import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoveProblem } from '../../../../shared/domain/need/move-need.ts';
import type { NeedProblem } from '../../../../shared/domain/need/read-need.ts';
import type {
  ClearingProblem,
  ObstacleProblem,
} from '../../../../shared/domain/need/read-obstacle.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { sayProblem } from '../form/say-problem.ts';

export type Problem = NeedProblem | MoveProblem | ObstacleProblem | ClearingProblem;

/** Answers the sentence for one field of a form; null where nothing is wrong with it. */
export function useSayProblem(): (problems: readonly Problem[], field: string) => string | null {
  const { t } = useTranslation(['needs', 'terms']);
  const { t: form } = useTranslation('clientForm');
  const { shortDay } = useFormats();
  return useCallback(
    (problems, field) => {
      const problem = problems.find((other) => other.field === field);
      if (!problem) return null;
      switch (problem.type) {
        case 'too-long':
        case 'day-not-readable':
          return sayProblem(problem, form);
        case 'same-level':
          return t('problem.sameLevel', { level: t(`terms:level.${problem.level}`) });
        case 'since-after-cleared':
          return t('problem.sinceAfterCleared', { day: shortDay(problem.day) });
        case 'cleared-before-since':
          return t('problem.clearedBeforeSince', { day: shortDay(problem.day) });
        default:
          return t(plain[problem.type]);
      }
    },
    [t, form, shortDay],
  );
}

const plain = {
  'text-missing': 'problem.textMissing',
  'person-gone': 'problem.personGone',
  'person-left': 'problem.personLeft',
  'visit-gone': 'problem.visitGone',
  'need-gone': 'problem.needGone',
  'day-missing': 'problem.dayMissing',
  'day-to-come': 'problem.dayToCome',
  'reason-missing': 'problem.reasonMissing',
  'how-missing': 'problem.howMissing',
} as const;

/** Why nothing can be written about a record any more, in a sentence. */
export function useSayGone(): (type: keyof typeof gone) => string {
  const { t } = useTranslation('needs');
  return useCallback((type) => t(gone[type]), [t]);
}

const gone = {
  'client-not-found': 'problem.clientGone',
  'client-archived': 'problem.clientArchived',
  'need-not-found': 'problem.needGoneWhole',
  'obstacle-not-found': 'problem.obstacleGone',
} as const;
