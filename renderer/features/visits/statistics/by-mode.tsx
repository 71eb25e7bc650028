import { useTranslation } from 'react-i18next';
import type { VisitStatistics } from '../../../data/queries/visit-statistics.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { CountTable } from './count-table.tsx';

export function ByMode({ counted }: { readonly counted: VisitStatistics }) {
  const { t } = useTranslation(['visitStatistics', 'terms']);
  const { count } = useFormats();
  return (
    <CountTable
      title={t('modes')}
      columns={[t('mode'), t('visits'), t('seen')]}
      rows={counted.byMode.map(({ mode, visits, clients }) => ({
        key: mode,
        cells: [t(`terms:mode.${mode}`), count(visits), count(clients)],
      }))}
    />
  );
}
