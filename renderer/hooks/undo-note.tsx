import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../shared/record/id.ts';
import { undoAction } from '../data/commands/take-back.ts';
import { useCommand } from './book.tsx';

/** Says quietly what was done, with the one step that takes just that back. */
export function useUndoNote(): (said: string, action: Id) => void {
  const { t } = useTranslation('shell');
  const takeBack = useCommand(undoAction);
  return useCallback(
    (said, action) => {
      const undo = async () => {
        notifications.hide(action);
        const undone = await takeBack(action);
        if (!undone.ok) notifications.show({ message: t('undo.changedSince'), color: 'gray' });
      };
      notifications.show({
        id: action,
        autoClose: 8000,
        message: (
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm" lineClamp={2}>
              {said}
            </Text>
            <Button size="compact-sm" variant="default" flex="none" onClick={() => void undo()}>
              {t('undo.button')}
            </Button>
          </Group>
        ),
      });
    },
    [t, takeBack],
  );
}
