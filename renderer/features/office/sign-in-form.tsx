import { Alert, Button, PasswordInput, TextInput, Title } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountRefusal, JoinedOffice } from '../../hooks/office.ts';
import { useOfficeActions } from '../../hooks/office.ts';
import { ownDeviceName } from '../../platform/device-name.ts';
import { CertificateTrouble } from './certificate-trouble.tsx';
import { useSayRefused } from './say-refused.ts';
import classes from './office.module.css';

/** Where the session has ended: the password once more, and a code where the office asks for one. */
export function SignInForm({ office }: { readonly office: JoinedOffice }) {
  const { t } = useTranslation('office');
  const id = useId();
  const { form, setForm, needsCode, codeProblem, refused, lost, busy, forget, submit } =
    useSignIn();
  return (
    <>
      <form
        className={classes['form']}
        aria-labelledby={id}
        noValidate
        onSubmit={(event) => void submit(event)}
      >
        <Title order={3} id={id}>
          {t('signIn.title', { office: office.office.name })}
        </Title>
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          value={form.password}
          onChange={(event) => setForm({ ...form, password: event.currentTarget.value })}
        />
        {needsCode ? (
          <TextInput
            label={t('signIn.code')}
            description={t('signIn.codeHint')}
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={12}
            autoFocus
            value={form.code}
            error={codeProblem}
            onChange={(event) => setForm({ ...form, code: event.currentTarget.value })}
          />
        ) : null}
        {refused === null ? null : (
          <Alert role="alert" color="orange" variant="light">
            {refused}
          </Alert>
        )}
        <div>
          <Button type="submit" loading={busy}>
            {t('signIn.submit')}
          </Button>
        </div>
      </form>
      <CertificateTrouble address={office.office.address} lost={lost} onPinned={forget} />
    </>
  );
}

function useSignIn() {
  const { t } = useTranslation('office');
  const { signIn } = useOfficeActions();
  const say = useSayRefused();
  const [form, setForm] = useState({ password: '', code: '' });
  const [needsCode, setNeedsCode] = useState(false);
  const [codeProblem, setCodeProblem] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [lost, setLost] = useState(0);
  const [busy, setBusy] = useState(false);
  const refuse = (why: AccountRefusal) => {
    const isOfCode = why.type === 'refused' && /^(?:code-needed|wrong-code)$/u.test(why.refusal);
    if (!isOfCode) {
      setRefused(say(why));
      if (why.type === 'unreachable') setLost(lost + 1);
      return;
    }
    // The first time the field itself says why it is there.
    const isFirst = !needsCode && why.refusal === 'code-needed';
    setCodeProblem(isFirst ? null : say(why));
    setNeedsCode(true);
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setRefused(null);
    const isMissing = needsCode && form.code.trim() === '';
    setCodeProblem(isMissing ? t('signIn.missingCode') : null);
    if (isMissing) return;
    setBusy(true);
    const { password, code } = form;
    const done = await signIn({ password, code: code.trim(), deviceName: ownDeviceName() });
    setBusy(false);
    if (!done.ok) refuse(done.error);
  };
  const forget = () => setRefused(null);
  return { form, setForm, needsCode, codeProblem, refused, lost, busy, forget, submit };
}
