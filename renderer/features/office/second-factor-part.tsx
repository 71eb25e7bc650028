import { Button, Text, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SecondFactorForm } from './second-factor-form.tsx';
import type { NewSecret } from './show-secret.tsx';
import { ShowSecret } from './show-secret.tsx';
import classes from './office.module.css';

type Step = 'closed' | 'begin' | 'confirm' | 'end';

/** A code besides the password: turned on with an authenticator app, and off again. */
export function SecondFactorPart(props: {
  readonly isOn: boolean;
  /** The office says anew whether it is on. */
  readonly onChange: () => void;
}) {
  const { isOn, onChange } = props;
  const { t } = useTranslation('officeAccount');
  const id = useId();
  const [step, setStep] = useState<Step>('closed');
  const [begun, setBegun] = useState<(NewSecret & { readonly password: string }) | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  // Whoever worked through the steps by keyboard goes on where they began.
  const [wasOpen, setWasOpen] = useState(false);
  const show = (next: Step) => {
    setWasOpen(true);
    setStep(next);
    setSaid(null);
  };
  const close = () => {
    show('closed');
    setBegun(null);
  };
  const end = (outcome: string) => {
    close();
    setSaid(outcome);
    onChange();
  };
  return (
    <section aria-labelledby={id} className={classes['part']}>
      <Title order={2} id={id}>
        {t('second.title')}
      </Title>
      <Text maw={720}>{t(isOn ? 'second.on' : 'second.off')}</Text>
      <Text className={classes['quiet'] ?? ''} maw={720}>
        {t('second.lost')}
      </Text>
      {step === 'closed' ? (
        <div>
          <Button
            variant="default"
            autoFocus={wasOpen}
            onClick={() => show(isOn ? 'end' : 'begin')}
          >
            {t(isOn ? 'second.turnOff' : 'second.turnOn')}
          </Button>
        </div>
      ) : null}
      {step === 'begin' ? (
        <SecondFactorForm
          key="begin"
          label={t('second.turnOn')}
          submit={t('second.next')}
          asks={['password']}
          asked={({ password }) => ({ step: 'begin', password })}
          onDone={({ secret, address }, { password }) => {
            setBegun({ secret: secret ?? '', address: address ?? '', password });
            show('confirm');
          }}
          onClose={close}
        />
      ) : null}
      {step === 'confirm' && begun ? (
        <>
          <ShowSecret secret={begun.secret} address={begun.address} />
          <SecondFactorForm
            key="confirm"
            label={t('second.turnOn')}
            submit={t('second.confirm')}
            asks={['code']}
            asked={({ code }) => ({ step: 'confirm', password: begun.password, code })}
            onDone={() => end(t('second.turnedOn'))}
            onClose={close}
          />
        </>
      ) : null}
      {step === 'end' ? (
        <SecondFactorForm
          key="end"
          label={t('second.turnOff')}
          submit={t('second.end')}
          asks={['password', 'code']}
          asked={({ password, code }) => ({ step: 'end', password, code })}
          onDone={() => end(t('second.turnedOff'))}
          onClose={close}
        />
      ) : null}
      <output>{said}</output>
    </section>
  );
}
