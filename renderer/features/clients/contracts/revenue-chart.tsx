import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import { minorDigits } from '../../../../shared/domain/money/money.ts';
import type { RevenueOfCurrency } from '../../../../shared/domain/revenue/revenue-by-kind.ts';
import { revenueByKind } from '../../../../shared/domain/revenue/revenue-by-kind.ts';
import type { RevenueKind, RevenueLine } from '../../../../shared/domain/revenue/revenue-line.ts';
import { useChartWords } from '../../../hooks/chart-words.ts';
import { useFormats } from '../../../hooks/formats.ts';
import type { Bar, BarsSpec, ChartTable, Tone } from '../../../ui/chart-spec.ts';
import { Chart } from '../../../ui/chart.tsx';
import { useSayMoney } from './use-say-money.ts';

/** The picture has room for so many years; the table beside it has all. */
const years = 6;
const kinds = ['product', 'service', 'unspecified'] as const satisfies readonly RevenueKind[];
const tones: Readonly<Record<RevenueKind, Tone>> = {
  product: 'accent',
  service: 'blue',
  unspecified: 'quiet',
};
/** In pixels. */
const barHeight = 26;
const axisHeight = 56;

/** What came from year to year, and how much of it for products and for service; one currency at a time. */
export function RevenueChart({ lines }: { readonly lines: readonly RevenueLine[] }) {
  const { t } = useTranslation('contracts');
  const currencies = useMemo(() => revenueByKind(lines), [lines]);
  const [chosen, setChosen] = useState('');
  const shown = currencies.find(({ currency }) => currency === chosen) ?? currencies[0];
  if (!shown) return null;
  return (
    <div>
      {currencies.length === 1 ? null : (
        <NativeSelect
          label={t('revenue.currency')}
          value={shown.currency}
          data={currencies.map(({ currency }) => currency)}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      <ChartOf revenue={shown} />
    </div>
  );
}

function ChartOf({ revenue }: { readonly revenue: RevenueOfCurrency }) {
  const { t } = useTranslation('contracts');
  const say = useSayMoney();
  const { currency } = revenue;
  const spec = useBars(revenue);
  const [latest] = revenue.years;
  const label = t('chart.label', {
    year: latest?.year ?? '',
    total: say(latest?.total ?? null, currency),
    service: say(latest?.kinds.service ?? null, currency),
  });
  const words = useChartWords(t('chart.keys'));
  return (
    <Chart
      label={label}
      spec={spec}
      table={useTable(revenue)}
      words={words}
      height={axisHeight + barHeight * spec.bars.length}
      fileName={t('chart.fileName', { currency })}
    />
  );
}

function useBars(revenue: RevenueOfCurrency): BarsSpec {
  const { t } = useTranslation(['contracts', 'terms']);
  const { language } = useFormats();
  return useMemo(() => {
    const { currency } = revenue;
    const short = (amount: number) =>
      formatMoney({ amount: Math.round(amount), currency }, language, 'compact');
    const barOf = (year: string, name: RevenueKind, value: number): Bar => {
      const kind = t(`terms:revenueKind.${name}`);
      return {
        label: t('chart.bar', { year, kind }),
        value,
        valueText: short(value),
        tone: tones[name],
        says: t('chart.says', { year, kind, amount: short(value) }),
      };
    };
    return {
      kind: 'bars',
      value: {
        title: t('chart.value', { currency }),
        min: null,
        max: null,
        step: null,
        format: short,
      },
      bars: revenue.years.slice(0, years).flatMap(({ year, kinds: sums }) =>
        kinds.flatMap((name) => {
          const value = sums[name];
          return value === null || value === 0 ? [] : [barOf(year, name, value)];
        }),
      ),
    };
  }, [revenue, t, language]);
}

function useTable(revenue: RevenueOfCurrency): ChartTable {
  const { t } = useTranslation(['contracts', 'terms']);
  const { decimal } = useFormats();
  return useMemo(() => {
    const digits = minorDigits(revenue.currency);
    const main = (amount: number | null) =>
      amount === null ? t('totals.tooLarge') : amount / 10 ** digits;
    const format = (value: number) => decimal(value, digits);
    return {
      columns: [
        { title: t('chart.year'), format: null },
        ...kinds.map((kind) => ({ title: t(`terms:revenueKind.${kind}`), format })),
        { title: t('chart.total'), format },
      ],
      rows: revenue.years.map(({ year, kinds: sums, total }) => [
        year,
        ...kinds.map((kind) => main(sums[kind])),
        main(total),
      ]),
    };
  }, [revenue, t, decimal]);
}
