import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveDiagnosis } from '../platform/save-diagnosis.ts';

/** For whoever is to help: what it holds is said before it is saved. */
export function DiagnosisButton() {
  const { t } = useTranslation('shell');
  const [file, setFile] = useState('');
  return (
    <Stack gap={4} align="flex-start">
      <Button variant="default" onClick={() => void saveDiagnosis().then(setFile)}>
        {t('trouble.diagnosis')}
      </Button>
      <Text size="sm">{t('trouble.diagnosisHolds')}</Text>
      <Text size="sm" role="status">
        {file === '' ? '' : t('trouble.diagnosisSaved', { file })}
      </Text>
    </Stack>
  );
}
