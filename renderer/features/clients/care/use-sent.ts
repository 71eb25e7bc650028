import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CareProblem, CareRefusal } from '../../../../shared/domain/care/care-problem.ts';
import type { Result } from '../../../../shared/result.ts';
import type { Sent } from '../form-frame/form-frame.tsx';
import { useSayFault } from './use-say-fault.ts';

/** The fields that no form here has: what is wrong with them is said above it. */
const beside: ReadonlySet<string> = new Set(['client', 'move', 'event', 'visitId', 'pollId']);

/** What became of a form, from what its command answered. */
export function useSent(): (answer: Result<unknown, CareRefusal>) => Sent<CareProblem> {
  const { t } = useTranslation('careForms');
  const say = useSayFault();
  return useCallback(
    (answer) => {
      if (answer.ok) return { done: true };
      if (answer.error.type === 'record-not-found') {
        return { done: false, gone: t('problem.record-not-found') };
      }
      const { problems } = answer.error;
      const general = problems.find(({ field }) => beside.has(field));
      return general
        ? { done: false, gone: say(problems, general.field) ?? '' }
        : { done: false, problems };
    },
    [t, say],
  );
}
