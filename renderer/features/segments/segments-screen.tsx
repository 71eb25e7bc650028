import { Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Measure } from '../../../shared/domain/segment/measure.ts';
import { isMoney, lastTwelveMonths } from '../../../shared/domain/segment/measure.ts';
import type { RevenueYear } from '../../data/index/measure-revenue.ts';
import type { IndexQuestions } from '../../hooks/book.tsx';
import { useIndex } from '../../hooks/book.tsx';
import { useToday } from '../../hooks/today.ts';
import { MeasuredYear } from './measured-year.tsx';
import { NoRevenue } from './no-revenue.tsx';
import type { SegmentView } from './segment-view.ts';
import { useSegmentView } from './segment-view.ts';
import classes from './segments.module.css';

/** Who carries us, and do we spend our time on them? */
export function SegmentsScreen() {
  const view = useSegmentView();
  const years = useIndex(askYears);
  if (!years) return <Skeleton className={classes['skeleton'] ?? ''} h={420} m="lg" w="auto" />;
  const year = chosenYear(years, view.year);
  if (year) return <Measured view={view} year={year} years={years} />;
  return isMoney(view.metric) ? <NoRevenue /> : <MeasuredByVisits view={view} />;
}

function Measured(props: {
  readonly view: SegmentView;
  readonly year: RevenueYear;
  readonly years: readonly RevenueYear[];
}) {
  const { view, year, years } = props;
  const today = useToday();
  const period = periodOf(view, year.year, today);
  const inPeriod = period === year.year ? years.filter((other) => other.year === period) : years;
  const currencies = [...new Set(inPeriod.map(({ currency }) => currency))];
  const currency = currencies.find((one) => one === view.currency) ?? year.currency;
  const { metric, scope } = view;
  const measure = useMemo(
    (): Measure => ({ metric, period, currency, scope, today }),
    [metric, period, currency, scope, today],
  );
  return (
    <MeasuredYear
      view={view}
      measure={measure}
      years={[...new Set(years.map((other) => other.year))]}
      currencies={currencies}
    />
  );
}

/** A book without revenue has its visits to measure by; the years of revenue are no choice then. */
function MeasuredByVisits({ view }: { readonly view: SegmentView }) {
  const today = useToday();
  const year = useMemo(() => ({ year: today.slice(0, 4), currency: 'CNY', clients: 0 }), [today]);
  const years = useMemo(() => [year], [year]);
  return <Measured view={view} year={year} years={years} />;
}

const askYears = async (index: IndexQuestions) => index.revenueYears();

/** A range whose days are missing or in the wrong order is the year's. */
function periodOf({ span, from, to }: SegmentView, year: string, today: Day): string {
  if (span === 'last-12-months') return lastTwelveMonths(today);
  if (span !== 'range') return year;
  return from !== undefined && to !== undefined && from <= to
    ? `${from}/${to}`
    : `${year}-01-01/${year}-12-31`;
}

/** The year that is asked for, else the latest; the first of its currencies is the one that most clients have. */
function chosenYear(
  years: readonly RevenueYear[],
  asked: string | undefined,
): RevenueYear | undefined {
  return years.find(({ year }) => year === asked) ?? years[0];
}
