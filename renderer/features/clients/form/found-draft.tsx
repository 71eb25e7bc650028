import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Says that the form holds what was typed before, with the way to begin anew. */
export function FoundDraft({ onStartAfresh }: { readonly onStartAfresh: () => void }) {
  const { t } = useTranslation('clientForm');
  return (
    <Group gap="xs">
      <Text size="sm">{t('draft')}</Text>
      <Button variant="subtle" size="compact-sm" onClick={onStartAfresh}>
        {t('startAfresh')}
      </Button>
    </Group>
  );
}
