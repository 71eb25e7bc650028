import { Skeleton } from '@mantine/core';
import type { RevenueYear } from '../../data/index/measure-revenue.ts';
import type { IndexQuestions } from '../../hooks/book.tsx';
import { useIndex } from '../../hooks/book.tsx';
import { MeasuredYear } from './measured-year.tsx';
import { NoRevenue } from './no-revenue.tsx';
import { useSegmentView } from './segment-view.ts';
import classes from './segments.module.css';

/** Who carries us, and do we spend our time on them? */
export function SegmentsScreen() {
  const view = useSegmentView();
  const years = useIndex(askYears);
  if (!years) return <Skeleton className={classes['skeleton'] ?? ''} h={420} m="lg" w="auto" />;
  const year = chosenYear(years, view.year);
  if (!year) return <NoRevenue />;
  const ofYear = years.filter((other) => other.year === year.year);
  const { currency } = ofYear.find((other) => other.currency === view.currency) ?? year;
  return (
    <MeasuredYear
      view={view}
      year={year.year}
      currency={currency}
      years={[...new Set(years.map((other) => other.year))]}
      currencies={ofYear.map((other) => other.currency)}
    />
  );
}

const askYears = async (index: IndexQuestions) => index.revenueYears();

/** The year that is asked for, else the latest; the first of its currencies is the one that most clients have. */
function chosenYear(
  years: readonly RevenueYear[],
  asked: string | undefined,
): RevenueYear | undefined {
  return years.find(({ year }) => year === asked) ?? years[0];
}
