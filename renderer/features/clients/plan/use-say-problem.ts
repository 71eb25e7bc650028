import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { RhythmProblem } from '../../../../shared/domain/rhythm/read-rhythm.ts';
import type { SeriesProblem } from '../../../../shared/domain/visit/read-series.ts';

type Problem = SeriesProblem | RhythmProblem;

/** Answers the sentence for one field of a form; null where nothing is wrong with it. */
export function useSayProblem(): (problems: readonly Problem[], field: string) => string | null {
  const { t } = useTranslation('planProblems');
  return useCallback(
    (problems, field) => {
      const problem = problems.find((one) => one.field === field);
      if (!problem) return null;
      switch (problem.type) {
        case 'too-long':
          return t('tooLong', { length: problem.length, limit: problem.limit });
        case 'day-not-readable':
          return t(problem.why.type === 'no-such-day' ? 'noSuchDay' : 'dayUnreadable');
        case 'not-a-number':
          return t('notNumber', { most: problem.most });
        case 'too-many':
          return t('tooMany', { most: problem.most });
        default:
          return t(plain[problem.type]);
      }
    },
    [t],
  );
}

const plain = {
  'day-gone': 'dayGone',
  'no-turn': 'noTurn',
  'ends-before-starts': 'endsBeforeStarts',
} as const;
