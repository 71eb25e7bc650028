import { Button, Text } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day.ts';
import { daysAround } from '../../../../shared/domain/visit/calendar-span.ts';
import { unknownYears } from '../../../../shared/domain/visit/unknown-years.ts';
import { useVisitsBetween } from '../../../hooks/due.ts';
import { useToday } from '../../../hooks/today.ts';
import { useWorkingCalendar } from '../../../hooks/working-calendar.ts';
import { Page } from '../../../ui/page.tsx';
import { VisitViews } from '../visit-views.tsx';
import { CalendarBar } from './calendar-bar.tsx';
import { CalendarGrid } from './calendar-grid.tsx';
import type { CalendarSearch } from './calendar-search.ts';
import { LoadTable } from './load-table.tsx';
import { useHeading } from './use-heading.ts';
import { useLoads } from './use-loads.ts';

/** So many visits of a day are shown in a month; a week shows more. */
const shownPerDay = { month: 4, week: 60 } as const;

/** When do we go where, and is it too much for anybody? */
export function CalendarScreen() {
  const { t } = useTranslation(['calendar', 'visits']);
  const { span = 'week', day: asked, whose } = useSearch({ from: '/visits/calendar' });
  const today = useToday();
  const day = asked ?? today;
  const calendar = useWorkingCalendar();
  const days = useMemo(() => daysAround(day, span), [day, span]);
  const view = useMemo(
    () => ({ from: days[0] ?? day, to: days.at(-1) ?? day, owner: whose ?? null }),
    [days, day, whose],
  );
  const part = useVisitsBetween(view, shownPerDay[span]);
  const loads = useLoads(part);
  const heading = useHeading({ part, loads, span, day, today });
  const navigate = useNavigate({ from: '/visits/calendar' });
  const go = (search: CalendarSearch) =>
    void navigate({ to: '.', search: (now) => ({ ...now, ...search }), resetScroll: false });
  const years = unknownYears([view.from, view.to], calendar)
    .map(([first, last]) => (first === last ? first : `${first}–${last}`))
    .join(', ');
  if (!part) {
    return (
      <Page heading={t('reading')}>
        <VisitViews />
      </Page>
    );
  }
  const show = (wanted: Day) => (days.includes(wanted) ? undefined : go({ day: wanted }));
  return (
    <Page heading={heading.heading} detail={heading.detail} actions={<PlanLink />}>
      <VisitViews />
      <CalendarBar search={{ span, day, whose }} today={today} view={view} go={go} />
      {years === '' ? null : <Text role="note">{t('assumed', { years })}</Text>}
      <CalendarGrid
        part={part}
        loads={loads}
        calendar={calendar}
        span={span}
        at={day}
        today={today}
        onMoved={show}
      />
      <LoadTable loads={loads} span={span} />
    </Page>
  );
}

function PlanLink() {
  const { t } = useTranslation('visits');
  return (
    <Button
      leftSection={<IconPencilPlus size={16} stroke={1.6} />}
      renderRoot={(props) => (
        <Link to="." search={(now) => ({ ...now, log: 'plan' })} resetScroll={false} {...props} />
      )}
    >
      {t('form.planOne')}
    </Button>
  );
}
