import { Button, Loader, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportProgress } from '../../data/commands/import-run.ts';
import { usualBatch } from '../../data/commands/import-run.ts';
import { useFormats } from '../../hooks/formats.ts';
import { Page } from '../../ui/page.tsx';
import { useImportSession } from './import-session.ts';
import type { Mapping } from './import-state.ts';
import classes from './import.module.css';

export function Reading(props: { readonly fileName: string; readonly bytes: number }) {
  const { t } = useTranslation('import');
  const { decimal } = useFormats();
  const { startOver } = useImportSession();
  return (
    <Page
      heading={t('reading.heading', { file: props.fileName })}
      detail={t('reading.detail', { megabytes: decimal(props.bytes / 1_000_000, 1) })}
      actions={
        <Button variant="default" onClick={startOver}>
          {t('cancel')}
        </Button>
      }
    >
      <Loader className={classes['late'] ?? ''} />
    </Page>
  );
}

export function Running(props: { readonly mapping: Mapping; readonly progress: ImportProgress }) {
  const { t } = useTranslation('import');
  const { cancel } = useImportSession();
  const { fileName, preview } = props.mapping;
  const { progress } = props;
  const rows = { done: progress.done, all: preview.rowCount };
  return (
    <Page
      heading={t('running.heading', { file: fileName })}
      detail={t('running.detail', { batch: usualBatch })}
      actions={
        <Button variant="default" onClick={cancel}>
          {t('cancel')}
        </Button>
      }
    >
      <Stack gap="xs" maw={560}>
        <Progress
          size="lg"
          value={(100 * progress.done) / Math.max(1, preview.rowCount)}
          aria-label={t('running.bar')}
        />
        <Text component="output">{t('running.progress', rows)}</Text>
        <Text className={classes['quiet'] ?? ''}>{t('done.counts', progress)}</Text>
      </Stack>
    </Page>
  );
}
