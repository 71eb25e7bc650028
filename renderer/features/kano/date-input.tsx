import { TextInput } from '@mantine/core';
import { isDay } from '../../../shared/domain/calendar/day.ts';
import { useFormats } from '../../hooks/formats.ts';

/** A day to be picked. The system writes it in its own order, so it is read back with its weekday and the month in words. */
export function DateInput(props: {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (day: string) => void;
}) {
  const { label, value, error, onChange } = props;
  const { day } = useFormats();
  return (
    <TextInput
      type="date"
      label={label}
      value={value}
      error={error}
      description={isDay(value) ? day(value) : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(event) => onChange(event.currentTarget.value)}
      maw={200}
    />
  );
}
