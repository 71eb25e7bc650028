import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { minorDigits } from '../../../shared/domain/money/money.ts';
import type { FeeRatios } from '../../data/queries/fee-ratios.ts';
import { useChartWords } from '../../hooks/chart-words.ts';
import { useFormats } from '../../hooks/formats.ts';
import type { BarsSpec } from '../../ui/chart-spec.ts';
import { Chart } from '../../ui/chart.tsx';
import { useMoney } from './use-money.ts';

const shown = 10;

/** The clients on the list from whom most might be asked. */
export function AskChart({ ratios }: { readonly ratios: FeeRatios }) {
  const { t } = useTranslation(['fees', 'visitStatistics']);
  const { percent } = useFormats();
  const { rows, currency } = ratios;
  const money = useMoney(currency);
  const most = useMemo(
    () =>
      rows
        .filter(({ ask }) => ask > 0)
        .toSorted((a, b) => b.ask - a.ask)
        .slice(0, shown),
    [rows],
  );
  const spec = useMemo(
    (): BarsSpec => ({
      kind: 'bars',
      value: { title: t('chart.axis'), min: 0, max: null, step: null, format: money },
      bars: most.map(({ name, ask, ratio }) => ({
        label: name,
        value: ask,
        valueText: money(ask),
        tone: 'accent',
        says: t('chart.says', { name, ask: money(ask), ratio: percent(ratio ?? 0) }),
      })),
    }),
    [most, money, percent, t],
  );
  const words = useChartWords(t('visitStatistics:keys'));
  if (most.length === 0) return null;
  // What is copied and saved is in whole units, as a spreadsheet wants it.
  const unit = 10 ** minorDigits(currency ?? '');
  return (
    <Chart
      label={t('chart.label')}
      spec={spec}
      table={{
        columns: [
          { title: t('chart.client'), format: null },
          {
            title: `${t('chart.axis')}, ${currency ?? ''}`,
            format: (value) => money(Math.round(value * unit)),
          },
        ],
        rows: most.map(({ name, ask }) => [name, ask / unit]),
      }}
      words={words}
      height={60 + most.length * 30}
      fileName={t('chart.fileName', { currency: currency ?? '' })}
    />
  );
}
