import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../shared/domain/calendar/day.ts';
import type { Lack } from '../../shared/domain/client/hand-over-facts.ts';
import { waitingOn } from '../../shared/domain/client/hand-over-stage.ts';
import { useFormats } from './formats.ts';
import { useWorkingCalendar } from './working-calendar.ts';

/** How long a client has waited, and what a step lacks, in words. */
export function useHandOverWords() {
  const { t } = useTranslation('handOver');
  const { list } = useFormats();
  const calendar = useWorkingCalendar();
  return useMemo(
    () => ({
      waiting: (since: Day, today: Day) => {
        const { days, workingDays } = waitingOn(since, today, calendar);
        return {
          days: t('waiting', { count: days }),
          working: t('working', { count: workingDays }),
          isToday: days === 0,
        };
      },
      lacks: (lacks: readonly Lack[]) => list(lacks.map((lack) => t(`lack.${lack}`))),
    }),
    [t, list, calendar],
  );
}
