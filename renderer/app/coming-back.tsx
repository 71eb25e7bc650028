import { Progress, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BringingBack } from '../data/journal/bring-back.ts';

/** The book was lost and is being put back; nothing has to be done but to wait. */
export function ComingBack({ done, all }: BringingBack) {
  const { t } = useTranslation('shell');
  return (
    <Stack p="xl" maw={640} gap="md" role="status">
      <Title order={1}>{t('safety.comingBack')}</Title>
      <Text>{t('safety.comingBackSays')}</Text>
      <Progress value={all === 0 ? 0 : (done / all) * 100} aria-label={t('safety.comingBack')} />
    </Stack>
  );
}
