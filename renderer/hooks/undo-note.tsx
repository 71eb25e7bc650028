import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../shared/record/id.ts';
import { undoAction } from '../data/commands/take-back.ts';
import { useCommand } from './book.tsx';

/** Another step that is offered beside taking it back. */
export type OtherStep = { readonly label: string; readonly run: () => void };

/** Says quietly what was done, with the one step that takes just that back. */
export function useUndoNote(): (said: string, action: Id, other?: OtherStep) => void {
  const { t } = useTranslation('shell');
  const takeBack = useCommand(undoAction);
  return useCallback(
    (said, action, other) => {
      const undo = async () => {
        notifications.hide(action);
        const undone = await takeBack(action);
        if (!undone.ok) notifications.show({ message: t('undo.changedSince'), color: 'gray' });
      };
      const goOn = () => {
        notifications.hide(action);
        other?.run();
      };
      notifications.show({
        id: action,
        autoClose: 8000,
        message: (
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm" lineClamp={2}>
              {said}
            </Text>
            <Group gap={6} wrap="nowrap" flex="none">
              {other ? (
                <Button size="compact-sm" variant="default" onClick={goOn}>
                  {other.label}
                </Button>
              ) : null}
              <Button size="compact-sm" variant="default" onClick={() => void undo()}>
                {t('undo.button')}
              </Button>
            </Group>
          </Group>
        ),
      });
    },
    [t, takeBack],
  );
}
