import { Alert, Button, Progress, Stack, Text, Title } from '@mantine/core';
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../hooks/formats.ts';
import { openedFile } from '../../platform/opened-file.ts';
import { Page } from '../../ui/page.tsx';
import { useArchiveSession } from './archive-session.tsx';
import type { ArchiveState } from './archive-state.ts';
import { BackupsPart } from './backups-part.tsx';
import { SavePart } from './save-part.tsx';
import { TakePart } from './take-part.tsx';

/** The whole book as one file, and back. */
export function ArchiveScreen() {
  const { t } = useTranslation('archive');
  const { state, choose } = useArchiveSession();
  useOpenedBackup(state.stage === 'working' ? null : choose);
  return (
    <Page heading={t('heading')} detail={t('detail')}>
      {state.stage === 'failed' ? (
        <Alert role="alert" color="red" variant="light" maw={720}>
          {t('failed', { message: state.message })}
        </Alert>
      ) : null}
      {state.stage === 'working' ? (
        <Working state={state} />
      ) : (
        <>
          {state.stage === 'ready' ? null : <SavePart />}
          <TakePart />
          {state.stage === 'ready' || state.stage === 'sealed' ? null : <BackupsPart />}
        </>
      )}
    </Page>
  );
}

/** A backup that was opened from the system's own windows comes here by itself; nothing of it is taken before somebody says so. */
function useOpenedBackup(choose: ((file: File) => Promise<void>) | null): void {
  const waiting = useSyncExternalStore(openedFile.subscribe, openedFile.waitingBackup);
  const give = useEffectEvent((file: File) => void choose?.(file));
  const isFree = choose !== null;
  useEffect(() => {
    if (waiting === null || !isFree) return;
    openedFile.taken(waiting);
    give(waiting);
  }, [waiting, isFree]);
}

const titles = { save: 'save.running', check: 'take.checking', take: 'take.running' } as const;

function Working({ state }: { readonly state: Extract<ArchiveState, { stage: 'working' }> }) {
  const { t } = useTranslation('archive');
  const { wholePercent } = useFormats();
  const { stop } = useArchiveSession();
  const { done, all } = state.progress;
  const share = all === 0 ? 0 : done / all;
  return (
    <Stack gap="xs" maw={560} align="flex-start">
      <Title order={2}>{t(titles[state.what])}</Title>
      <Progress w="100%" size="lg" value={100 * share} aria-label={t('bar')} />
      <Text component="output">{wholePercent(share)}</Text>
      <Button variant="default" onClick={stop}>
        {t('cancel')}
      </Button>
    </Stack>
  );
}
