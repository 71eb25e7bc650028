import { Button, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstallAnswer, UpdateState } from '../../../shared/bridge/update.ts';
import { useBackUpBefore } from '../../hooks/backups/backups.tsx';
import { useOpenWork } from '../../hooks/open-work.ts';
import { platform } from '../../platform/platform.ts';

/** Often enough for who looks at it; main looks for versions once a day. */
const askEvery = 5000;

/** Which newer version there is, and installing it when nothing is open; nothing at all where this app was given no feed. */
export function UpdatePart() {
  const { t } = useTranslation('settings');
  const state = useUpdateState();
  const openWork = useOpenWork();
  const [answer, setAnswer] = useState<InstallAnswer | null>(null);
  const backUpBefore = useBackUpBefore();
  // A new version may change the layout of the book, which only this one can write an archive of.
  const install = async () => {
    await backUpBefore('update');
    setAnswer(await platform.installUpdate(openWork()));
  };
  if (!state || state.state === 'none') return null;
  if (state.state === 'latest') return <Text>{t('update.latest')}</Text>;
  if (state.state === 'failed') {
    return <Text>{t('update.failed', { message: state.message })}</Text>;
  }
  const { version } = state;
  if (state.state === 'fetching') return <Text>{t('update.fetching', { version })}</Text>;
  return (
    <Stack gap="xs" align="flex-start">
      <Text>{t('update.ready', { version })}</Text>
      <Button onClick={() => void install()}>{t('update.install')}</Button>
      <Text role="status">{answer === null ? '' : t(`update.answer.${answer}`)}</Text>
    </Stack>
  );
}

function useUpdateState(): UpdateState | null {
  const [state, setState] = useState<UpdateState | null>(null);
  useEffect(() => {
    const ask = () => void platform.updateState().then(setState);
    ask();
    const timer = setInterval(ask, askEvery);
    return () => clearInterval(timer);
  }, []);
  return state;
}
