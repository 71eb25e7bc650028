import { VisuallyHidden } from '@mantine/core';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day.ts';
import { addDays } from '../../../../shared/domain/calendar/day.ts';
import type { WorkingCalendar } from '../../../../shared/domain/calendar/working-days.ts';
import type { CalendarSpan } from '../../../../shared/domain/visit/calendar-span.ts';
import type { OwnerLoad } from '../../../../shared/domain/visit/load.ts';
import type { CalendarDay, CalendarPart } from '../../../data/queries/visits-between.ts';
import type { ListedVisit } from '../../../data/queries/visits-of.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { DayCell } from './day-cell.tsx';
import { Ghost } from './ghost.tsx';
import type { GridTools } from './grid-tools.ts';
import { MoveDialog } from './move-dialog.tsx';
import { useDragging } from './use-dragging.ts';
import { useMoving } from './use-moving.ts';
import { useStanding } from './use-standing.ts';
import classes from './calendar.module.css';

/** The days by weeks, each with its visits; a planned one can be dragged, or moved by keys, to another day. */
export function CalendarGrid(props: {
  readonly part: CalendarPart;
  readonly loads: readonly OwnerLoad[];
  readonly calendar: WorkingCalendar;
  readonly span: CalendarSpan;
  readonly at: Day;
  readonly today: Day;
  /** Called with the day to which a visit was moved, so that it comes into sight. */
  readonly onMoved: (day: Day) => void;
}) {
  const { part, loads, calendar, span, at, today, onMoved } = props;
  const { t } = useTranslation('calendar');
  const hint = useId();
  const grid = useRef<HTMLTableElement>(null);
  const [asking, setAsking] = useState<ListedVisit | null>(null);
  const moving = useMoving(calendar, today);
  const follow = useFollowing(grid);
  const standing = useStanding(part);
  const move = async (visit: ListedVisit, day: Day) => {
    if (day === standing.dayOf(visit)) return;
    const arrive = standing.leave(visit, day);
    const isThere = await moving.move(visit, day);
    arrive(isThere);
    if (!isThere) return;
    follow(visit.id, day);
    onMoved(day);
  };
  const dragging = useDragging((visit, day) => void move(visit, day));
  const tools: GridTools = {
    calendar,
    today,
    held: dragging.held,
    onPress: dragging.press,
    onStep: (visit, days) => void move(visit, addDays(standing.dayOf(visit), days)),
    onAskWhere: setAsking,
    onConfirm: (visit, confirmed) => void moving.confirm(visit, confirmed),
  };
  return (
    <>
      <p id={hint} className={classes['hint']}>
        {t('keys')}
      </p>
      <div className={classes['frame']}>
        <table
          ref={grid}
          className={classes['grid']}
          data-span={span}
          aria-label={t('grid')}
          aria-describedby={hint}
        >
          <WeekdayNames days={part.days.slice(0, 7)} />
          <tbody>
            {weeksOf(part.days).map((week) => (
              <tr key={week[0]?.day}>
                {week.map((day) => (
                  <DayCell
                    key={day.day}
                    day={day}
                    loads={loads}
                    outside={span === 'month' && !day.day.startsWith(at.slice(0, 7))}
                    tools={tools}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {dragging.held ? <Ghost name={dragging.held.visit.client} /> : null}
      {asking ? (
        <MoveDialog
          visit={asking}
          today={today}
          onMove={(day) => void move(asking, day)}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </>
  );
}

function WeekdayNames({ days }: { readonly days: readonly CalendarDay[] }) {
  const { language } = useFormats();
  const locale = language === 'en' ? 'en-GB' : 'zh-CN';
  const name = (day: Day, weekday: 'short' | 'long') =>
    new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    );
  return (
    <thead>
      <tr>
        {days.map(({ day }) => (
          <th key={day} scope="col">
            <span aria-hidden>{name(day, 'short')}</span>
            <VisuallyHidden>{name(day, 'long')}</VisuallyHidden>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function weeksOf(days: readonly CalendarDay[]): readonly (readonly CalendarDay[])[] {
  return Array.from({ length: Math.ceil(days.length / 7) }, (_, i) => days.slice(i * 7, i * 7 + 7));
}

/** A visit that was moved takes the cursor with it, once it stands on its new day. */
function useFollowing(grid: { readonly current: HTMLElement | null }) {
  const followed = useRef<{ readonly id: string; readonly day: Day } | null>(null);
  const arrive = useCallback(() => {
    const { current } = followed;
    if (!current) return;
    const chip = grid.current?.querySelector<HTMLElement>(
      `[data-day="${current.day}"] [data-visit="${CSS.escape(current.id)}"]`,
    );
    if (!chip) return;
    followed.current = null;
    chip.focus();
  }, [grid]);
  useEffect(arrive);
  return (id: string, day: Day) => {
    followed.current = { id, day };
    // It may stand there already, for the picture can be quicker than the word that it is saved.
    arrive();
  };
}
