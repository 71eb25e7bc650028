import { useTranslation } from 'react-i18next';
import type { ChartWords } from '../../../ui/chart.tsx';

/** What stands around a chart. */
export function useChartWords(): ChartWords {
  const { t } = useTranslation('visitStatistics');
  return {
    copy: t('copy'),
    copied: t('copied'),
    copyFailed: t('copyFailed'),
    save: t('save'),
    asTable: t('asTable'),
    asChart: t('asChart'),
    keys: t('keys'),
  };
}
