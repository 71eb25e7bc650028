import { Button, Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreparedSeal } from '../../hooks/seal/seal.tsx';
import { useSeal } from '../../hooks/seal/seal.tsx';
import type { PassphraseProblem } from '../../ui/new-passphrase.tsx';
import { NewPassphraseFields, problemOf } from '../../ui/new-passphrase.tsx';
import classes from './seal.module.css';

/** The first step: a passphrase, of which a second of work makes a key. */
export function PassphraseStep(props: {
  readonly onPrepared: (prepared: PreparedSeal, passphrase: string, opensItself: boolean) => void;
}) {
  const { t } = useTranslation('seal');
  const seal = useSeal();
  const [typed, setTyped] = useState({ first: '', second: '' });
  const [problem, setProblem] = useState<PassphraseProblem | null>(null);
  const [opensItself, setOpensItself] = useState(seal?.hasKeyStore ?? false);
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    const found = problemOf(typed);
    setProblem(found);
    if (found || !seal) return;
    setBusy(true);
    const prepared = await seal.prepare(typed.first);
    props.onPrepared(prepared, typed.first, opensItself);
  };
  return (
    <form
      className={classes['step']}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Text fw={600}>{t('screen.steps', { step: 1 })}</Text>
      <Text>{t('screen.what')}</Text>
      <Stack gap="sm" maw={420}>
        <NewPassphraseFields
          value={typed}
          problem={problem}
          words={{
            passphrase: t('screen.passphrase'),
            hint: t('screen.passphraseHint'),
            again: t('screen.again'),
            short: t('screen.short'),
            differ: t('screen.differ'),
            show: t('screen.show'),
          }}
          onChange={setTyped}
        />
        {seal?.hasKeyStore ? (
          <Checkbox
            label={t('opensItself')}
            description={t('opensItselfHint')}
            checked={opensItself}
            onChange={(event) => setOpensItself(event.currentTarget.checked)}
          />
        ) : null}
      </Stack>
      <div>
        <Button type="submit" loading={busy}>
          {t('screen.go')}
        </Button>
      </div>
      <Text role="status">{busy ? t('screen.making') : ''}</Text>
    </form>
  );
}
