import { Text, Title } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nps } from '../../../shared/domain/kano/nps.ts';
import type { NpsBook } from '../../data/queries/nps-book.ts';
import { useChartWords } from '../../hooks/chart-words.ts';
import { useFormats } from '../../hooks/formats.ts';
import type { ChartTable, LinesSpec } from '../../ui/chart-spec.ts';
import { Chart } from '../../ui/chart.tsx';
import classes from './care.module.css';

type Quarters = NpsBook['quarters'];

/** The score from quarter to quarter, as a line and as a table. */
export function NpsTrend({ quarters }: { readonly quarters: Quarters }) {
  const { t } = useTranslation(['nps', 'contracts']);
  const words = useChartWords(t('contracts:chart.keys'));
  const { decimal } = useFormats();
  const name = useQuarterName();
  const spec = useLine(quarters);
  const table = useTable(quarters);
  const last = quarters.at(-1);
  if (!last) return null;
  const period = name(last.of);
  return (
    <section className={classes['section']}>
      <Title order={2}>{t('overTime')}</Title>
      {quarters.length < 2 ? (
        <Text>{t('trendOne', { period })}</Text>
      ) : (
        <Chart
          label={t('trendLabel', { score: decimal(nps(last.scores).score ?? 0, 0), period })}
          spec={spec}
          table={table}
          words={words}
          height={220}
          fileName={t('fileName')}
        />
      )}
    </section>
  );
}

function useQuarterName(): (quarter: string) => string {
  const { t } = useTranslation('nps');
  return useCallback(
    (of) => {
      const [year = '', quarter = ''] = of.split('-Q');
      return t('quarter', { year, quarter });
    },
    [t],
  );
}

function useLine(quarters: Quarters): LinesSpec {
  const { t } = useTranslation('nps');
  const { decimal } = useFormats();
  const name = useQuarterName();
  return useMemo(() => {
    const points = quarters.map(({ of, scores }, x) => {
      const score = nps(scores).score ?? 0;
      const said = { period: name(of), score: decimal(score, 0), n: scores.length };
      return { x, y: score, says: t('trendSays', said) };
    });
    const format = (at: number) => {
      const quarter = quarters[at];
      return quarter ? name(quarter.of) : '';
    };
    return {
      kind: 'lines',
      x: { title: t('period'), min: 0, max: quarters.length - 1, step: 1, format },
      y: { title: t('nps'), min: -100, max: 100, step: 50, format: (value) => decimal(value, 0) },
      lines: [
        {
          label: t('nps'),
          labelAt: 1,
          labelSide: 'above',
          tone: 'accent',
          dashed: false,
          filled: false,
          points,
        },
      ],
      cuts: [],
    };
  }, [quarters, t, decimal, name]);
}

function useTable(quarters: Quarters): ChartTable {
  const { t } = useTranslation('nps');
  const { decimal, count } = useFormats();
  const name = useQuarterName();
  return useMemo(() => {
    const whole = (value: number) => decimal(value, 0);
    return {
      columns: [
        { title: t('period'), format: null },
        { title: t('nps'), format: whole },
        { title: t('margin'), format: whole },
        { title: t('answers'), format: count },
      ],
      rows: quarters.map(({ of, scores }) => {
        const { score, margin, n } = nps(scores);
        return [name(of), score ?? 0, margin ?? t('noMargin'), n];
      }),
    };
  }, [quarters, t, decimal, count, name]);
}
