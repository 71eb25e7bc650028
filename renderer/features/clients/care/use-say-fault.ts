import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CareProblem } from '../../../../shared/domain/care/care-problem.ts';

/** Answers the sentence for one field of a form; null where nothing is wrong with it. */
export function useSayFault(): (problems: readonly CareProblem[], field: string) => string | null {
  const { t } = useTranslation('careForms');
  return useCallback(
    (problems, field) => {
      const problem = problems.find((other) => other.field === field);
      if (!problem) return null;
      return problem.type === 'too-long'
        ? t('problem.tooLong', { length: problem.length, limit: problem.limit })
        : t(`problem.${problem.type}`);
    },
    [t],
  );
}
