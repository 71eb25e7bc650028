import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day.ts';
import {
  isKnownDay,
  isWorkingDay,
  noticeOf,
} from '../../../../shared/domain/calendar/working-days.ts';
import type { OwnerLoad } from '../../../../shared/domain/visit/load.ts';
import type { CalendarDay } from '../../../data/queries/visits-between.ts';
import { useFormats } from '../../../hooks/formats.ts';
import type { GridTools } from './grid-tools.ts';
import { VisitChip } from './visit-chip.tsx';
import classes from './calendar.module.css';

/** A day with its visits: whether it is worked, who has too much on it, and a place to drop a visit. */
export function DayCell(props: {
  readonly day: CalendarDay;
  readonly loads: readonly OwnerLoad[];
  /** A day of the month before or after the one that is shown. */
  readonly outside: boolean;
  readonly tools: GridTools;
}) {
  const { day: of, loads, outside, tools } = props;
  const { day, visits } = of;
  const { calendar, today, held } = tools;
  const { t } = useTranslation('calendar');
  const { day: inWords } = useFormats();
  const hidden = of.planned + of.made - visits.length;
  const more = t('more', { count: hidden });
  return (
    <td
      className={classes['day']}
      data-day={day}
      data-off={!isWorkingDay(calendar, day)}
      data-guess={!isKnownDay(calendar, day)}
      data-today={day === today}
      data-outside={outside}
      data-over={held?.over === day}
    >
      <div className={classes['dayHead']}>
        <time dateTime={day} className={classes['date']} aria-label={inWords(day)}>
          {Number(day.slice(8))}
        </time>
        {day === today ? <span className={classes['todayMark']}>{t('isToday')}</span> : null}
        <Notice day={day} tools={tools} />
      </div>
      <TooMuch day={day} loads={loads} />
      <ul className={classes['visits']}>
        {visits.map((visit) => (
          <VisitChip key={visit.id} visit={visit} tools={tools} />
        ))}
      </ul>
      {hidden > 0 ? (
        <Link
          to="/visits/calendar"
          search={(now) => ({ ...now, span: 'week', day })}
          className={classes['more']}
          aria-label={t('moreOn', { more, day: inWords(day) })}
        >
          {more}
        </Link>
      ) : null}
    </td>
  );
}

/** What the holiday notice says of the day. */
function Notice({ day, tools }: { readonly day: Day; readonly tools: GridTools }) {
  const { t } = useTranslation('calendar');
  const notice = noticeOf(tools.calendar, day);
  if (!notice) return null;
  return (
    <span className={classes['notice']} data-off={notice.isOffDay}>
      {t(notice.isOffDay ? 'dayOff' : 'madeUp', { name: notice.name })}
    </span>
  );
}

/** Who has more visits on the day than they can make. */
function TooMuch({ day, loads }: { readonly day: Day; readonly loads: readonly OwnerLoad[] }) {
  const { t } = useTranslation('calendar');
  const over = loads.flatMap(({ owner, days }) => {
    const load = days.find((one) => one.day === day);
    return load?.over === true
      ? [{ has: load.count, most: load.most, owner: owner === '' ? t('nobody') : owner }]
      : [];
  });
  if (over.length === 0) return null;
  return (
    <ul className={classes['tooMuch']}>
      {over.map((load) => (
        <li key={load.owner} title={t('overDayLong', load)}>
          {t('overDay', load)}
        </li>
      ))}
    </ul>
  );
}
