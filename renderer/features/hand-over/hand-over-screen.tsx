import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { WorkingCalendar } from '../../../shared/domain/calendar/working-days.ts';
import { isKnownDay } from '../../../shared/domain/calendar/working-days.ts';
import type { HandOverStage } from '../../../shared/domain/client/hand-over-stage.ts';
import { toAddress } from '../../../shared/domain/list/filter-address.ts';
import { useHandOverWords } from '../../hooks/hand-over.ts';
import { useToday } from '../../hooks/today.ts';
import { useWorkingCalendar } from '../../hooks/working-calendar.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { Board } from './board.tsx';
import type { BoardColumn } from './use-board.ts';
import { cardsAtFirst, conditionOf, useBoard } from './use-board.ts';
import classes from './board.module.css';

/** Where is each client stuck between sale and service, and for how long? */
export function HandOverScreen() {
  const { t } = useTranslation('handOver');
  const [shown, setShown] = useState<Readonly<Partial<Record<HandOverStage, number>>>>({});
  const columns = useBoard(shown);
  if (!columns) return null;
  const waiting = columns
    .filter(({ stage }) => stage !== 'done')
    .reduce((sum, { count }) => sum + count, 0);
  const arrived = columns.find(({ stage }) => stage === 'done')?.count ?? 0;
  const heading = waiting === 0 ? t('headingNone') : t('heading', { count: waiting });
  if (waiting + arrived === 0) {
    return (
      <Page heading={heading}>
        <Empty
          title={t('empty.title')}
          why={t('empty.why')}
          step={
            <Button component={Link} to="/clients">
              {t('empty.step')}
            </Button>
          }
        />
      </Page>
    );
  }
  return (
    <Page heading={heading} detail={<Detail columns={columns} />} filling>
      <Board
        columns={columns}
        onMore={(stage, count) => setShown({ ...shown, [stage]: count + cardsAtFirst })}
      />
    </Page>
  );
}

/** Who waits longest, and how many have arrived. */
function Detail({ columns }: { readonly columns: readonly BoardColumn[] }) {
  const { t } = useTranslation('handOver');
  const words = useHandOverWords();
  const today = useToday();
  const calendar = useWorkingCalendar();
  const [longest] = columns
    .flatMap(({ cards }) => cards[0] ?? [])
    .toSorted((a, b) => a.since.localeCompare(b.since));
  const arrived = columns.find(({ stage }) => stage === 'done')?.count ?? 0;
  return (
    <>
      {longest
        ? t('longest', {
            name: longest.client.name,
            step: t(`step.${longest.step}`),
            days: words.waiting(longest.since, today).days,
          })
        : null}{' '}
      {isAssumed(columns, today, calendar) ? `${t('assumed')} ` : null}
      {arrived === 0 ? null : (
        <Link to="/clients" search={{ filter: arrivedFilter }} className={classes['arrived']}>
          {t('arrived', { count: arrived })}
        </Link>
      )}
    </>
  );
}

/** Whether working days are counted in a year of which no notice is known. */
function isAssumed(
  columns: readonly BoardColumn[],
  today: Day,
  calendar: WorkingCalendar,
): boolean {
  const days = columns.flatMap(({ cards }) => cards.map(({ since }) => since));
  return days.length > 0 && [...days, today].some((day) => !isKnownDay(calendar, day));
}

/** Those who have gone all the way, as the address of the list says it. */
const arrivedFilter = [...toAddress({ kind: 'all', of: [conditionOf('done')] })];
