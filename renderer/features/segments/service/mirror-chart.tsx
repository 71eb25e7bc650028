import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mirror } from '../../../../shared/domain/segment/service-mirror.ts';
import { useChartWords } from '../../../hooks/chart-words.ts';
import { useFormats } from '../../../hooks/formats.ts';
import type { Bar, BarsSpec } from '../../../ui/chart-spec.ts';
import { Chart } from '../../../ui/chart.tsx';
import { isSaid } from './say-gap.ts';

/** For each segment what was intended, where it was said, and what was logged. */
export function MirrorChart({ mirror }: { readonly mirror: Mirror }) {
  const { t } = useTranslation(['segmentService', 'terms', 'visitStatistics']);
  const { percent, wholePercent } = useFormats();
  const words = useChartWords(t('visitStatistics:keys'));
  const bars = useMemo(
    () =>
      mirror.rows.filter(isSaid).flatMap(({ segment, share, intended }): readonly Bar[] => {
        const name = t(`terms:segment.${segment ?? 'none'}`);
        const bar = (label: string, value: number, tone: Bar['tone']): Bar => {
          const valueText = percent(value);
          return { label, value, valueText, tone, says: `${label}: ${valueText}` };
        };
        return [
          ...(intended === null
            ? []
            : [bar(t('mirror.intendedBar', { segment: name }), intended, 'quiet')]),
          bar(t('mirror.loggedBar', { segment: name }), share ?? 0, 'accent'),
        ];
      }),
    [mirror, t, percent],
  );
  const spec = useMemo(
    (): BarsSpec => ({
      kind: 'bars',
      value: { title: t('mirror.logged'), min: 0, max: null, step: null, format: wholePercent },
      bars,
    }),
    [bars, t, wholePercent],
  );
  if (mirror.minutes === 0) return null;
  return (
    <Chart
      label={t('mirror.chart')}
      spec={spec}
      table={{
        columns: [
          { title: t('mirror.segment'), format: null },
          { title: t('mirror.logged'), format: percent },
        ],
        rows: bars.map(({ label, value }) => [label, value]),
      }}
      words={words}
      height={60 + bars.length * 30}
      fileName={t('mirror.fileName')}
    />
  );
}
