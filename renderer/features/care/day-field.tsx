import { TextInput } from '@mantine/core';
import { readDay } from '../../../shared/domain/visit/read-day.ts';
import { useFormats } from '../../hooks/formats.ts';
import { useToday } from '../../hooks/today.ts';

/** A day, typed in any form that is understood and read back with its weekday. */
export function DayField(props: {
  readonly label: string;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (text: string) => void;
}) {
  const { label, value, error, onChange } = props;
  const today = useToday();
  const { day } = useFormats();
  const read = readDay(value, today);
  return (
    <TextInput
      label={label}
      value={value}
      placeholder={today}
      description={read.ok ? day(read.value) : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={error}
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
