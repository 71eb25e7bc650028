import { ActionIcon, Alert, Anchor, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HolidayNotice } from '../../../shared/domain/calendar/working-days.ts';
import { noticesWith } from '../../../shared/domain/visit/visit-calendar.ts';
import { addHolidays } from '../../data/commands/add-holidays.ts';
import { removeHolidays } from '../../data/commands/remove-holidays.ts';
import { holidayNotices } from '../../data/queries/holiday-notices.ts';
import { useCommand, useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { useUndoNote } from '../../hooks/undo-note.tsx';
import { ChooseFileButton } from '../../ui/choose-file-button.tsx';
import { useSayNotice } from './holidays-say-refusal.ts';
import { Section } from './section.tsx';
import classes from './holidays.module.css';

/** The years whose holidays are known, with the papers they rest on; another year's notice is taken in from a file. */
export function HolidaysSection() {
  const { t } = useTranslation('calendar');
  const own = useLive(holidayNotices);
  const [refused, setRefused] = useState('');
  const take = useTakeIn(setRefused);
  if (!own) return null;
  return (
    <Section title={t('holidays.title')}>
      <Text className={classes['quiet'] ?? ''}>{t('holidays.why')}</Text>
      <table className={classes['years']} aria-label={t('holidays.years')}>
        <thead>
          <tr>
            <th scope="col">{t('holidays.year')}</th>
            <th scope="col" className={classes['number']}>
              {t('holidays.off')}
            </th>
            <th scope="col" className={classes['number']}>
              {t('holidays.madeUp')}
            </th>
            <th scope="col">{t('holidays.source')}</th>
          </tr>
        </thead>
        <tbody>
          {noticesWith(own).map((notice) => (
            <Year
              key={notice.year}
              notice={notice}
              id={own.findLast(({ year }) => year === notice.year)?.id ?? null}
            />
          ))}
        </tbody>
      </table>
      <div>
        <ChooseFileButton
          label={t('holidays.label')}
          accept=".json,application/json"
          quiet
          onFile={(file) => void take(file)}
        >
          {t('holidays.import')}
        </ChooseFileButton>
      </div>
      <Text className={classes['quiet'] ?? ''}>{t('holidays.importHint')}</Text>
      {refused === '' ? null : (
        <Alert color="red" role="alert">
          {refused}
        </Alert>
      )}
    </Section>
  );
}

/** A year; `id` is that of the notice in the book, null where the product itself knows it. */
function Year({ notice, id }: { readonly notice: HolidayNotice; readonly id: string | null }) {
  const { year, papers, days } = notice;
  const { t } = useTranslation('calendar');
  const { count } = useFormats();
  const remove = useCommand(removeHolidays);
  const note = useUndoNote();
  async function take(known: string): Promise<void> {
    const removed = await remove(known);
    if (removed.ok) note(t('holidays.removed', { year }), removed.value);
  }
  const off = days.filter(({ isOffDay }) => isOffDay).length;
  return (
    <tr>
      <th scope="row">{year}</th>
      <td className={classes['number']}>{count(off)}</td>
      <td className={classes['number']}>{count(days.length - off)}</td>
      <td>
        <div className={classes['source']}>
          <span>{t(id === null ? 'holidays.builtIn' : 'holidays.fromFile')}</span>
          {papers.map((paper, i) => (
            <Anchor key={paper} href={paper} target="_blank" rel="noreferrer" title={paper}>
              {t('holidays.paper', { number: papers.length > 1 ? i + 1 : '' })}
            </Anchor>
          ))}
          {id === null ? null : (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('holidays.remove', { year })}
              title={t('holidays.remove', { year })}
              onClick={() => void take(id)}
            >
              <IconTrash size={16} stroke={1.6} />
            </ActionIcon>
          )}
        </div>
      </td>
    </tr>
  );
}

/** Takes a file in, or says why not. */
function useTakeIn(onRefused: (said: string) => void): (file: File) => Promise<void> {
  const { t } = useTranslation('calendar');
  const say = useSayNotice();
  const add = useCommand(addHolidays);
  const note = useUndoNote();
  return async (file) => {
    const text = await file.text().catch(() => null);
    if (text === null) return onRefused(t('holidays.refusal.unreadable'));
    const added = await add(text);
    if (!added.ok) return onRefused(say(added.error));
    onRefused('');
    return note(t('holidays.added', { year: added.value.year }), added.value.action);
  };
}
