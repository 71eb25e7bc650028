import { Alert, Button, Checkbox, PasswordInput, Text, TextInput, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { SyntheticEvent } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fingerprintIn } from '../../../shared/bridge/certificate.ts';
import { shortestPassword } from '../../../shared/protocol/account.ts';
import { nameLimit } from '../../../shared/record/values.ts';
import { useOfficeActions } from '../../hooks/office.ts';
import { useSeal } from '../../hooks/seal/seal.tsx';
import { officeCertificates } from '../../platform/certificates.ts';
import { ownDeviceName } from '../../platform/device-name.ts';
import { FingerprintField } from './fingerprint-field.tsx';
import { joinPinned } from './join-pinned.ts';
import { useSayRefused } from './say-refused.ts';
import classes from './office.module.css';

const empty = { address: '', invitation: '', password: '', deviceName: '' } as const;
type Field = keyof typeof empty;
type Form = Readonly<Record<Field, string>>;

/** What an office is, and the one step to it. */
export function JoinPart() {
  const { t } = useTranslation('office');
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes['part']}>
      <Title order={2} id={id}>
        {t('join.title')}
      </Title>
      <Text maw={720}>{t('join.what')}</Text>
      <Text maw={720}>{t('join.whole')}</Text>
      <JoinForm />
    </section>
  );
}

function JoinForm() {
  const { t } = useTranslation('office');
  const say = useSayRefused();
  const { join } = useOfficeActions();
  const seal = useSeal();
  const navigate = useNavigate();
  const [seals, setSeals] = useState(true);
  const canSeal = seal?.isPossible === true && !seal.isSealed;
  const [form, setForm] = useState<Form>(() => ({ ...empty, deviceName: ownDeviceName() }));
  const [typed, setTyped] = useState('');
  const [checked, setChecked] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const missing = missingIn(form);
  const fingerprint = fingerprintIn(typed);
  const isBad = typed.trim() !== '' && fingerprint === null;
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setChecked(true);
    if (missing.size > 0 || isBad) return;
    setBusy(true);
    const wish = {
      address: form.address.trim(),
      invitation: form.invitation.trim(),
      password: form.password,
      deviceName: form.deviceName.trim(),
    };
    const done = await joinPinned(join, wish, fingerprint);
    setBusy(false);
    setRefused(done.ok ? null : say(done.error));
    if (done.ok && seals && canSeal) await navigate({ to: '/seal' });
  };
  const field = (name: Field) => ({
    label: t(`join.${name}`),
    description: t(`join.${name}Hint`, { count: shortestPassword }),
    value: form[name],
    error:
      checked && missing.has(name) ? t(`join.missing.${name}`, { count: shortestPassword }) : null,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setForm({ ...form, [name]: event.currentTarget.value }),
  });
  return (
    <form className={classes['form']} noValidate onSubmit={(event) => void submit(event)}>
      <TextInput {...field('address')} type="url" autoComplete="off" spellCheck={false} />
      <TextInput {...field('invitation')} autoComplete="off" spellCheck={false} />
      <PasswordInput
        {...field('password')}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      />
      <TextInput {...field('deviceName')} autoComplete="off" maxLength={nameLimit} />
      {officeCertificates === null ? null : (
        <details>
          <summary>{t('certificate.own')}</summary>
          <FingerprintField typed={typed} isBad={checked && isBad} onType={setTyped} />
        </details>
      )}
      {canSeal ? (
        <Checkbox
          label={t('join.seal')}
          description={t('join.sealHint')}
          checked={seals}
          onChange={(event) => setSeals(event.currentTarget.checked)}
        />
      ) : null}
      {refused === null ? null : (
        <Alert role="alert" color="orange" variant="light">
          {refused}
        </Alert>
      )}
      <div>
        <Button type="submit" loading={busy}>
          {t('join.submit')}
        </Button>
      </div>
    </form>
  );
}

function missingIn({ address, invitation, password, deviceName }: Form): ReadonlySet<Field> {
  const missing = new Set<Field>();
  if (address.trim() === '') missing.add('address');
  if (invitation.trim() === '') missing.add('invitation');
  if (deviceName.trim() === '') missing.add('deviceName');
  if (password.length < shortestPassword) missing.add('password');
  return missing;
}
