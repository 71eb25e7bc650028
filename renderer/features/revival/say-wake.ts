import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { WakeReason, WakeRule } from '../../../shared/domain/revival/wake-rule.ts';
import { useFormats } from '../../hooks/formats.ts';

/** Why a client is on the list, in words. */
export function useSayReasons(): (reasons: readonly WakeReason[]) => string {
  const { t } = useTranslation('revival');
  const { list, percent } = useFormats();
  return useCallback(
    (reasons) =>
      list(
        reasons.map((reason) => {
          switch (reason.kind) {
            case 'no-revenue':
              return reason.days === null
                ? t('reason.neverRevenue')
                : t('reason.noRevenue', { count: reason.days });
            case 'no-visit':
              return reason.days === null
                ? t('reason.neverVisit')
                : t('reason.noVisit', { count: reason.days });
            case 'contract-ended':
              return t('reason.contractEnded', { count: reason.days });
            case 'complaint-open':
              return t('reason.complaint');
            default:
              return t('reason.hardlyAlive', { chance: percent(reason.alive) });
          }
        }),
      ),
    [t, list, percent],
  );
}

/** The tests of a rule in words; none where it asks nothing. */
export function useSayTests(): (rule: WakeRule) => readonly string[] {
  const { t } = useTranslation('revival');
  const { wholePercent } = useFormats();
  return useCallback(
    ({ noRevenueDays, noVisitDays, contractEndedDays, complaintOpen, aliveBelow }) => [
      ...(noRevenueDays === null ? [] : [t('rules.noRevenue', { count: noRevenueDays })]),
      ...(noVisitDays === null ? [] : [t('rules.noVisit', { count: noVisitDays })]),
      ...(contractEndedDays === null
        ? []
        : [t('rules.contractEnded', { count: contractEndedDays })]),
      ...(complaintOpen ? [t('rules.complaint')] : []),
      ...(aliveBelow === undefined
        ? []
        : [t('rules.aliveBelow', { chance: wholePercent(aliveBelow) })]),
    ],
    [t, wholePercent],
  );
}
