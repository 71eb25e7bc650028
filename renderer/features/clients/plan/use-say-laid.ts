import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaidVisits } from '../../../data/commands/add-series.ts';

/** What became of the visits of a series, with those that stayed because the client had confirmed them. */
export function useSayLaid(): (what: 'laid' | 'relaid' | 'stopped', laid: LaidVisits) => string {
  const { t } = useTranslation('plan');
  return useCallback(
    (what, { count, kept }) => {
      const done = t(`series.${what}`, { count });
      return kept === 0 ? done : t('series.kept', { done, count: kept });
    },
    [t],
  );
}
