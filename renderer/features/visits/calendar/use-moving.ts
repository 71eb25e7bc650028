import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day.ts';
import type { WorkingCalendar } from '../../../../shared/domain/calendar/working-days.ts';
import { isWorkingDay, nextWorkingDay } from '../../../../shared/domain/calendar/working-days.ts';
import type { MoveRefusal } from '../../../../shared/domain/visit/moving.ts';
import { confirmVisit } from '../../../data/commands/confirm-visit.ts';
import type { MovedVisit } from '../../../data/commands/move-visit.ts';
import { moveVisit } from '../../../data/commands/move-visit.ts';
import type { ListedVisit } from '../../../data/queries/visits-of.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';

export type Moving = {
  /** Answers whether the visit is on that day now; why it is not is said. */
  readonly move: (visit: ListedVisit, day: Day) => Promise<boolean>;
  readonly confirm: (visit: ListedVisit, confirmed: boolean) => Promise<void>;
};

/** Moves and confirms planned visits, and says so, with the way back; from a day off also with the way to the next working day. */
export function useMoving(calendar: WorkingCalendar, today: Day): Moving {
  const { t } = useTranslation('calendar');
  const { day: inWords } = useFormats();
  const moveIt = useCommand(moveVisit);
  const confirmIt = useCommand(confirmVisit);
  const note = useUndoNote();
  const refuse = useCallback(
    ({ type }: MoveRefusal) =>
      notifications.show({ message: t(`refusal.${type}`), color: 'gray', role: 'alert' }),
    [t],
  );
  const said = useCallback(
    (name: string, { visit: { day }, wasConfirmed }: MovedVisit) => {
      const off = !isWorkingDay(calendar, day);
      const moved = t(off ? 'movedOff' : 'moved', { day: inWords(day), name });
      return wasConfirmed ? t('movedUnconfirmed', { said: moved }) : moved;
    },
    [t, calendar, inWords],
  );
  const move = useCallback(
    async (visit: ListedVisit, day: Day): Promise<boolean> => {
      const moved = await moveIt(visit.id, day, today);
      if (!moved.ok) {
        refuse(moved.error);
        return false;
      }
      const next = nextWorkingDay(calendar, day);
      const other = { label: t('toWorkingDay', { day: inWords(next) }), run: () => void go(next) };
      const go = async (to: Day) => {
        const again = await moveIt(visit.id, to, today);
        if (again.ok) note(said(visit.client, again.value), again.value.action);
        else refuse(again.error);
      };
      note(said(visit.client, moved.value), moved.value.action, next === day ? undefined : other);
      return true;
    },
    [moveIt, today, refuse, calendar, t, inWords, note, said],
  );
  const confirm = useCallback(
    async (visit: ListedVisit, confirmed: boolean): Promise<void> => {
      const done = await confirmIt(visit.id, confirmed, today);
      if (!done.ok) return void refuse(done.error);
      const of = { name: visit.client, day: inWords(visit.day) };
      return note(t(confirmed ? 'confirmed' : 'unconfirmed', of), done.value);
    },
    [confirmIt, today, refuse, note, t, inWords],
  );
  return { move, confirm };
}
