import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** What stands around a chart; `keys` says how this one is used by keyboard. */
export function useChartWords(keys: string) {
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
