import {
  Chip,
  Group,
  Input,
  NativeSelect,
  SegmentedControl,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { yesAndNo } from '../../../shared/domain/visit/answers.ts';
import type { VisitField } from '../../../shared/domain/visit/visit-section.ts';
import { useToday } from '../../hooks/today.ts';
import { DayLine } from './day-line.tsx';

type QuestionProps = {
  readonly field: VisitField;
  readonly given: readonly string[];
  readonly problem: string | undefined;
  readonly onChange: (given: readonly string[]) => void;
};

/** A question of the office, asked in the way of its kind. */
export function Question(props: QuestionProps) {
  const { field, given, problem, onChange } = props;
  const today = useToday();
  const { id, label, kind } = field;
  const value = given[0] ?? '';
  const change = (text: string) => onChange(text === '' ? [] : [text]);
  const name = `answer ${id}`;
  switch (kind) {
    case 'choice':
      return <OneOf {...props} />;
    case 'choices':
      return <SomeOf {...props} />;
    case 'yes-no':
      return <YesOrNo {...props} />;
    case 'date':
      return (
        <DayLine
          label={label}
          value={value}
          today={today}
          field={name}
          problem={problem}
          onChange={change}
        />
      );
    case 'number':
      return (
        <TextInput
          label={label}
          inputMode="decimal"
          value={value}
          error={problem}
          wrapperProps={{ 'data-field': name }}
          autoComplete="off"
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
    default:
      return (
        <Textarea
          label={label}
          value={value}
          error={problem}
          wrapperProps={{ 'data-field': name }}
          autosize
          minRows={1}
          maxRows={6}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
  }
}

/** A choice that the office has taken away since stays on offer where it was given. */
function optionsOf({ options }: VisitField, given: readonly string[]): readonly string[] {
  return [...new Set([...options, ...given])];
}

function OneOf({ field, given, problem, onChange }: QuestionProps) {
  const { t } = useTranslation('visitFull');
  return (
    <NativeSelect
      label={field.label}
      value={given[0] ?? ''}
      error={problem}
      wrapperProps={{ 'data-field': `answer ${field.id}` }}
      data={[{ value: '', label: t('notAnswered') }, ...optionsOf(field, given)]}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange(chosen === '' ? [] : [chosen]);
      }}
    />
  );
}

function SomeOf({ field, given, problem, onChange }: QuestionProps) {
  return (
    <div data-field={`answer ${field.id}`}>
      <Input.Label component="div">{field.label}</Input.Label>
      <Chip.Group multiple value={[...given]} onChange={onChange}>
        <Group gap={6} role="group" aria-label={field.label}>
          {optionsOf(field, given).map((option) => (
            <Chip key={option} value={option} size="sm" radius="sm">
              {option}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {problem === undefined ? null : <Input.Error pt={4}>{problem}</Input.Error>}
    </div>
  );
}

function YesOrNo({ field, given, onChange }: QuestionProps) {
  const { t } = useTranslation('visitFull');
  const said = yesAndNo.find((one) => one === given[0]) ?? '';
  return (
    <div>
      <Input.Label component="div">{field.label}</Input.Label>
      <SegmentedControl
        fullWidth
        aria-label={field.label}
        value={said}
        onChange={(chosen) => onChange(chosen === '' ? [] : [chosen])}
        data={[
          { value: '', label: t('notAnswered') },
          ...yesAndNo.map((one) => ({ value: one, label: t(one) })),
        ]}
      />
    </div>
  );
}
