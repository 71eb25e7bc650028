import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../hooks/formats.ts';
import type { Invitation } from '../../hooks/office-admin.ts';
import { useOffice } from '../../hooks/office.ts';
import classes from './office.module.css';

/** An invitation, this once, with what else its receiver needs. */
export function InvitationNote(props: {
  readonly name: string;
  readonly invitation: Invitation;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('officeAdmin');
  const { moment } = useFormats();
  const office = useOffice();
  const [copied, setCopied] = useState(false);
  const { name, invitation, onClose } = props;
  const address = office.state === 'joined' ? office.office.address : '';
  const code = invitation.invitation;
  const copy = async () => {
    await navigator.clipboard.writeText(t('invitation.text', { address, code }));
    setCopied(true);
  };
  return (
    <Alert
      role="status"
      color="jade"
      variant="light"
      maw={720}
      title={t('invitation.title', { name })}
    >
      <Text mb="xs">{t('invitation.what', { until: moment(invitation.expires) })}</Text>
      <dl className={classes['facts']}>
        <dt>{t('invitation.code')}</dt>
        <dd className={classes['code']}>{code}</dd>
        <dt>{t('invitation.address')}</dt>
        <dd className={classes['code']}>{address}</dd>
      </dl>
      <Group gap="xs" mt="sm">
        <Button onClick={() => void copy()}>
          {t(copied ? 'invitation.copied' : 'invitation.copy')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('invitation.close')}
        </Button>
      </Group>
    </Alert>
  );
}
