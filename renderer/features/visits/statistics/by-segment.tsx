import { useTranslation } from 'react-i18next';
import type { VisitStatistics } from '../../../data/queries/visit-statistics.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { CountTable } from './count-table.tsx';

/** Whether those who matter most are seen most. */
export function BySegment({ counted }: { readonly counted: VisitStatistics }) {
  const { t } = useTranslation('visitStatistics');
  const { count, percent, decimal } = useFormats();
  return (
    <CountTable
      title={t('segments')}
      note={t('segmentsNote')}
      columns={[t('segment'), t('inBook'), t('seen'), t('share'), t('visits'), t('perClient')]}
      rows={counted.bySegment.map(({ segment, inBook, clients, visits }) => ({
        key: segment ?? 'none',
        cells: [
          segment ?? t('noSegment'),
          count(inBook),
          count(clients),
          percent(clients / inBook),
          count(visits),
          clients === 0 ? '–' : decimal(visits / clients, 1),
        ],
      }))}
    />
  );
}
