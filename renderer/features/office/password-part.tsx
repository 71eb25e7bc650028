import { Alert, Button, PasswordInput, Text, Title } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestPassword, shortestPassword } from '../../../shared/protocol/account.ts';
import { useOwnAccount } from '../../hooks/own-account.ts';
import { refusedAt } from './refused-at.ts';
import { useSayTrouble } from './say-trouble.ts';
import classes from './office.module.css';

const empty = { present: '', next: '', repeated: '' } as const;
type Field = keyof typeof empty;
type Form = Readonly<Record<Field, string>>;
type Problem = 'missing' | 'short' | 'same' | 'differs' | 'wrong';
type Problems = Readonly<Partial<Record<Field, Problem>>>;

/** Another password for the own account. */
export function PasswordPart() {
  const { t } = useTranslation(['officeAccount', 'office']);
  const id = useId();
  const { form, setField, problems, refused, changed, busy, submit } = usePasswordForm();
  const field = (name: Field) => {
    const problem = problems[name];
    return {
      label: t(`password.${name}`),
      value: form[name],
      maxLength: longestPassword,
      error: problem ? t(`password.${problem}`, { count: shortestPassword }) : null,
      visibilityToggleButtonProps: { 'aria-label': t('office:showPassword') },
      onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
        setField(name, event.currentTarget.value),
    };
  };
  return (
    <section aria-labelledby={id} className={classes['part']}>
      <Title order={2} id={id}>
        {t('password.title')}
      </Title>
      <Text maw={720}>{t('password.devices')}</Text>
      <form
        className={classes['form']}
        aria-labelledby={id}
        noValidate
        onSubmit={(event) => void submit(event)}
      >
        <PasswordInput {...field('present')} autoComplete="current-password" />
        <PasswordInput
          {...field('next')}
          description={t('password.nextHint', { count: shortestPassword })}
          autoComplete="new-password"
        />
        <PasswordInput {...field('repeated')} autoComplete="new-password" />
        {refused === null ? null : (
          <Alert role="alert" color="orange" variant="light">
            {refused}
          </Alert>
        )}
        <div>
          <Button type="submit" variant="default" loading={busy}>
            {t('password.submit')}
          </Button>
        </div>
        <output>{changed ? t('password.changed') : null}</output>
      </form>
    </section>
  );
}

function usePasswordForm() {
  const { changePassword } = useOwnAccount();
  const say = useSayTrouble();
  const [form, setForm] = useState<Form>(empty);
  const [problems, setProblems] = useState<Problems>({});
  const [refused, setRefused] = useState<string | null>(null);
  const [changed, setChanged] = useState(false);
  const [busy, setBusy] = useState(false);
  const setField = (name: Field, value: string) => {
    setForm({ ...form, [name]: value });
    setChanged(false);
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const found = problemsIn(form);
    setProblems(found);
    setRefused(null);
    setChanged(false);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    const done = await changePassword({ password: form.present, next: form.next });
    setBusy(false);
    if (done.ok) {
      setForm(empty);
      setChanged(true);
    } else if (refusedAt(done.error) === 'password') setProblems({ present: 'wrong' });
    else setRefused(say(done.error));
  };
  return { form, setField, problems, refused, changed, busy, submit };
}

function problemsIn({ present, next, repeated }: Form): Problems {
  return {
    ...(present === '' && { present: 'missing' }),
    ...nextProblem(present, next),
    ...(next.length >= shortestPassword && repeated !== next && { repeated: 'differs' }),
  };
}

function nextProblem(present: string, next: string): Problems {
  if (next.length < shortestPassword) return { next: 'short' };
  return next === present ? { next: 'same' } : {};
}
