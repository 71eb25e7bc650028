import 'dayjs/locale/zh-cn';
import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useWindowEvent } from '@mantine/hooks';
import { IconCalendar } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import type { WorkingCalendar } from '../../../shared/domain/calendar/working-days.ts';
import {
  isKnownDay,
  isWorkingDay,
  noticeOf,
} from '../../../shared/domain/calendar/working-days.ts';
import { readDay } from '../../../shared/domain/visit/read-day.ts';
import { useFormats } from '../../hooks/formats.ts';
import { useWorkingCalendar } from '../../hooks/working-calendar.ts';
import classes from './visit-form.module.css';

/** The calendar shows days off as the holiday notices have them, not by the weekday alone. */
const working = { '--day-color': 'var(--mantine-color-text)' };
const off = { '--day-color': 'light-dark(var(--mantine-color-red-9), var(--mantine-color-red-4))' };

type DayFieldProps = {
  readonly value: string;
  readonly today: Day;
  readonly onChange: (text: string) => void;
  readonly problem: string | undefined;
};

/** A day, typed or picked; what was typed is read back with its weekday, and whether it is a day off. */
export function DayField({ value, today, onChange, problem }: DayFieldProps) {
  const { t } = useTranslation('visits');
  const { language } = useFormats();
  const calendar = useWorkingCalendar();
  const [picking, setPicking] = useState(false);
  const day = useDayInWords(value, today, calendar);
  const read = readDay(value, today);

  // Esc closes the calendar first and the panel with the next stroke, wherever the focus is: a calendar that was scrolled out of sight
  // has lost it. Heard before the panel hears it.
  useWindowEvent(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !picking) return;
      event.preventDefault();
      setPicking(false);
    },
    { capture: true },
  );
  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey && event.key === 'ArrowDown') setPicking(true);
    if (event.altKey) return;
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (step === 0 || !read.ok) return;
    event.preventDefault();
    onChange(addDays(read.value, step));
  }

  return (
    <Popover
      opened={picking}
      onChange={setPicking}
      // The button in the field says that it opens something; a text field has no such state.
      withRoles={false}
      withinPortal={false}
      trapFocus
      closeOnEscape={false}
      // The panel scrolls under it; a calendar that hid itself would take the focus with it.
      hideDetached={false}
      returnFocus
      position="bottom-start"
      shadow="md"
    >
      <Popover.Target>
        <TextInput
          label={t('form.day')}
          description={day ?? t('form.dayHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          error={problem}
          autoComplete="off"
          aria-keyshortcuts="Alt+ArrowDown"
          rightSection={
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('form.pickDay')}
              aria-expanded={picking}
              // Tab goes on to the next answer; Alt and arrow down open the calendar from the field.
              tabIndex={-1}
              onClick={() => setPicking(!picking)}
            >
              <IconCalendar size={16} stroke={1.6} />
            </ActionIcon>
          }
        />
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          classNames={{ day: classes['day'] ?? '' }}
          locale={language === 'zh-CN' ? 'zh-cn' : 'en'}
          monthLabelFormat={language === 'zh-CN' ? 'YYYY年M月' : 'MMMM YYYY'}
          hideOutsideDates
          ariaLabels={{
            previousMonth: t('form.previousMonth'),
            nextMonth: t('form.nextMonth'),
            previousYear: t('form.previousYear'),
            nextYear: t('form.nextYear'),
            previousDecade: t('form.previousYears'),
            nextDecade: t('form.nextYears'),
          }}
          value={read.ok ? read.value : null}
          defaultDate={read.ok ? read.value : today}
          getDayProps={(date) => ({
            style: isWorkingDay(calendar, date) ? working : off,
          })}
          onChange={(picked) => {
            if (picked !== null) onChange(picked);
            setPicking(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

/** The day in full, and what the holiday notice says of it; null where the text is no day. */
function useDayInWords(text: string, today: Day, calendar: WorkingCalendar): string | null {
  const { t } = useTranslation('visits');
  const { day: inFull } = useFormats();
  const read = readDay(text, today);
  if (!read.ok) return null;
  const written = inFull(read.value);
  const notice = noticeOf(calendar, read.value);
  const words = read.value === today ? t('form.today', { day: written }) : written;
  if (!notice) return isKnownDay(calendar, read.value) ? words : `${words} · ${t('form.guessed')}`;
  return `${words} · ${t(notice.isOffDay ? 'form.dayOff' : 'form.madeUp', { name: notice.name })}`;
}
