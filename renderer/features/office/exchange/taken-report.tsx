import { Alert, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TakenIn } from '../../../hooks/changes-files.ts';

/** What came in with a file, and by whom it was done. */
export function TakenReport({ file, taken }: { readonly file: string; readonly taken: TakenIn }) {
  const { t } = useTranslation('exchange');
  const { person, changes, conflicts, left, cancelled } = taken;
  const all = changes.reduce((sum, { count }) => sum + count, 0);
  if (all + left === 0 && !cancelled) {
    return <Text component="output">{t('taken.nothing', { file })}</Text>;
  }
  return (
    <Alert role="status" variant="light" title={t('taken.done', { count: all })}>
      <Stack gap={6}>
        <List>
          {changes.map(({ author, count }) => (
            <List.Item key={author}>
              {t('taken.by', { person: author === '' ? t('taken.nobody') : author, count })}
            </List.Item>
          ))}
        </List>
        {conflicts > 0 ? <Text>{t('taken.conflicts', { count: conflicts })}</Text> : null}
        {left > 0 ? <Text>{t('taken.left', { count: left })}</Text> : null}
        {cancelled ? <Text>{t('taken.cancelled')}</Text> : null}
        {person === '' ? null : <Text>{t('taken.back', { person })}</Text>}
      </Stack>
    </Alert>
  );
}
