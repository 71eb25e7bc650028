import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstalmentProblem } from '../../../../shared/domain/contract/instalments.ts';
import type { ContractProblem } from '../../../../shared/domain/contract/read-contract.ts';
import type { PaymentProblem } from '../../../../shared/domain/contract/read-payment.ts';
import { sayProblem } from '../form/say-problem.ts';

type Problem = ContractProblem | PaymentProblem | InstalmentProblem;

/** Answers the sentence for one field of a form; null where nothing is wrong with it. */
export function useSayProblem(): (problems: readonly Problem[], field: string) => string | null {
  const { t } = useTranslation('contracts');
  const { t: form } = useTranslation('clientForm');
  return useCallback(
    (problems, field) => {
      const problem = problems.find((other) => other.field === field);
      if (!problem) return null;
      switch (problem.type) {
        case 'currency-of-payments':
          return t('problem.currencyOfPayments', { currency: problem.currency });
        case 'count-not-possible':
          return t('problem.countNotPossible', { most: problem.most });
        case 'name-missing':
        case 'too-long':
        case 'amount-not-readable':
        case 'day-not-readable':
        case 'currency-not-known':
          return sayProblem(problem, form);
        default:
          return t(own[problem.type]);
      }
    },
    [t, form],
  );
}

const own = {
  'fee-negative': 'problem.feeNegative',
  'ends-before-starts': 'problem.endsBeforeStarts',
  'signed-after-ends': 'problem.signedAfterEnds',
  'renewal-before-starts': 'problem.renewalBeforeStarts',
  'due-missing': 'problem.dueMissing',
  'paid-to-come': 'problem.paidToCome',
  'payment-not-positive': 'problem.notPositive',
  'parts-too-small': 'problem.partsTooSmall',
  'beyond-calendar': 'problem.beyondCalendar',
} as const;
