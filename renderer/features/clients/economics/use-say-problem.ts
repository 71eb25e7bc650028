import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { EconomicsProblem } from '../../../../shared/domain/need/read-economics.ts';
import type { EconomicsRefusal } from '../../../data/commands/add-economics.ts';
import { sayProblem } from '../form/say-problem.ts';

type SayProblem = (problems: readonly EconomicsProblem[], field: string) => string | null;

/** Answers the sentence for one field of a sheet's form; null where nothing is wrong with it. */
export function useSayEconomicsProblem(): SayProblem {
  const { t } = useTranslation(['economics', 'needs']);
  const { t: form } = useTranslation('clientForm');
  return useCallback(
    (problems, field) => {
      const problem = problems.find((other) => other.field === field);
      if (!problem) return null;
      if (isReading(problem)) return sayReading(problem, form);
      switch (problem.type) {
        case 'too-many-lines':
          return t('problem.tooManyLines', { limit: problem.limit, count: problem.count });
        case 'years-not-possible':
          return t('problem.years', { most: problem.most });
        case 'trouble-not-possible':
          return t('problem.trouble', { most: problem.most });
        default:
          return t(plain[problem.type]);
      }
    },
    [t, form],
  );
}

const plain = {
  'day-missing': 'needs:problem.dayMissing',
  'day-to-come': 'needs:problem.dayToCome',
  'no-lines': 'problem.noLines',
  'text-missing': 'problem.textMissing',
  'amount-negative': 'problem.negative',
  'hours-not-readable': 'problem.hoursUnreadable',
  'hours-negative': 'problem.hoursNegative',
  'hours-too-many': 'problem.hoursTooMany',
} as const;

const readings = [
  'name-missing',
  'too-long',
  'currency-not-known',
  'amount-not-readable',
  'day-not-readable',
] as const;
type Reading = Extract<EconomicsProblem, { readonly type: (typeof readings)[number] }>;

function isReading(problem: EconomicsProblem): problem is Reading {
  return readings.some((type) => type === problem.type);
}

/** What can be wrong with any form has its sentences already. */
function sayReading(problem: Reading, form: TFunction<'clientForm'>): string {
  switch (problem.type) {
    case 'currency-not-known':
      return sayProblem({ ...problem, field: 'currency' }, form);
    case 'amount-not-readable':
      return sayProblem({ ...problem, field: 'amount' }, form);
    case 'day-not-readable':
      return sayProblem({ ...problem, field: 'period' }, form);
    default:
      return sayProblem({ ...problem, field: 'name' }, form);
  }
}

/** Why nothing can be written about a sheet any more, in a sentence. */
export function useSayEconomicsGone(): (
  type: Exclude<EconomicsRefusal['type'], 'not-accepted'>,
) => string {
  const { t } = useTranslation(['economics', 'needs']);
  return useCallback(
    (type) => {
      if (type === 'sheet-not-found') return t('problem.sheetGone');
      return t(
        type === 'client-archived' ? 'needs:problem.clientArchived' : 'needs:problem.clientGone',
      );
    },
    [t],
  );
}
