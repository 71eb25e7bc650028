import { Button, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { unknownYears } from '../../../../shared/domain/visit/unknown-years.ts';
import { allRhythms } from '../../../data/queries/rhythms.ts';
import { useLive } from '../../../hooks/book.tsx';
import { useToday } from '../../../hooks/today.ts';
import { useWorkingCalendar } from '../../../hooks/working-calendar.ts';
import { Empty } from '../../../ui/empty.tsx';
import { Page } from '../../../ui/page.tsx';
import { VisitViews } from '../visit-views.tsx';
import type { ListedOccasion } from './listed-occasions.ts';
import { listedOccasions } from './listed-occasions.ts';
import { RhythmRow } from './rhythm-row.tsx';
import classes from './rhythm.module.css';

/** So many are shown of each list. */
const atMost = 200;

/** Which reports and meetings are due, and which are late? */
export function RhythmScreen() {
  const { t } = useTranslation('plan');
  const today = useToday();
  const calendar = useWorkingCalendar();
  const all = useLive(allRhythms);
  const listed = useMemo(
    () => (all ? listedOccasions(all, today, calendar) : null),
    [all, today, calendar],
  );
  if (!all || !listed) return null;
  const late = listed.open.filter(({ occasion }) => occasion.state === 'late').length;
  const heading = t('list.heading', {
    late: t('list.late', { count: late }),
    due: t('list.due', { count: listed.open.length - late }),
  });
  if (all.length === 0) return <NothingAgreed heading={heading} />;
  const days = [...listed.open, ...listed.coming].map(({ occasion }) => occasion.due);
  const years = unknownYears([today, ...days], calendar)
    .map(([first, last]) => (first === last ? first : `${first}–${last}`))
    .join(', ');
  return (
    <Page heading={heading} detail={t('list.detail', { count: all.length })}>
      <VisitViews />
      {years === '' ? null : <Text role="note">{t('list.assumed', { years })}</Text>}
      <Occasions title={t('list.open')} listed={listed.open} nothing={t('list.nothing')} />
      {listed.coming.length === 0 ? null : (
        <Occasions title={t('list.coming')} listed={listed.coming} nothing="" />
      )}
    </Page>
  );
}

function NothingAgreed({ heading }: { readonly heading: string }) {
  const { t } = useTranslation('plan');
  return (
    <Page heading={heading}>
      <VisitViews />
      <Empty
        title={t('list.empty.title')}
        why={t('list.empty.why')}
        step={
          <Button component={Link} to="/clients">
            {t('list.empty.step')}
          </Button>
        }
      />
    </Page>
  );
}

function Occasions(props: {
  readonly title: string;
  readonly listed: readonly ListedOccasion[];
  readonly nothing: string;
}) {
  const { title, listed, nothing } = props;
  const { t } = useTranslation('plan');
  const id = useId();
  const rest = listed.length - atMost;
  return (
    <section aria-labelledby={id} className={classes['section']}>
      <Title order={2} id={id}>
        {title}
      </Title>
      {listed.length === 0 ? (
        <Text>{nothing}</Text>
      ) : (
        <div className={classes['frame']} tabIndex={0} role="region" aria-label={title}>
          <table className={classes['table']}>
            <thead>
              <tr>
                <th scope="col">{t('list.client')}</th>
                <th scope="col">{t('list.what')}</th>
                <th scope="col">{t('list.period')}</th>
                <th scope="col">{t('list.dueDay')}</th>
                <th scope="col">{t('list.state')}</th>
                <th scope="col">{t('list.who')}</th>
                <th scope="col">{t('list.action')}</th>
              </tr>
            </thead>
            <tbody>
              {listed.slice(0, atMost).map((one) => (
                <RhythmRow key={`${one.rhythm.id} ${one.occasion.period.key}`} listed={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rest > 0 ? <Text size="sm">{t('list.more', { count: rest })}</Text> : null}
    </section>
  );
}
