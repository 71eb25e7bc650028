import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Ending } from './import-state.ts';

const shown = 3;

/** Rows that are taken without the point that their cells speak of, with the reasons of the first. */
export function UnplacedRows({ unplaced }: { readonly unplaced: Ending['unplaced'] | null }) {
  const { t } = useTranslation(['territories', 'import']);
  if (!unplaced || unplaced.count === 0) return null;
  return (
    <Stack gap={4} maw={960}>
      <Text>{t('point.unplacedRows', { count: unplaced.count })}</Text>
      <List spacing={2}>
        {unplaced.first.slice(0, shown).map(({ line, fault }) => (
          <List.Item key={line}>
            {t('import:map.headerRow', { line, text: t(`point.fault.${fault}`) })}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
