import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isKnownDay } from '../../../../shared/domain/calendar/working-days.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { useMarkRhythm } from '../../../hooks/mark-rhythm.ts';
import { useRhythmWords } from '../../../hooks/rhythm-words.ts';
import { useToday } from '../../../hooks/today.ts';
import { useWorkingCalendar } from '../../../hooks/working-calendar.ts';
import type { ListedOccasion } from './listed-occasions.ts';

/** One time of an agreement: what, for which period, by when; it is marked as done today from here. */
export function RhythmRow({ listed }: { readonly listed: ListedOccasion }) {
  const { rhythm, client, occasion } = listed;
  const { t } = useTranslation('plan');
  const { day } = useFormats();
  const words = useRhythmWords();
  const today = useToday();
  const calendar = useWorkingCalendar();
  const mark = useMarkRhythm();
  const { period, due, state, late } = occasion;
  const guess = isKnownDay(calendar, due) ? '' : ` (${t('series.guessed')})`;
  const of = { name: words.name(rhythm), period: words.period(period.key) };
  const states = {
    late: t('rhythm.late', { count: late }),
    due: t('rhythm.dueNow'),
    coming: t('rhythm.coming'),
    done: '',
  };
  return (
    <tr>
      <td>
        <Link to="/clients/$id" params={{ id: rhythm.clientId }} search={{ tab: 'plan' }}>
          {client}
        </Link>
      </td>
      <td title={words.terms(rhythm)}>{of.name}</td>
      <td>{of.period}</td>
      <td>
        {day(due)}
        {guess}
      </td>
      <td data-late={state === 'late'}>{states[state]}</td>
      <td>{rhythm.who}</td>
      <td>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`${t('rhythm.markOf', of)} · ${client}`}
          onClick={() => void mark(rhythm, period.key, today)}
        >
          {t('rhythm.mark')}
        </Button>
      </td>
    </tr>
  );
}
