import { Text, Title } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day.ts';
import type { OverdueOn } from '../../../data/queries/overdue-trend.ts';
import type { IndexQuestions } from '../../../hooks/book.tsx';
import { useIndex } from '../../../hooks/book.tsx';
import { useChartWords } from '../../../hooks/chart-words.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { useWorkingCalendar } from '../../../hooks/working-calendar.ts';
import type { ChartTable, LinesSpec } from '../../../ui/chart-spec.ts';
import { Chart } from '../../../ui/chart.tsx';
import classes from './statistics.module.css';

/** Whether the queue grows or shrinks. */
export function OverdueTrend({ today }: { readonly today: Day }) {
  const calendar = useWorkingCalendar();
  const trend = useIndex(
    useCallback(
      async (index: IndexQuestions) => index.overdueTrend(today, calendar),
      [today, calendar],
    ),
  );
  return trend && trend.some(({ visited }) => visited > 0) ? <Trend trend={trend} /> : null;
}

function Trend({ trend }: { readonly trend: readonly OverdueOn[] }) {
  const { t } = useTranslation('visitStatistics');
  const spec = useSpec(trend);
  const words = useChartWords(t('keys'));
  return (
    <section className={classes['trend']}>
      <Title order={2}>{t('trend')}</Title>
      <Chart
        label={t('trendLabel', {
          now: trend.at(-1)?.overdue ?? 0,
          before: trend[0]?.overdue ?? 0,
        })}
        spec={spec}
        table={useTable(trend)}
        words={words}
        height={280}
        fileName={t('fileName')}
      />
      <Text size="sm" className={classes['note'] ?? ''}>
        {t('trendNote')}
      </Text>
    </section>
  );
}

function useSpec(trend: readonly OverdueOn[]): LinesSpec {
  const { t } = useTranslation('visitStatistics');
  const { shortDay, count } = useFormats();
  return useMemo(() => {
    const monthAt = (x: number) => trend[x]?.day.slice(0, 7) ?? '';
    return {
      kind: 'lines',
      x: { title: t('month'), min: 0, max: trend.length - 1, step: 3, format: monthAt },
      y: { title: t('overdue'), min: 0, max: null, step: null, format: count },
      lines: [
        {
          label: t('overdue'),
          labelAt: 0.8,
          labelSide: 'below',
          tone: 'accent',
          dashed: false,
          filled: true,
          points: trend.map(({ day, overdue, visited }, x) => ({
            x,
            y: overdue,
            says: t('point', { day: shortDay(day), overdue, visited }),
          })),
        },
      ],
      cuts: [],
    };
  }, [trend, t, shortDay, count]);
}

function useTable(trend: readonly OverdueOn[]): ChartTable {
  const { t } = useTranslation('visitStatistics');
  const { count } = useFormats();
  return {
    columns: [
      { title: t('month'), format: null },
      { title: t('overdue'), format: count },
      { title: t('visited'), format: count },
    ],
    rows: trend.map(({ day, overdue, visited }) => [day, overdue, visited]),
  };
}
