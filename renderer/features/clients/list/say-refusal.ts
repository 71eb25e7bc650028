import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileProblem } from '../../../../shared/domain/client/profile-form.ts';
import type { EditCellRefusal } from '../../../data/commands/edit-cell.ts';
import { sayProblem } from '../form/say-problem.ts';

/** Why something cannot stand in a cell, in a sentence. `options` says the values of the column in words. */
export function useSayRefusal(): (
  refusal: EditCellRefusal,
  say?: (option: string) => string,
) => string {
  const { t } = useTranslation('many');
  const { t: tForm } = useTranslation('clientForm');
  return useCallback(
    (refusal, say = (option) => option) => {
      switch (refusal.of) {
        case 'client':
          return sayProblem(refusal.problem, tForm);
        case 'profile':
          return sayProfileProblem(refusal.problem, t, tForm);
        case 'choice':
          return t('cell.choice', { options: refusal.options.map(say).join(' · ') });
        case 'column':
          return t('cell.worked');
        default:
          return t('cell.gone');
      }
    },
    [t, tForm],
  );
}

function sayProfileProblem(
  problem: ProfileProblem,
  t: TFunction<'many'>,
  tForm: TFunction<'clientForm'>,
): string {
  switch (problem.type) {
    case 'too-long':
      return tForm('problem.tooLong', { length: problem.length, limit: problem.limit });
    case 'too-many':
      return t('cell.tooMany', { limit: problem.limit });
    case 'not-a-whole-number':
      return t('cell.whole');
    case 'out-of-range':
      return t('cell.range', { min: problem.min, max: problem.max });
    case 'day-not-readable':
      return tForm('problem.dayUnreadable');
    case 'no-such-day':
      return tForm('problem.noSuchDay');
    case 'period-not-readable':
      return tForm('problem.periodUnreadable');
    case 'no-such-period':
      return tForm('problem.noSuchPeriod');
    case 'ends-before-it-begins':
      return t('cell.endsBefore');
    default:
      return t('cell.refused');
  }
}
