import { NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../../shared/domain/calendar/day.ts';
import type { VisitStatistics } from '../../../data/queries/visit-statistics.ts';
import type { IndexQuestions } from '../../../hooks/book.tsx';
import { useIndex } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useToday } from '../../../hooks/today.ts';
import { Page } from '../../../ui/page.tsx';
import { VisitViews } from '../visit-views.tsx';
import { ByEngineer } from './by-engineer.tsx';
import { ByMode } from './by-mode.tsx';
import { BySegment } from './by-segment.tsx';
import { OverdueTrend } from './overdue-trend.tsx';
import { PromisesPart } from './promises-part.tsx';
import { countedPeriods } from './statistics-address.ts';
import classes from './statistics.module.css';

/** Whom do we see, and whom do we leave out? */
export function StatisticsScreen() {
  const { t } = useTranslation(['visitStatistics', 'visits']);
  const { period = '90' } = useSearch({ from: '/visits/statistics' });
  const navigate = useNavigate({ from: '/visits/statistics' });
  const today = useToday();
  const from = addDays(today, 1 - Number(period));
  const counted = useIndex(
    useCallback(async (index: IndexQuestions) => index.visitStatistics(from, today), [from, today]),
  );
  const heading = useHeading(counted, t(`visits:inPeriod.${period}`));
  return (
    <Page
      heading={heading}
      detail={counted ? <KeyCoverage counted={counted} /> : undefined}
      actions={
        <NativeSelect
          aria-label={t('period')}
          value={period}
          data={countedPeriods.map((one) => ({
            value: one,
            label: t(`visits:filter.periods.${one}`),
          }))}
          onChange={({ currentTarget: { value } }) =>
            void navigate({
              to: '.',
              search: { period: countedPeriods.find((one) => one === value && one !== '90') },
              replace: true,
            })
          }
        />
      }
    >
      <VisitViews />
      {counted ? (
        <div className={classes['parts']} aria-busy={counted.from !== from}>
          <BySegment counted={counted} />
          <ByMode counted={counted} />
          <ByEngineer key={period} counted={counted} />
        </div>
      ) : null}
      <PromisesPart from={from} to={today} />
      <OverdueTrend today={today} />
    </Page>
  );
}

function useHeading(counted: VisitStatistics | undefined, period: string): string {
  const { t } = useTranslation('visitStatistics');
  if (!counted) return t('counting');
  const { visits, clients } = counted.all;
  return t('heading', { count: visits, clients: t('clients', { count: clients }), period });
}

/** How many of those who carry the book were seen. */
function KeyCoverage({ counted }: { readonly counted: VisitStatistics }) {
  const { t } = useTranslation('visitStatistics');
  const { percent } = useFormats();
  const keys = counted.bySegment.find(({ segment }) => segment === 'A');
  if (!keys) return t('noKeys');
  const { clients, inBook } = keys;
  return t('covered', { visited: clients, count: inBook, share: percent(clients / inBook) });
}
