import { Button, Group, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isKnownDay } from '../../../../shared/domain/calendar/working-days.ts';
import type { Occasion } from '../../../../shared/domain/rhythm/occasions.ts';
import { occasionsOf } from '../../../../shared/domain/rhythm/occasions.ts';
import type { Rhythm } from '../../../../shared/domain/rhythm/rhythm.ts';
import { removeRhythm } from '../../../data/commands/remove-rhythm.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useMarkRhythm } from '../../../hooks/mark-rhythm.ts';
import { useRhythmWords } from '../../../hooks/rhythm-words.ts';
import { useToday } from '../../../hooks/today.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { useWorkingCalendar } from '../../../hooks/working-calendar.ts';
import { Tool } from '../page/tool.tsx';
import { MarkForm } from './mark-form.tsx';
import classes from './plan.module.css';

/** So many of the latest periods are shown. */
const shownPeriods = 6;

/** An agreement: its terms, how well it was kept, and its latest periods, each of which can be marked as done. */
export function RhythmEntry(props: { readonly rhythm: Rhythm; readonly onEdit: () => void }) {
  const { rhythm, onEdit } = props;
  const { t } = useTranslation('plan');
  const { count } = useFormats();
  const words = useRhythmWords();
  const today = useToday();
  const calendar = useWorkingCalendar();
  const remove = useCommand(removeRhythm);
  const note = useUndoNote();
  const name = words.name(rhythm);
  const all = occasionsOf(rhythm, today, calendar);
  const over = all.filter(({ state }) => state === 'done' || state === 'late');
  const inTime = over.filter(({ late }) => late === 0).length;
  const latest = all.slice(-shownPeriods).toReversed();
  async function take() {
    const removed = await remove(rhythm.id);
    if (removed.ok) note(t('rhythm.removed', { name }), removed.value);
  }
  const facts = [
    words.terms(rhythm),
    rhythm.who,
    over.length === 0 ? '' : t('rhythm.inTime', { inTime: count(inTime), all: count(over.length) }),
  ];
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
        <div>
          <Text fw={600} component="span">
            {name}
          </Text>{' '}
          <span className={classes['quiet']}>
            {facts.filter((text) => text !== '').join(' · ')}
          </span>
        </div>
        <Group gap={2} wrap="nowrap">
          <Tool icon={IconPencil} label={t('rhythm.edit', { name })} run={onEdit} />
          <Tool icon={IconTrash} label={t('rhythm.remove', { name })} run={() => void take()} />
        </Group>
      </Group>
      {rhythm.note === '' ? null : <p className={classes['note']}>{rhythm.note}</p>}
      <ul className={classes['lines']}>
        {latest.map((occasion) => (
          <Time key={occasion.period.key} rhythm={rhythm} occasion={occasion} />
        ))}
      </ul>
      {all.length > latest.length ? (
        <Text className={classes['quiet'] ?? ''}>
          {t('rhythm.earlier', { count: all.length - latest.length })}
        </Text>
      ) : null}
    </>
  );
}

/** One period: when it is due, when it was done, how late. */
function Time({ rhythm, occasion }: { readonly rhythm: Rhythm; readonly occasion: Occasion }) {
  const { t } = useTranslation('plan');
  const { day } = useFormats();
  const words = useRhythmWords();
  const calendar = useWorkingCalendar();
  const mark = useMarkRhythm();
  const { period, due, done, late, state } = occasion;
  const of = { name: words.name(rhythm), period: words.period(period.key) };
  const dueText = t(isKnownDay(calendar, due) ? 'rhythm.due' : 'rhythm.dueGuessed', {
    day: day(due),
  });
  return (
    <li>
      <span className={classes['period']}>{of.period}</span>
      <span className={classes['quiet']}>{dueText}</span>
      {state === 'late' ? (
        <span className={classes['late']}>{t('rhythm.late', { count: late })}</span>
      ) : null}
      {state === 'coming' ? <span className={classes['quiet']}>{t('rhythm.coming')}</span> : null}
      {done === null ? (
        <MarkForm rhythm={rhythm} period={period.key} said={of} />
      ) : (
        <>
          <span>
            {late === 0
              ? t('rhythm.doneOn', { day: day(done) })
              : t('rhythm.doneLate', { day: day(done), count: late })}
          </span>
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={t('rhythm.unmarkOf', of)}
            onClick={() => void mark(rhythm, period.key, null)}
          >
            {t('rhythm.unmark')}
          </Button>
        </>
      )}
    </li>
  );
}
