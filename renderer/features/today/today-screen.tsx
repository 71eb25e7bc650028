import { Button, SegmentedControl } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { DueClient, DueList, QueuedClient } from '../../../shared/domain/visit/due.ts';
import type { Id } from '../../../shared/record/id.ts';
import { isEmptyBook } from '../../data/queries/is-empty-book.ts';
import type { OpenPlans } from '../../data/queries/open-plans.ts';
import type { ListedVisit } from '../../data/queries/visits-of.ts';
import { useLive } from '../../hooks/book.tsx';
import { useDue, useOpenPlans, useRecentVisits } from '../../hooks/due.ts';
import { useToday } from '../../hooks/today.ts';
import { Page } from '../../ui/page.tsx';
import { CareSection } from './care-rows.tsx';
import { ComeToMe } from './come-to-me.tsx';
import { Doors } from './doors.tsx';
import { HowDue } from './how-due.tsx';
import { InPlace } from './in-place.tsx';
import { News } from './news.tsx';
import { PollsOpen } from './polls-open.tsx';
import { DueRows, FirstVisitRows, PlanRows, RecentRows } from './rows.tsx';
import { SampleBanner } from './sample-banner.tsx';
import { Section } from './section.tsx';
import { StepsDue } from './steps-due.tsx';
import { isOnWay, WayOfDay } from './way-of-day.tsx';
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
        <div role="group" aria-label={t('queue')} className={classes['queue']}>
          <OrderChoice />
          <CareSection today={today} />
          <PollsOpen today={today} />
          <Section title={t('planned')} nothing={t('nothingPlanned')}>
            {plans.visits.length === 0 ? null : <Plans visits={plans.visits} today={today} />}
          </Section>
          <WayOfDay visits={plans.visits.filter((visit) => isOnWay(visit, today))} />
          <StepsDue today={today} />
          <Section title={t('due')} nothing={t('nothingDue')}>
            {due.due.length === 0 ? null : <Dues clients={due.due} />}
            {due.dueCount === due.due.length ? null : (
              <More hidden={due.dueCount - due.due.length} onMore={onMore} />
            )}
          </Section>
          {due.firstVisits.length === 0 ? null : (
            <Section title={t('firstVisits')} nothing="">
              <Firsts clients={due.firstVisits} />
              {due.firstVisitCount === due.firstVisits.length ? null : (
                <More hidden={due.firstVisitCount - due.firstVisits.length} onMore={onMore} />
              )}
            </Section>
          )}
          <HowDue due={due} plans={plans} today={today} />
        </div>
        <div className={classes['queue']}>
          <Section title={t('recent')} nothing={t('nothingRecent')}>
            {done === undefined || done.length === 0 ? null : <RecentRows visits={done} />}
          </Section>
          <ComeToMe today={today} />
          <News today={today} />
        </div>
      </div>
    </Page>
  );
}

function Plans(props: { readonly visits: readonly ListedVisit[]; readonly today: Day }) {
  const { visits, today } = props;
  const { order } = useSearch({ from: '/today' });
  if (order !== 'place') return <PlanRows visits={visits} today={today} />;
  return (
    <InPlace rows={visits} clientOf={ofVisit}>
      {(some, places) => <PlanRows visits={some} today={today} places={places} />}
    </InPlace>
  );
}

function Dues({ clients }: { readonly clients: readonly DueClient[] }) {
  const { order } = useSearch({ from: '/today' });
  if (order !== 'place') return <DueRows clients={clients} />;
  return (
    <InPlace rows={clients} clientOf={ofClient}>
      {(some, places) => <DueRows clients={some} places={places} />}
    </InPlace>
  );
}

function Firsts({ clients }: { readonly clients: readonly QueuedClient[] }) {
  const { order } = useSearch({ from: '/today' });
  if (order !== 'place') return <FirstVisitRows clients={clients} />;
  return (
    <InPlace rows={clients} clientOf={ofClient}>
      {(some) => <FirstVisitRows clients={some} />}
    </InPlace>
  );
}

const ofVisit = ({ clientId }: { readonly clientId: Id }) => clientId;
const ofClient = ({ id }: { readonly id: Id }) => id;

/** Who waits longest first, or whoever lies together. */
function OrderChoice() {
  const { t } = useTranslation('today');
  const { order = 'time' } = useSearch({ from: '/today' });
  const navigate = useNavigate({ from: '/today' });
  return (
    <SegmentedControl
      aria-label={t('order.label')}
      className={classes['order'] ?? ''}
      size="xs"
      value={order}
      data={(['time', 'place'] as const).map((value) => ({ value, label: t(`order.${value}`) }))}
      onChange={(value) =>
        void navigate({
          to: '.',
          search: (now) => ({ ...now, order: value === 'place' ? 'place' : undefined }),
          replace: true,
          resetScroll: false,
        })
      }
    />
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
