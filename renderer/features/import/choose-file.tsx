import { Alert, Button, List, Stack, Text, Title } from '@mantine/core';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRefusal } from '../../../shared/domain/import/table.ts';
import { Page } from '../../ui/page.tsx';
import { useImportSession } from './import-session.ts';
import { KnownFiles } from './known-files.tsx';
import { useSay } from './say.ts';
import classes from './import.module.css';

type Refused = { readonly fileName: string; readonly refusal: FileRefusal };

export function ChooseFile({ refused }: { readonly refused: Refused | null }) {
  const { t } = useTranslation('import');
  return (
    <Page heading={t('choose.heading')} detail={t('choose.detail')}>
      {refused ? <FileRefused {...refused} /> : null}
      <FileField />
      <Stack gap={4} maw={720}>
        <Title order={2}>{t('choose.howTitle')}</Title>
        <List spacing={4}>
          <List.Item>{t('choose.how1')}</List.Item>
          <List.Item>{t('choose.how2')}</List.Item>
          <List.Item>{t('choose.how3')}</List.Item>
          <List.Item>{t('choose.how4')}</List.Item>
        </List>
      </Stack>
      <KnownFiles />
    </Page>
  );
}

function FileRefused({ fileName, refusal }: Refused) {
  const { t } = useTranslation('import');
  const { sayFile } = useSay();
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      maw={720}
      title={t('fileRefused', { file: fileName })}
    >
      {sayFile(refusal)}
    </Alert>
  );
}

/** The browser's own input speaks the browser's language, so a button of ours opens it. */
function FileField() {
  const { t } = useTranslation('import');
  const { choose } = useImportSession();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={classes['zone']}>
      <label htmlFor={id} className={classes['label']}>
        {t('choose.label')}
      </label>
      <input
        id={id}
        ref={input}
        type="file"
        tabIndex={-1}
        className={classes['hidden']}
        accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xls"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void choose(file);
        }}
      />
      <Button autoFocus onClick={() => input.current?.click()}>
        {t('choose.button')}
      </Button>
      <Text className={classes['quiet'] ?? ''}>{t('choose.drop')}</Text>
    </div>
  );
}
