import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CareProblem, CareRefusal } from '../../../shared/domain/care/care-problem.ts';

/** Why a form was not accepted, said at its fields. */
export type Refusal = {
  readonly at: (field: string) => string | null;
  /** What is wrong with a record that is gone; '' for nothing. */
  readonly general: string;
  readonly count: number;
  readonly refuse: (why: CareRefusal) => void;
  readonly clear: () => void;
};

export function useRefusal(): Refusal {
  const { t } = useTranslation('careForms');
  const [problems, setProblems] = useState<readonly CareProblem[]>([]);
  const [gone, setGone] = useState(false);
  const [count, setCount] = useState(0);
  const refuse = useCallback((why: CareRefusal) => {
    setGone(why.type === 'record-not-found');
    setProblems(why.type === 'not-accepted' ? why.problems : []);
    setCount((before) => before + 1);
  }, []);
  const clear = useCallback(() => {
    setGone(false);
    setProblems([]);
  }, []);
  return useMemo(() => {
    const at = (field: string) => {
      const problem = problems.find((other) => other.field === field);
      if (!problem) return null;
      return problem.type === 'too-long'
        ? t('problem.tooLong', { length: problem.length, limit: problem.limit })
        : t(`problem.${problem.type}`);
    };
    const ended = at('pollId') ?? '';
    return { at, general: gone ? t('problem.record-not-found') : ended, count, refuse, clear };
  }, [problems, gone, count, refuse, clear, t]);
}
