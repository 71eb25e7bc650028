import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { cyclesOf } from '../../../shared/domain/segment/service-mode.ts';
import type { DueList } from '../../../shared/domain/visit/due.ts';
import { unknownYears } from '../../../shared/domain/visit/unknown-years.ts';
import type { OpenPlans } from '../../data/queries/open-plans.ts';
import { segmentServices } from '../../data/queries/segment-services.ts';
import { useLive } from '../../hooks/book.tsx';
import { useWorkingCalendar } from '../../hooks/working-calendar.ts';
import classes from './today.module.css';

type HowDueProps = { readonly due: DueList; readonly plans: OpenPlans; readonly today: Day };

/** Says what due and late mean here, and where the calendar had to be guessed. */
export function HowDue({ due, plans, today }: HowDueProps) {
  const { t } = useTranslation('today');
  const calendar = useWorkingCalendar();
  const cycles = cyclesOf(useLive(segmentServices) ?? []);
  const days = [today, ...[...due.due, ...plans.visits].map(({ day }) => day)];
  const unknown = unknownYears(days, calendar)
    .map(([first, last]) => (first === last ? first : `${first}–${last}`))
    .join(', ');
  return (
    <>
      {unknown === '' ? null : <Text role="note">{t('assumed', { years: unknown })}</Text>}
      <details className={classes['how']}>
        <summary>{t('how')}</summary>
        <Text size="sm">{t('howText', cycles)}</Text>
      </details>
    </>
  );
}
