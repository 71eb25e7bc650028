import { ActionIcon, Button, Input, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OptionForm } from '../../../shared/domain/field/field-form.ts';
import type { Field } from '../../../shared/domain/field/field.ts';
import { collectOptions } from '../../data/commands/collect-options.ts';
import { useCommand } from '../../hooks/book.tsx';
import { fieldProblemAt } from './fields-say-problem.ts';
import type { FieldFormState } from './fields-use-form.ts';
import classes from './fields.module.css';

/** What may be chosen, one input an option; an option that is renamed takes its values with it. */
export function FieldOptions(props: {
  readonly field: Field | null;
  readonly state: FieldFormState;
}) {
  const { field, state } = props;
  const { typed, change, problems } = state;
  const { t } = useTranslation('fields');
  const collect = useCommand(collectOptions);
  const id = useId();
  const { options } = typed;
  const problem = fieldProblemAt(problems, 'options', undefined, t);
  async function takeValues(of: Field) {
    const known = new Set(options.map(({ name }) => name.trim()));
    const found = (await collect(of.id)).filter((name) => !known.has(name));
    const fresh = found.map((name): OptionForm => ({ was: null, name }));
    change({ options: [...options.filter(({ name }) => name.trim() !== ''), ...fresh] });
  }
  return (
    <div role="group" aria-labelledby={id}>
      <Input.Label labelElement="div" id={id} mb={4}>
        {t('form.options')}
      </Input.Label>
      <div className={classes['options']}>
        {Array.from(options.keys(), (at) => (
          <OptionRow
            key={at}
            at={at}
            name={options[at]?.name ?? ''}
            problem={fieldProblemAt(problems, 'options', at, t)}
            onChange={(name) =>
              change({ options: options.map((one, i) => (i === at ? { ...one, name } : one)) })
            }
            onRemove={() => change({ options: options.filter((_, i) => i !== at) })}
          />
        ))}
      </div>
      {problem === null ? null : <Input.Error>{problem}</Input.Error>}
      <div className={classes['tools']}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} stroke={1.6} />}
          onClick={() => change({ options: [...options, { was: null, name: '' }] })}
        >
          {t('form.addOption')}
        </Button>
        {field ? (
          <Button variant="subtle" size="compact-sm" onClick={() => void takeValues(field)}>
            {t('form.collect')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function OptionRow(props: {
  readonly at: number;
  readonly name: string;
  readonly problem: string | null;
  readonly onChange: (name: string) => void;
  readonly onRemove: () => void;
}) {
  const { at, name, problem, onChange, onRemove } = props;
  const { t } = useTranslation('fields');
  return (
    <div className={classes['option']}>
      <TextInput
        aria-label={t('form.option', { at: at + 1 })}
        value={name}
        error={problem}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('form.removeOption', { at: at + 1 })}
        onClick={onRemove}
      >
        <IconX size={16} stroke={1.6} />
      </ActionIcon>
    </div>
  );
}
