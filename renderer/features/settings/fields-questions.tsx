import { NativeSelect, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OptionFate } from '../../../shared/domain/field/change-field.ts';
import type { FieldEffect } from '../../data/commands/plan-field-edit.ts';
import type { FieldFormState } from './fields-use-form.ts';
import classes from './fields.module.css';

/** What the change would do to the values that clients have, and what the person decides about it. */
export function FieldQuestions(props: {
  readonly state: FieldFormState;
  readonly asked: FieldEffect;
}) {
  const { state, asked } = props;
  const { values, unreadable, examples, inUse } = asked;
  const { t } = useTranslation('fields');
  return (
    <div role="alert" className={classes['questions']}>
      {unreadable === 0 ? null : (
        <>
          <Text>
            {t('ask.unreadable', {
              count: unreadable,
              values,
              kind: t(`aKind.${state.typed.kind}`),
            })}
          </Text>
          <Text className={classes['quiet'] ?? ''}>{t('ask.examples')}</Text>
          <ul className={classes['examples']}>
            {examples.map(({ client, text }) => (
              <li key={client}>{t('ask.example', { client, text })}</li>
            ))}
          </ul>
        </>
      )}
      {inUse.map(({ option, clients }) => (
        <OptionQuestion key={option} state={state} option={option} clients={clients} />
      ))}
    </div>
  );
}

function OptionQuestion(props: {
  readonly state: FieldFormState;
  readonly option: string;
  readonly clients: number;
}) {
  const { state, option, clients } = props;
  const { typed, fates, decide } = state;
  const { t } = useTranslation('fields');
  const others = [...new Set(typed.options.map(({ name }) => name.trim()))];
  const fate = fates[option] ?? { to: 'keep' };
  return (
    <NativeSelect
      label={t('ask.inUse', { count: clients, option })}
      value={valueOf(fate)}
      data={[
        { value: 'keep', label: t('ask.keep') },
        { value: 'clear', label: t('ask.clear') },
        ...others.map((name) => ({ value: `option ${name}`, label: t('ask.other', { name }) })),
      ]}
      onChange={(event) => decide(option, fateOf(event.currentTarget.value))}
    />
  );
}

function valueOf(fate: OptionFate): string {
  return fate.to === 'option' ? `option ${fate.name}` : fate.to;
}

function fateOf(value: string): OptionFate {
  if (value.startsWith('option ')) return { to: 'option', name: value.slice('option '.length) };
  return { to: value === 'clear' ? 'clear' : 'keep' };
}
