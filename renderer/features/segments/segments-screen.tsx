import { Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RevenueYear } from '../../data/index/measure-revenue.ts';
import type { IndexQuestions } from '../../hooks/book.tsx';
import { useIndex } from '../../hooks/book.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { MeasuredYear } from './measured-year.tsx';
import { useSegmentView } from './segment-view.ts';
import classes from './segments.module.css';

/** Who carries us, and do we spend our time on them? */
export function SegmentsScreen() {
  const { t } = useTranslation('segments');
  const view = useSegmentView();
  const years = useIndex(askYears);
  if (!years) return <Skeleton className={classes['skeleton'] ?? ''} h={420} m="lg" w="auto" />;
  const year = chosenYear(years, view.year);
  if (!year) {
    return (
      <Page heading={t('empty.heading')}>
        <Empty
          title={t('empty.title')}
          why={t('empty.why')}
          step={
            <Button renderRoot={(props) => <Link to="/import" {...props} />}>
              {t('empty.step')}
            </Button>
          }
        />
      </Page>
    );
  }
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
