import { TextInput } from '@mantine/core';
import { addDays, type Day } from '../../../shared/domain/calendar/day.ts';
import { readDay } from '../../../shared/domain/visit/read-day.ts';
import { useFormats } from '../../hooks/formats.ts';

type DayLineProps = {
  readonly label: string;
  readonly value: string;
  readonly today: Day;
  readonly problem: string | undefined;
  readonly field: string;
  readonly onChange: (text: string) => void;
  /** Stands in the empty line in place of a label above it, where there are many lines. */
  readonly hint?: string;
};

/** A day in one line, typed as people say it and read back with its weekday; the arrows go to the days beside it. */
export function DayLine(props: DayLineProps) {
  const { label, value, today, problem, field, onChange, hint } = props;
  const { day } = useFormats();
  const read = readDay(value, today);
  return (
    <TextInput
      {...(hint === undefined ? { label } : { 'aria-label': label })}
      value={value}
      placeholder={hint ?? today}
      description={read.ok ? day(read.value) : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={problem}
      wrapperProps={{ 'data-field': field }}
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
        if (step === 0 || event.altKey) return;
        event.preventDefault();
        // The calendar has a first and a last year.
        const isInside = read.ok && read.value > '0002' && read.value < '9999';
        onChange(isInside ? addDays(read.value, step) : today);
      }}
    />
  );
}
