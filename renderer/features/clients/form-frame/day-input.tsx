import { TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { addDays } from '../../../../shared/domain/calendar/day.ts';
import { readDay } from '../../../../shared/domain/visit/read-day.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { useToday } from '../../../hooks/today.ts';

type DayInputProps = {
  readonly label: string;
  /** What is said below it until a day can be read. */
  readonly hint?: string;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (text: string) => void;
};

/** A day, typed in any form that is understood and read back with its weekday; the arrows go to the days beside it. */
export function DayInput({ label, hint, value, error, onChange }: DayInputProps) {
  const today = useToday();
  const { day } = useFormats();
  const read = readDay(value, today);
  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (step === 0 || event.altKey) return;
    event.preventDefault();
    // The calendar has a first and a last year.
    const from = read.ok && read.value > '0002' && read.value < '9999' ? read.value : today;
    onChange(read.ok ? addDays(from, step) : today);
  }
  return (
    <TextInput
      label={label}
      value={value}
      placeholder={today}
      description={read.ok ? day(read.value) : hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={error}
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
