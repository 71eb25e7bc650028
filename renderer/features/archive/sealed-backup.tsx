import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useArchiveSession } from './archive-session.tsx';
import type { ArchiveState } from './archive-state.ts';
import classes from './archive.module.css';

/** Asks for the passphrase of a sealed backup. */
export function SealedBackup(props: {
  readonly state: Extract<ArchiveState, { stage: 'sealed' }>;
}) {
  const { fileName, isWrong } = props.state;
  const { t } = useTranslation(['backups', 'archive']);
  const { unseal, startOver } = useArchiveSession();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setBusy(true);
        void unseal(passphrase).finally(() => setBusy(false));
      }}
    >
      <Stack gap="sm" maw={560}>
        <Text fw={600} className={classes['name'] ?? ''}>
          {t('backups:sealedFile.title', { file: fileName })}
        </Text>
        <PasswordInput
          autoFocus
          label={t('backups:passphrase.label')}
          autoComplete="current-password"
          maw={400}
          value={passphrase}
          error={isWrong ? t('backups:sealedFile.wrong') : undefined}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <div className={classes['buttons']}>
          <Button type="submit" loading={busy} disabled={passphrase === ''}>
            {t('backups:passphrase.open')}
          </Button>
          <Button variant="default" onClick={startOver}>
            {t('archive:take.other')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
