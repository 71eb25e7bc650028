import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartWords } from '../ui/chart.tsx';

/** What stands around a chart; `keys` says how this one is used by keyboard. */
export function useChartWords(keys: string): ChartWords {
  const { t } = useTranslation('chart');
  return useMemo(
    () => ({
      copy: t('copy'),
      copied: t('copied'),
      copyFailed: t('copyFailed'),
      png: t('png'),
      csv: t('csv'),
      asTable: t('asTable'),
      asChart: t('asChart'),
      keys,
    }),
    [t, keys],
  );
}
