import { Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../formats.ts';
import { useSeal } from './seal.tsx';

/** How far the sealing of what lies in the book is; nothing where none is under way. */
export function SealProgress() {
  const { t } = useTranslation('seal');
  const { wholePercent } = useFormats();
  const progress = useSeal()?.progress ?? null;
  if (progress === null) return null;
  const share = progress.all === 0 ? 0 : progress.done / progress.all;
  const says = t('working', { share: wholePercent(share) });
  return (
    <Stack gap={4} maw={420}>
      <Text>{says}</Text>
      <Progress value={100 * share} aria-label={says} />
      <Text size="sm">{t('workingHint')}</Text>
    </Stack>
  );
}
