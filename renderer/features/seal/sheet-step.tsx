import { Alert, Button, Checkbox, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBackups } from '../../hooks/backups/backups.tsx';
import { useMessageOf } from '../../hooks/message-of.ts';
import type { PreparedSeal } from '../../hooks/seal/seal.tsx';
import { useSeal } from '../../hooks/seal/seal.tsx';
import { RecoverySheet } from './recovery-sheet.tsx';
import classes from './seal.module.css';

/** The second step: the sheet is kept before the book is sealed, for afterwards nobody can make it up. */
export function SheetStep(props: {
  readonly prepared: PreparedSeal;
  readonly passphrase: string;
  readonly opensItself: boolean;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('seal');
  const seal = useSeal();
  const backups = useBackups();
  const say = useMessageOf();
  const [isKept, setKept] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const submit = async () => {
    setAsked(true);
    if (!isKept || !seal) return;
    setBusy(true);
    try {
      await seal.begin(props.prepared);
    } catch (error) {
      setRefused(t('screen.failed', { message: say(error) }));
      setBusy(false);
      return;
    }
    if (props.opensItself) await seal.setOpensItself(true);
    if (backups?.keyState === 'none') await backups.givePassphrase(props.passphrase, true);
    props.onDone();
  };
  return (
    <form
      className={classes['step']}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Text fw={600} className={classes['tools']}>
        {t('screen.steps', { step: 2 })}
      </Text>
      <RecoverySheet code={props.prepared.code} />
      <Checkbox
        className={classes['tools']}
        label={t('screen.kept')}
        checked={isKept}
        error={isAsked && !isKept ? t('screen.keptFirst') : undefined}
        onChange={(event) => setKept(event.currentTarget.checked)}
      />
      {refused === null ? null : (
        <Alert role="alert" color="orange" variant="light">
          {refused}
        </Alert>
      )}
      <div className={classes['tools']}>
        <Button type="submit" loading={busy}>
          {t('screen.seal')}
        </Button>
      </div>
    </form>
  );
}
