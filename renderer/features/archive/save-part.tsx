import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { readableBytes } from '../../hooks/bytes.ts';
import { useFormats } from '../../hooks/formats.ts';
import { useArchiveSession } from './archive-session.tsx';
import type { ArchiveState } from './archive-state.ts';
import classes from './archive.module.css';

/** Saves the whole book. */
export function SavePart() {
  const { t } = useTranslation('archive');
  const { state, save } = useArchiveSession();
  const id = useId();
  return (
    <Stack component="section" gap="xs" align="flex-start" maw={720} aria-labelledby={id}>
      <Title order={2} id={id}>
        {t('save.title')}
      </Title>
      <Text className={classes['quiet'] ?? ''}>{t('save.hint')}</Text>
      <Button onClick={() => void save()}>{t('save.button')}</Button>
      {state.stage === 'saved' ? <Saved saved={state.saved} /> : null}
      {state.stage === 'not-saved' ? (
        <Alert role="alert" color="orange" variant="light">
          {t(`refusedSave.${state.refusal.type}`)}
        </Alert>
      ) : null}
    </Stack>
  );
}

function Saved({ saved }: Pick<Extract<ArchiveState, { stage: 'saved' }>, 'saved'>) {
  const { t } = useTranslation('archive');
  const { language } = useFormats();
  const { counts, missingFiles, bytes } = saved;
  const records = Object.values(counts.tables).reduce((sum, count) => sum + count, 0);
  return (
    <Stack component="output" gap={4}>
      <Text>
        {t('save.done', { records, files: counts.files, size: readableBytes(bytes, language) })}
      </Text>
      {missingFiles.length > 0 ? (
        <Text>{t('save.missing', { count: missingFiles.length })}</Text>
      ) : null}
    </Stack>
  );
}
