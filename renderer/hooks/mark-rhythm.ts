import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../shared/domain/calendar/day.ts';
import type { Rhythm } from '../../shared/domain/rhythm/rhythm.ts';
import { markRhythm } from '../data/commands/mark-rhythm.ts';
import { useCommand } from './book.tsx';
import { useRhythmWords } from './rhythm-words.ts';
import { useToday } from './today.ts';
import { useUndoNote } from './undo-note.tsx';

/** Says on which day a period of a rhythm was done (null: not at all), with the way back; why it cannot be is said. */
export function useMarkRhythm(): (rhythm: Rhythm, key: string, day: Day | null) => Promise<void> {
  const { t } = useTranslation(['plan', 'planProblems']);
  const words = useRhythmWords();
  const today = useToday();
  const mark = useCommand(markRhythm);
  const note = useUndoNote();
  return useCallback(
    async (rhythm, key, day) => {
      const marked = await mark({ id: rhythm.id, period: key }, day, today);
      if (!marked.ok) {
        const message = t(`planProblems:${marked.error.type}`);
        notifications.show({ message, color: 'gray', role: 'alert' });
        return;
      }
      const of = { name: words.name(rhythm), period: words.period(key) };
      note(t(day === null ? 'rhythm.unmarked' : 'rhythm.marked', of), marked.value);
    },
    [mark, today, t, words, note],
  );
}
