import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QrCode } from './qr-code.tsx';
import classes from './office.module.css';

/** The same secret twice: to be read by hand, and as the address that a picture holds. */
export type NewSecret = { readonly secret: string; readonly address: string };

/** The secret of a second factor, this once. */
export function ShowSecret({ secret, address }: NewSecret) {
  const { t } = useTranslation('officeAccount');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  };
  return (
    <>
      <Text maw={720}>{t('second.scan')}</Text>
      <QrCode text={address} label={t('second.picture')} />
      <dl className={classes['facts']}>
        <dt>{t('second.secret')}</dt>
        <dd className={classes['code']}>{secret.replaceAll(/.{4}(?=.)/gu, '$& ')}</dd>
      </dl>
      <div>
        <Button variant="default" size="compact-sm" onClick={() => void copy()}>
          {t(copied ? 'second.copied' : 'second.copy')}
        </Button>
      </div>
    </>
  );
}
