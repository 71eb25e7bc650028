import { Alert, Button, Stack, Text } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificateTrouble as Trouble } from '../../../shared/bridge/certificate.ts';
import { fingerprintIn } from '../../../shared/bridge/certificate.ts';
import { officeCertificates, pinHost } from '../../platform/certificates.ts';
import { FingerprintField } from './fingerprint-field.tsx';
import classes from './office.module.css';

type Props = {
  /** Of the office. */
  readonly address: string;
  /** Above 0 where it cannot be reached; another number asks for the reason anew. */
  readonly lost: number;
  readonly onPinned: () => void;
};

/** Why an office that cannot be reached was not believed, and the way to believe its new certificate. Nothing where that is not the reason. */
export function CertificateTrouble({ address, lost, onPinned }: Props) {
  const { t } = useTranslation('office');
  const host = pinHost(address);
  const [trouble, setTrouble] = useState<Trouble | 'not-kept' | null>(null);
  const [typed, setTyped] = useState('');
  const [checked, setChecked] = useState(false);
  useEffect(() => {
    if (lost > 0) void officeCertificates?.trouble(host).then(setTrouble);
  }, [host, lost]);
  if (trouble === null) return null;
  const fingerprint = fingerprintIn(typed);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setChecked(true);
    if (fingerprint === null) return;
    const kept = (await officeCertificates?.pin({ host, fingerprint })) === true;
    setTrouble(kept ? null : 'not-kept');
    if (kept) onPinned();
  };
  return (
    <Stack gap="sm">
      <Alert role="alert" color="orange" variant="light" maw={720}>
        {t(`certificate.refused.${trouble}`)}
      </Alert>
      <form className={classes['form']} noValidate onSubmit={(event) => void submit(event)}>
        <Text>{t('certificate.renewed')}</Text>
        <FingerprintField typed={typed} isBad={checked && fingerprint === null} onType={setTyped} />
        <div>
          <Button type="submit" variant="default">
            {t('certificate.accept')}
          </Button>
        </div>
      </form>
    </Stack>
  );
}
