import { Button, Text } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasVisits } from '../../data/queries/has-visits.ts';
import type { VisitList } from '../../data/queries/visits-of.ts';
import { useLive } from '../../hooks/book.tsx';
import { useVisits } from '../../hooks/due.ts';
import { useFormats } from '../../hooks/formats.ts';
import { useToday } from '../../hooks/today.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { isSameView, periodOf, viewOf } from './period.ts';
import { VisitFilter } from './visit-filter.tsx';
import { VisitTable } from './visit-table.tsx';
import { VisitViews } from './visit-views.tsx';

/** So many visits are read and shown at once. */
const atOnce = 200;

/** Have we been there, and what came of it? */
export function VisitsScreen() {
  const { t } = useTranslation('visits');
  const { period, mode, outcome } = useSearch({ from: '/visits' });
  const today = useToday();
  const view = useMemo(
    () => viewOf({ period, mode, outcome }, today),
    [period, mode, outcome, today],
  );
  const [limit, setLimit] = useState(atOnce);
  const list = useVisits(view, limit);
  const any = useLive(hasVisits);
  const said = useHeading(list);
  const reading = list !== undefined && !isSameView(list.view, view);
  const { count } = useFormats();
  if (any === undefined || list === undefined) return <Page heading={t('counting')}>{null}</Page>;
  if (!any) {
    return (
      <Page heading={said.heading}>
        <VisitViews />
        <Empty
          title={t('empty.title')}
          why={t('empty.why')}
          step={<LogLink say={t('empty.step')} log="new" />}
        />
      </Page>
    );
  }
  return (
    <Page
      heading={said.heading}
      // The former answer stays, and says what it is of, until the new one is there.
      detail={reading ? t('counting') : said.detail}
      actions={<LogLink say={t('form.planOne')} log="plan" />}
    >
      <VisitViews />
      <VisitFilter search={{ period, mode, outcome }} />
      <div aria-busy={reading}>
        {list.rows.length === 0 ? (
          <Text>{t('nothing')}</Text>
        ) : (
          <VisitTable visits={list.rows} today={today} />
        )}
      </div>
      {list.rows.length < list.count ? (
        <div>
          <Text size="sm" pb={4}>
            {t('shown', { shown: count(list.rows.length), count: list.count })}
          </Text>
          <Button variant="default" onClick={() => setLimit(limit + atOnce)}>
            {t('more', { count: Math.min(atOnce, list.count - list.rows.length) })}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}

function LogLink({ say, log }: { readonly say: string; readonly log: 'new' | 'plan' }) {
  return (
    <Button
      leftSection={<IconPencilPlus size={16} stroke={1.6} />}
      renderRoot={(props) => (
        <Link to="." search={(now) => ({ ...now, log })} resetScroll={false} {...props} />
      )}
    >
      {say}
    </Button>
  );
}

/** The answer in a sentence, and what is still ahead. */
function useHeading(list: VisitList | undefined): {
  readonly heading: string;
  readonly detail: string | undefined;
} {
  const { t } = useTranslation('visits');
  const { count } = useFormats();
  if (!list) return { heading: '', detail: undefined };
  const { made, endedInPlan, planned, overdue } = list;
  const inPeriod = t(`inPeriod.${periodOf(list.view)}`);
  const heading =
    made === 0
      ? t('headingNone', { period: inPeriod })
      : t('heading', {
          visits: t('made', { count: made }),
          period: inPeriod,
          plans: count(endedInPlan),
        });
  if (planned === 0) return { heading, detail: undefined };
  const ahead = t('planned', { count: planned });
  return {
    heading,
    detail:
      overdue === 0
        ? t('plannedOnly', { planned: ahead })
        : t('plannedAndOverdue', { planned: ahead, overdue: t('overdue', { count: overdue }) }),
  };
}
