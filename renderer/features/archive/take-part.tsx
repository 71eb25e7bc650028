import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArchiveRefusal } from '../../../shared/domain/archive/manifest.ts';
import { useSayFetchRefusal } from '../../hooks/backups/trouble-words.ts';
import { readableBytes } from '../../hooks/bytes.ts';
import { useFormats } from '../../hooks/formats.ts';
import { ChooseFileButton } from '../../ui/choose-file-button.tsx';
import { useArchiveSession } from './archive-session.tsx';
import type { ArchiveState } from './archive-state.ts';
import { ReadyArchive } from './ready-archive.tsx';
import { SealedBackup } from './sealed-backup.tsx';
import classes from './archive.module.css';

/** Takes an archive in: choose, look, decide. */
export function TakePart() {
  const { t } = useTranslation('archive');
  const { state } = useArchiveSession();
  const id = useId();
  return (
    <Stack component="section" gap="xs" align="flex-start" maw={720} aria-labelledby={id}>
      <Title order={2} id={id}>
        {t('take.title')}
      </Title>
      {state.stage === 'refused' ? <Refused {...state} /> : null}
      {state.stage === 'unfetched' ? <Unfetched {...state} /> : null}
      {state.stage === 'no-backup' ? (
        <Alert role="alert" color="orange" variant="light">
          {t('take.noBackup')}
        </Alert>
      ) : null}
      {state.stage === 'taken' ? <Taken state={state} /> : null}
      {state.stage === 'ready' ? (
        <ReadyArchive fileName={state.fileName} facts={state.facts} />
      ) : state.stage === 'sealed' ? (
        <SealedBackup key={state.fileName} state={state} />
      ) : (
        <ChooseArchive />
      )}
    </Stack>
  );
}

function ChooseArchive() {
  const { t } = useTranslation('archive');
  const { choose } = useArchiveSession();
  const half = useHalfFilled();
  return (
    <>
      {half ? (
        <Alert role="alert" color="orange" variant="light">
          {t('take.half')}
        </Alert>
      ) : null}
      <Text className={classes['quiet'] ?? ''}>{t('take.hint')}</Text>
      <ChooseFileButton
        quiet
        label={t('take.label')}
        accept=".zip,application/zip,.wellfield-backup"
        onFile={(file) => void choose(file)}
      >
        {t('take.button')}
      </ChooseFileButton>
    </>
  );
}

function Unfetched({ fileName, refusal }: Extract<ArchiveState, { stage: 'unfetched' }>) {
  const { t } = useTranslation('archive');
  const say = useSayFetchRefusal();
  return (
    <Alert role="alert" color="red" variant="light" title={t('refused.title', { file: fileName })}>
      {say(refusal)}
    </Alert>
  );
}

function useHalfFilled(): boolean {
  const { halfFilled } = useArchiveSession();
  const [half, setHalf] = useState(false);
  const ask = useRef(halfFilled);
  useEffect(() => {
    let wanted = true;
    void ask.current().then((answer) => (wanted ? setHalf(answer) : undefined));
    return () => {
      wanted = false;
    };
  }, []);
  return half;
}

function Refused({ fileName, refusal }: Extract<ArchiveState, { stage: 'refused' }>) {
  const { t } = useTranslation('archive');
  const say = useSayRefusal();
  return (
    <Alert role="alert" color="red" variant="light" title={t('refused.title', { file: fileName })}>
      {say(refusal)}
    </Alert>
  );
}

function useSayRefusal(): (refusal: ArchiveRefusal) => string {
  const { t } = useTranslation('archive');
  const { language } = useFormats();
  return (refusal) => {
    if (refusal.type === 'no-room') {
      return t('refused.no-room', {
        needed: readableBytes(refusal.needed, language),
        free: readableBytes(refusal.free, language),
      });
    }
    return t(`refused.${refusal.type}`, { entry: '', line: 0, version: 0, ...refusal });
  };
}

function Taken({ state }: { readonly state: Extract<ArchiveState, { stage: 'taken' }> }) {
  const { t } = useTranslation('archive');
  const { takeBack } = useArchiveSession();
  const { how, written, cancelled } = state.restored;
  if (state.takenBack === 'yes') return <Text component="output">{t('take.undone')}</Text>;
  const canUndo = how === 'merged' && written > 0 && state.takenBack === 'no';
  return (
    <Stack gap="xs" align="flex-start">
      <Text component="output">
        {cancelled ? t('take.stopped') : t(`take.${how}`, { count: written })}
      </Text>
      {state.takenBack === 'refused' ? (
        <Alert role="alert" color="orange" variant="light">
          {t('take.undoRefused')}
        </Alert>
      ) : null}
      <div className={classes['buttons']}>
        <Button component={Link} to="/clients">
          {t('clients')}
        </Button>
        {canUndo ? (
          <Button variant="subtle" onClick={() => void takeBack()}>
            {t('take.undo')}
          </Button>
        ) : null}
      </div>
    </Stack>
  );
}
