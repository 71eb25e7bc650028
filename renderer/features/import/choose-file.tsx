import { Alert, List, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FileRefusal } from '../../../shared/domain/import/table.ts';
import { ChooseFileButton } from '../../ui/choose-file-button.tsx';
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

function FileField() {
  const { t } = useTranslation('import');
  const { choose } = useImportSession();
  return (
    <div className={classes['zone']}>
      <ChooseFileButton
        autoFocus
        label={t('choose.label')}
        labelClass={classes['label']}
        accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xls"
        onFile={(file) => void choose(file)}
      >
        {t('choose.button')}
      </ChooseFileButton>
      <Text className={classes['quiet'] ?? ''}>{t('choose.drop')}</Text>
    </div>
  );
}
