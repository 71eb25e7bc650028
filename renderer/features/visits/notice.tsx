import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { undoAction } from '../../data/commands/take-back.ts';
import { useCommand } from '../../hooks/book.tsx';

/** Says quietly what was done, with the one step that takes it back. */
export function useNoticeWithUndo(): (said: string, action: string) => void {
  const { t } = useTranslation('shell');
  const takeBack = useCommand(undoAction);
  return useCallback(
    (said, action) => {
      const undo = async (notice: string) => {
        const undone = await takeBack(action);
        notifications.hide(notice);
        if (!undone.ok) notifications.show({ message: t('undo.changedSince'), color: 'gray' });
      };
      const notice = notifications.show({
        message: (
          <Group justify="space-between" wrap="nowrap">
            <Text lineClamp={2}>{said}</Text>
            <Button
              size="compact-sm"
              variant="default"
              flex="none"
              onClick={() => void undo(notice)}
            >
              {t('undo.button')}
            </Button>
          </Group>
        ),
        autoClose: 8000,
        closeButtonProps: { 'aria-label': t('close') },
      });
    },
    [t, takeBack],
  );
}
