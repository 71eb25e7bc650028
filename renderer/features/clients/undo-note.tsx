import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/record/id.ts';
import { undoAction } from '../../data/commands/take-back.ts';
import { useCommand } from '../../hooks/book.tsx';

/** Says what was done, with the way to take just that back. */
export function useUndoNote(): (message: string, action: Id) => void {
  const { t } = useTranslation('clients');
  const takeBack = useCommand(undoAction);
  return useCallback(
    (message, action) => {
      const undo = async () => {
        notifications.hide(action);
        const result = await takeBack(action);
        if (!result.ok) notifications.show({ message: t('undoRefused'), color: 'gray' });
      };
      notifications.show({
        id: action,
        message: (
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{message}</Text>
            <Button variant="subtle" size="compact-sm" onClick={() => void undo()}>
              {t('undo')}
            </Button>
          </Group>
        ),
      });
    },
    [takeBack, t],
  );
}
