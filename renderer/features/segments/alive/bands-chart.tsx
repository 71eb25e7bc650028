import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AliveFigures } from '../../../data/index/measure-alive.ts';
import { useChartWords } from '../../../hooks/chart-words.ts';
import { useFormats } from '../../../hooks/formats.ts';
import type { BarsSpec } from '../../../ui/chart-spec.ts';
import { Chart } from '../../../ui/chart.tsx';

/** How many clients have which chance, in tenths. */
export function BandsChart({ figures }: { readonly figures: AliveFigures }) {
  const { t } = useTranslation('segmentsAlive');
  const { count, wholePercent } = useFormats();
  const { bands, view } = figures;
  const named = useMemo(
    () =>
      bands.map((clients, at) => ({
        clients,
        from: wholePercent(at / bands.length),
        to: wholePercent((at + 1) / bands.length),
      })),
    [bands, wholePercent],
  );
  const spec = useMemo(
    (): BarsSpec => ({
      kind: 'bars',
      value: { title: t('chart.axis'), min: 0, max: null, step: null, format: count },
      bars: named.map(({ clients, from, to }) => ({
        label: t('chart.band', { from, to }),
        value: clients,
        valueText: count(clients),
        tone: 'accent',
        says: t('chart.says', { count: clients, from, to }),
      })),
    }),
    [named, t, count],
  );
  const words = useChartWords(t('chart.keys'));
  return (
    <Chart
      label={t('chart.label')}
      spec={spec}
      table={{
        columns: [
          { title: t('chart.chance'), format: null },
          { title: t('chart.axis'), format: count },
        ],
        rows: named.map(({ clients, from, to }) => [t('chart.band', { from, to }), clients]),
      }}
      words={words}
      height={380}
      fileName={t('chart.fileName', { day: view.day })}
    />
  );
}
