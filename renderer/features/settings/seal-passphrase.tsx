import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBackups } from '../../hooks/backups/backups.tsx';
import type { Seal } from '../../hooks/seal/seal.tsx';
import type { PassphraseProblem } from '../../ui/new-passphrase.tsx';
import { NewPassphraseFields, problemOf } from '../../ui/new-passphrase.tsx';
import classes from './settings.module.css';

/** Another passphrase for a book that is open; new backups are sealed with it, too. */
export function ChangePassphrase(props: {
  readonly seal: Seal;
  readonly onClose: (isChanged: boolean) => void;
}) {
  const { t } = useTranslation('seal');
  const backups = useBackups();
  const [typed, setTyped] = useState({ first: '', second: '' });
  const [problem, setProblem] = useState<PassphraseProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    const found = problemOf(typed);
    setProblem(found);
    if (found) return;
    setBusy(true);
    await props.seal.changePassphrase(typed.first);
    if (backups) await backups.givePassphrase(typed.first, true);
    props.onClose(true);
  };
  return (
    <form
      aria-label={t('changing.heading')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm" maw={400}>
        <NewPassphraseFields
          value={typed}
          problem={problem}
          words={{
            passphrase: t('screen.passphrase'),
            hint: t('backupsToo'),
            again: t('screen.again'),
            short: t('screen.short'),
            differ: t('screen.differ'),
            show: t('screen.show'),
          }}
          onChange={setTyped}
        />
        <div className={classes['buttons']}>
          <Button type="submit" loading={busy}>
            {t('changing.submit')}
          </Button>
          <Button variant="default" onClick={() => props.onClose(false)}>
            {t('changing.cancel')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
