import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backups } from '../../hooks/backups/backup-work.ts';
import classes from './settings.module.css';

/** Fewer characters are guessed too soon. */
const least = 8;

/** Sealing backups: sets a passphrase, asks for it again, or seals no more. */
export function BackupPassphrase({ backups }: { readonly backups: Backups }) {
  const { t } = useTranslation('backups');
  const [form, setForm] = useState<'new' | 'again' | null>(null);
  const { keyState } = backups;
  const waits = keyState === 'waits';
  if (form !== null) {
    return (
      <PassphraseForm backups={backups} isNew={form === 'new'} onClose={() => setForm(null)} />
    );
  }
  return (
    <>
      {keyState === 'session' ? (
        <Text className={classes['quiet']}>{t('passphrase.noStore')}</Text>
      ) : null}
      <div className={classes['buttons']}>
        {waits ? <Button onClick={() => setForm('again')}>{t('passphrase.give')}</Button> : null}
        <Button variant="default" onClick={() => setForm('new')}>
          {t(keyState === 'none' ? 'passphrase.set' : 'passphrase.change')}
        </Button>
        {keyState === 'none' ? null : (
          <Button variant="subtle" color="gray" onClick={() => void backups.sealNoMore()}>
            {t('passphrase.off')}
          </Button>
        )}
      </div>
    </>
  );
}

type FormProps = {
  readonly backups: Backups;
  readonly isNew: boolean;
  readonly onClose: () => void;
};

function PassphraseForm({ backups, isNew, onClose }: FormProps) {
  const { t } = useTranslation('backups');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [problem, setProblem] = useState<'short' | 'differ' | 'wrong' | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit() {
    const found = isNew ? problemOf(first, second) : null;
    setProblem(found);
    if (found) return;
    setBusy(true);
    const isRight = await backups.givePassphrase(first, isNew);
    setBusy(false);
    if (isRight) onClose();
    else setProblem('wrong');
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm" maw={400}>
        <PasswordInput
          autoFocus
          label={t('passphrase.label')}
          description={isNew ? t('passphrase.hint') : undefined}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          value={first}
          error={problem && problem !== 'differ' ? t(`passphrase.${problem}`) : undefined}
          onChange={(event) => setFirst(event.currentTarget.value)}
        />
        {isNew ? (
          <PasswordInput
            label={t('passphrase.again')}
            autoComplete="new-password"
            value={second}
            error={problem === 'differ' ? t('passphrase.differ') : undefined}
            onChange={(event) => setSecond(event.currentTarget.value)}
          />
        ) : null}
        {isNew ? <Text className={classes['quiet']}>{t('passphrase.older')}</Text> : null}
        <div className={classes['buttons']}>
          <Button type="submit" loading={busy}>
            {t(isNew ? 'passphrase.submit' : 'passphrase.open')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('passphrase.close')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

function problemOf(first: string, second: string): 'short' | 'differ' | null {
  if (first.trim().length < least) return 'short';
  return first === second ? null : 'differ';
}
