import { Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenLock } from '../../shared/seal/lock.ts';
import { openByCode, openByPassphrase } from '../../shared/seal/lock.ts';
import { waitAfter } from '../../shared/seal/passphrase.ts';
import { Mark } from '../ui/mark.tsx';
import type { Unlocking } from './unlocking.ts';
import { useSayLock } from './unlocking.ts';

/** A sealed book, before anybody has opened it: nothing of it is in memory. */
export function LockScreen({ lock, tries, onOpen }: Unlocking) {
  const { t } = useTranslation('seal');
  const say = useSayLock();
  const [withCode, setWithCode] = useState(false);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [count, setCount] = useState(tries.count);
  const seconds = useWait(count);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (seconds > 0 || typed.trim() === '') return;
    setBusy(true);
    // Noted before the try, so that nobody saves the waiting by ending the program.
    await tries.note(count + 1);
    const opened = withCode ? openByCode(lock, typed) : await openByPassphrase(lock, typed);
    if (opened.ok) {
      await tries.note(0);
      onOpen(opened.value satisfies OpenLock);
      return;
    }
    setBusy(false);
    setProblem(say(opened.error));
    setCount(count + 1);
  }

  const field = {
    autoFocus: true,
    value: typed,
    error: problem,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      setTyped(event.currentTarget.value);
      setProblem(null);
    },
  };
  return (
    <main id="content">
      <Stack p="xl" maw={480} gap="md" mx="auto" mt="10vh">
        <Mark size={40} />
        <Title order={1}>{t('unlock.heading')}</Title>
        <Text>{t('unlock.says')}</Text>
        <form onSubmit={(event) => void submit(event)}>
          <Stack gap="md">
            {withCode ? (
              <TextInput
                key="code"
                {...field}
                label={t('unlock.code')}
                description={t('unlock.codeHint')}
                autoComplete="off"
                spellCheck={false}
              />
            ) : (
              <PasswordInput
                key="passphrase"
                {...field}
                label={t('unlock.passphrase')}
                autoComplete="current-password"
                visibilityToggleButtonProps={{ 'aria-label': t('screen.show') }}
              />
            )}
            <Button type="submit" loading={busy} disabled={seconds > 0}>
              {t('unlock.open')}
            </Button>
            <Text role="status">
              {statusOf(t('unlock.opening'), t('unlock.wait', { count: seconds }), busy, seconds)}
            </Text>
            <Button
              variant="subtle"
              onClick={() => {
                setWithCode(!withCode);
                setTyped('');
                setProblem(null);
              }}
            >
              {t(withCode ? 'unlock.usePassphrase' : 'unlock.useCode')}
            </Button>
          </Stack>
        </form>
      </Stack>
    </main>
  );
}

function statusOf(opening: string, wait: string, busy: boolean, seconds: number): string {
  if (busy) return opening;
  return seconds > 0 ? wait : '';
}

/** Seconds until the next try after so many wrong ones. */
function useWait(count: number): number {
  const [left, setLeft] = useState(() => waitAfter(count));
  useEffect(() => {
    const until = performance.now() + waitAfter(count);
    const look = () => setLeft(Math.max(0, until - performance.now()));
    look();
    const timer = setInterval(look, 250);
    return () => clearInterval(timer);
  }, [count]);
  return Math.ceil(left / 1000);
}
