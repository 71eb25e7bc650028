import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** What a map of so many clients says of itself. */
export function useMapWords(count: number) {
  const { t } = useTranslation('territories');
  return useMemo(
    () => ({
      name: t('map.name', { count }),
      keys: t('map.keys'),
      zoomIn: t('map.zoomIn'),
      zoomOut: t('map.zoomOut'),
      fit: t('map.fit'),
      table: t('map.table'),
      picture: t('map.picture'),
      tableName: t('map.tableName'),
      province: t('map.province'),
      elsewhere: t('map.elsewhere'),
      total: t('map.total'),
    }),
    [t, count],
  );
}
