import { Alert, Button, Group, PasswordInput, TextInput } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestPassword } from '../../../shared/protocol/account.ts';
import type { SecondFactorAnswer, SecondFactorAsked } from '../../hooks/own-account.ts';
import { useOwnAccount } from '../../hooks/own-account.ts';
import type { RefusedAt } from './refused-at.ts';
import { refusedAt } from './refused-at.ts';
import { useSayTrouble } from './say-trouble.ts';
import classes from './office.module.css';

export type FactorForm = { readonly password: string; readonly code: string };
type Field = keyof FactorForm;
type Problems = Readonly<Partial<Record<RefusedAt, string>>>;

type Props = {
  readonly label: string;
  readonly submit: string;
  /** What this step needs, in its order; the first has the focus. */
  readonly asks: readonly Field[];
  readonly asked: (form: FactorForm) => SecondFactorAsked;
  readonly onDone: (answer: SecondFactorAnswer, form: FactorForm) => void;
  readonly onClose: () => void;
};

/** One step of turning a second factor on or off. */
export function SecondFactorForm(props: Props) {
  const { label, submit: submitLabel, asks, onClose } = props;
  const { t } = useTranslation(['officeAccount', 'office', 'shell']);
  const { form, setField, problems, busy, submit } = useFactorForm(props);
  const field = (name: Field) => ({
    value: form[name],
    error: problems[name] ?? null,
    autoFocus: asks[0] === name,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setField(name, event.currentTarget.value),
  });
  return (
    <form
      className={classes['form']}
      aria-label={label}
      noValidate
      onSubmit={(event) => void submit(event)}
    >
      {asks.includes('password') ? (
        <PasswordInput
          {...field('password')}
          label={t('second.password')}
          autoComplete="current-password"
          maxLength={longestPassword}
          visibilityToggleButtonProps={{ 'aria-label': t('office:showPassword') }}
        />
      ) : null}
      {asks.includes('code') ? (
        <TextInput
          {...field('code')}
          label={t('second.code')}
          description={t('second.codeHint')}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={12}
        />
      ) : null}
      {problems.form === undefined ? null : (
        <Alert role="alert" color="orange" variant="light">
          {problems.form}
        </Alert>
      )}
      <Group gap="xs">
        <Button type="submit" loading={busy}>
          {submitLabel}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('shell:cancel')}
        </Button>
      </Group>
    </form>
  );
}

function useFactorForm({ asks, asked, onDone }: Props) {
  const { t } = useTranslation(['officeAccount', 'office']);
  const { secondFactor } = useOwnAccount();
  const say = useSayTrouble();
  const [form, setForm] = useState<FactorForm>({ password: '', code: '' });
  const [problems, setProblems] = useState<Problems>({});
  const [busy, setBusy] = useState(false);
  const missing = {
    password: t('second.missingPassword'),
    code: t('second.missingCode'),
  } as const;
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const empty = asks.filter((name) => form[name].trim() === '');
    setProblems(Object.fromEntries(empty.map((name) => [name, missing[name]])));
    if (empty.length > 0) return;
    const wanted = { ...form, code: form.code.trim() };
    setBusy(true);
    const done = await secondFactor(asked(wanted));
    setBusy(false);
    if (done.ok) {
      onDone(done.value, wanted);
      return;
    }
    const at = refusedAt(done.error);
    const isAsked = at !== 'form' && asks.includes(at);
    const why = at === 'password' ? t('second.wrongPassword') : say(done.error);
    setProblems({ [isAsked ? at : 'form']: why });
  };
  const setField = (name: Field, value: string) => setForm({ ...form, [name]: value });
  return { form, setField, problems, busy, submit };
}
