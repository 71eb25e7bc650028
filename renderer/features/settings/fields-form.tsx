import {
  Alert,
  Button,
  Group,
  NativeSelect,
  Progress,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import type { KeyboardEvent, SubmitEvent } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldForm as Typed } from '../../../shared/domain/field/field-form.ts';
import { isChoosing } from '../../../shared/domain/field/field-form.ts';
import type { Field } from '../../../shared/domain/field/field.ts';
import { fieldKinds } from '../../../shared/domain/field/field.ts';
import { useFoundDraft } from '../../hooks/found-draft.ts';
import { FieldOptions } from './fields-options.tsx';
import { FieldQuestions } from './fields-questions.tsx';
import { fieldProblemAt } from './fields-say-problem.ts';
import type { FieldFormState, Progress as Done } from './fields-use-form.ts';
import { fieldDraftKey, parseFieldDraft, useFieldForm } from './fields-use-form.ts';
import classes from './fields.module.css';

type FieldFormProps = {
  /** Null for a new one. */
  readonly field: Field | null;
  readonly onDone: () => void;
};

/** Defines a field or changes it; where values would not survive unchanged, it asks before it writes. */
export function FieldForm(props: FieldFormProps) {
  const draft = useFoundDraft(fieldDraftKey(props.field), parseFieldDraft);
  return draft === undefined ? null : <OpenForm {...props} draft={draft} />;
}

function OpenForm({ field, draft, onDone }: FieldFormProps & { readonly draft: Typed | null }) {
  const { t } = useTranslation('fields');
  const state = useFieldForm(field, draft, onDone);
  const form = useFocus(state);
  return (
    <form
      ref={form}
      noValidate
      aria-label={field ? t('edit', { label: field.label }) : t('addTitle')}
      className={classes['form']}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void state.submit();
      }}
    >
      <Stack gap="sm">
        {state.trouble === null ? null : (
          <Alert color="red" role="alert">
            {state.trouble}
          </Alert>
        )}
        {state.asked ? (
          <FieldQuestions state={state} asked={state.asked} />
        ) : (
          <Inputs field={field} state={state} />
        )}
        {state.progress ? <Running progress={state.progress} /> : null}
        <Group justify="flex-end" gap="xs">
          {state.asked ? (
            <Button variant="default" onClick={state.back}>
              {t('form.back')}
            </Button>
          ) : (
            <Button variant="default" onClick={state.cancel}>
              {t('form.cancel')}
            </Button>
          )}
          <Button type="submit" loading={state.progress !== null}>
            {t(state.asked ? 'form.apply' : field ? 'form.save' : 'form.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The cursor goes to the first answer, after a refusal to the first that was refused, and to a question when there is one. */
function useFocus({ problems, asked }: FieldFormState) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const wanted = problems.length > 0 ? '[aria-invalid="true"]' : asked ? question : 'input';
    form.current?.querySelector<HTMLElement>(wanted)?.focus();
  }, [problems, asked]);
  return form;
}

const question = 'select, button[type="submit"]';

function Inputs({
  field,
  state,
}: {
  readonly field: Field | null;
  readonly state: FieldFormState;
}) {
  const { t } = useTranslation('fields');
  const { typed, change, problems, cancel } = state;
  const problem = (of: 'label' | 'unit' | 'currency') => fieldProblemAt(problems, of, undefined, t);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) cancel();
  };
  return (
    <>
      <div className={classes['pair']}>
        <TextInput
          label={t('form.label')}
          value={typed.label}
          error={problem('label')}
          onKeyDown={onKeyDown}
          onChange={(event) => change({ label: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('form.kind')}
          value={typed.kind}
          data={fieldKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          onChange={(event) => {
            const kind = fieldKinds.find((one) => one === event.currentTarget.value);
            if (kind) change({ kind });
          }}
        />
      </div>
      {typed.kind === 'number' ? (
        <TextInput
          label={t('form.unit')}
          description={t('form.unitHint')}
          value={typed.unit}
          error={problem('unit')}
          onChange={(event) => change({ unit: event.currentTarget.value })}
        />
      ) : null}
      {typed.kind === 'money' ? (
        <TextInput
          label={t('form.currency')}
          description={field?.kind === 'money' ? t('form.currencyWhy') : undefined}
          value={typed.currency}
          error={problem('currency')}
          maxLength={3}
          onChange={(event) => change({ currency: event.currentTarget.value })}
        />
      ) : null}
      {isChoosing(typed.kind) ? <FieldOptions field={field} state={state} /> : null}
    </>
  );
}

function Running({ progress: { done, all } }: { readonly progress: Done }) {
  const { t } = useTranslation('fields');
  return (
    <div>
      <Progress value={(100 * done) / Math.max(1, all)} aria-label={t('changing')} />
      <Text component="output" size="sm">
        {t('progress', { done, all })}
      </Text>
    </div>
  );
}
