import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day.ts';
import { addDays } from '../../../../shared/domain/calendar/day.ts';
import type { CalendarSpan } from '../../../../shared/domain/visit/calendar-span.ts';
import type { OwnerLoad } from '../../../../shared/domain/visit/load.ts';
import { mondayOf } from '../../../../shared/domain/visit/load.ts';
import type { CalendarPart } from '../../../data/queries/visits-between.ts';
import { useFormats } from '../../../hooks/formats.ts';

type Shown = {
  readonly part: CalendarPart | undefined;
  readonly loads: readonly OwnerLoad[];
  readonly span: CalendarSpan;
  readonly day: Day;
  readonly today: Day;
};

/** So many overloads are named; the table below has all of them. */
const named = 3;

/** How much is planned and made in the span, and who has too much from today on. */
export function useHeading({ part, loads, span, day, today }: Shown): {
  readonly heading: string;
  readonly detail: string;
} {
  const { t } = useTranslation('calendar');
  const { period, shortDay, count, language } = useFormats();
  const month = day.slice(0, 7);
  const isShown = (one: Day) => span === 'week' || one.startsWith(month);
  const days = (part?.days ?? []).filter((one) => isShown(one.day));
  const sum = (of: 'planned' | 'made') => days.reduce((total, one) => total + one[of], 0);
  const heading = t('heading', {
    period: span === 'week' ? t('weekOf', { day: shortDay(mondayOf(day)) }) : period(month),
    planned: t('planned', { count: sum('planned') }),
    made: t('made', { count: sum('made') }),
  });
  const said = (owner: string, load: { count: number; most: number }, on: Day) =>
    t('overOne', {
      owner: owner === '' ? t('nobody') : owner,
      has: count(load.count),
      most: count(load.most),
      day: shortDay(on),
    });
  const overDays = loads.flatMap(({ owner, days: of }) =>
    of
      .filter((one) => one.over && one.day >= today && isShown(one.day))
      .map((one) => said(owner, one, one.day)),
  );
  const overWeeks = loads.flatMap(({ owner, weeks }) =>
    weeks
      .filter((one) => one.over && addDays(one.monday, 6) >= today)
      .map((one) => said(owner, one, one.monday)),
  );
  const listed = (all: readonly string[]) => {
    const who = all.slice(0, named).join(language === 'en' ? ', ' : '、');
    const rest = all.length - named;
    return rest > 0 ? t('andMore', { who, count: rest }) : who;
  };
  const parts = [
    ...(overDays.length > 0 ? [t('over', { count: overDays.length, who: listed(overDays) })] : []),
    ...(overWeeks.length > 0
      ? [t('overWeek', { count: overWeeks.length, who: listed(overWeeks) })]
      : []),
  ];
  return { heading, detail: parts.length === 0 ? t('nobodyOver') : parts.join(' ') };
}
