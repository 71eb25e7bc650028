import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { DueList } from '../../../shared/domain/visit/due.ts';
import { isEmptyBook } from '../../data/queries/is-empty-book.ts';
import type { OpenPlans } from '../../data/queries/open-plans.ts';
import { useLive } from '../../hooks/book.tsx';
import { useDue, useOpenPlans, useRecentVisits } from '../../hooks/due.ts';
import { useToday } from '../../hooks/today.ts';
import { Page } from '../../ui/page.tsx';
import { Doors } from './doors.tsx';
import { HowDue } from './how-due.tsx';
import { DueRows, FirstVisitRows, PlanRows, RecentRows } from './rows.tsx';
import { SampleBanner } from './sample-banner.tsx';
import { Section } from './section.tsx';
import classes from './today.module.css';

/** So many clients are shown at once. */
const atOnce = 20;
const recent = 5;

/** What should I do now, and what is late? */
export function TodayScreen() {
  const today = useToday();
  const empty = useLive(isEmptyBook);
  const [limit, setLimit] = useState(atOnce);
  const due = useDue(today, limit);
  const plans = useOpenPlans(today, limit);
  if (empty === true) return <Doors />;
  // The index may be a moment behind a book that was just begun or taken away.
  if (empty === undefined || !due || !plans) return null;
  return <Queue today={today} due={due} plans={plans} onMore={() => setLimit(limit + atOnce)} />;
}

type QueueProps = {
  readonly today: Day;
  readonly due: DueList;
  readonly plans: OpenPlans;
  readonly onMore: () => void;
};

function Queue({ today, due, plans, onMore }: QueueProps) {
  const { t } = useTranslation('today');
  const done = useRecentVisits(today, recent);
  const heading = t('heading', {
    visits: t('visits', { count: plans.today }),
    overdue: t('overdue', { count: due.overdue }),
  });
  return (
    <Page
      heading={heading}
      detail={due.firstVisitCount === 0 ? undefined : t('first', { count: due.firstVisitCount })}
      actions={<StartNext due={due} plans={plans} />}
    >
      <SampleBanner />
      <div className={classes['columns']}>
        <div className={classes['queue']}>
          <Section title={t('planned')} nothing={t('nothingPlanned')}>
            {plans.visits.length === 0 ? null : <PlanRows visits={plans.visits} today={today} />}
          </Section>
          <Section title={t('due')} nothing={t('nothingDue')}>
            {due.due.length === 0 ? null : <DueRows clients={due.due} />}
            {due.dueCount === due.due.length ? null : (
              <More hidden={due.dueCount - due.due.length} onMore={onMore} />
            )}
          </Section>
          {due.firstVisits.length === 0 ? null : (
            <Section title={t('firstVisits')} nothing="">
              <FirstVisitRows clients={due.firstVisits} />
              {due.firstVisitCount === due.firstVisits.length ? null : (
                <More hidden={due.firstVisitCount - due.firstVisits.length} onMore={onMore} />
              )}
            </Section>
          )}
          <HowDue due={due} plans={plans} today={today} />
        </div>
        <Section title={t('recent')} nothing={t('nothingRecent')}>
          {done === undefined || done.length === 0 ? null : <RecentRows visits={done} />}
        </Section>
      </div>
    </Page>
  );
}

/** The first of the queue: what was planned, then who is due, then who waits for a first visit; else any client. */
function StartNext({ due, plans }: { readonly due: DueList; readonly plans: OpenPlans }) {
  const { t } = useTranslation('today');
  const plan = plans.visits[0];
  const client = plan?.clientId ?? due.due[0]?.id ?? due.firstVisits[0]?.id ?? 'new';
  return (
    <Button
      leftSection={<IconPlayerPlay size={16} stroke={1.6} />}
      renderRoot={(props) => (
        <Link
          to="."
          search={(now) => ({ ...now, log: client, ...(plan ? { visit: plan.id } : {}) })}
          resetScroll={false}
          {...props}
        />
      )}
    >
      {t('start')}
    </Button>
  );
}

function More({ hidden, onMore }: { readonly hidden: number; readonly onMore: () => void }) {
  const { t } = useTranslation('today');
  return (
    <div className={classes['more']}>
      <span>{t('more', { count: hidden })}</span>
      <Button size="compact-sm" variant="default" onClick={onMore}>
        {t('showMore')}
      </Button>
    </div>
  );
}
