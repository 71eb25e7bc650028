import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { undoAction } from '../data/commands/take-back.ts';
import { useCommand } from './book.tsx';
import { useMessageOf } from './message-of.ts';
import type { SampleRemoval } from './sample-book.ts';
import { useSampleBook } from './sample-book.ts';

export type RemoveSample = {
  readonly isThere: boolean | undefined;
  readonly busy: boolean;
  readonly remove: () => Promise<void>;
};

/** Removes the sample book, says what went, and offers to bring it back: the same from every screen. */
export function useRemoveSample(): RemoveSample {
  const { t } = useTranslation('doors');
  const messageOf = useMessageOf();
  const { isThere, busy, remove } = useSampleBook();
  const takeBack = useCommand(undoAction);

  const bringBack = useCallback(
    async (action: string) => {
      const back = await takeBack(action);
      notifications.show({ message: t(back.ok ? 'broughtBack' : 'changedSince') });
    },
    [takeBack, t],
  );

  const offerUndo = useCallback(
    ({ action, clients }: SampleRemoval) => {
      const id = `removed-${action}`;
      const undo = () => {
        notifications.hide(id);
        void bringBack(action);
      };
      notifications.show({
        id,
        autoClose: 12_000,
        message: (
          <Group gap="sm" justify="space-between" wrap="nowrap">
            <Text size="sm">{t('removed', { count: clients })}</Text>
            <Button size="compact-sm" variant="default" onClick={undo}>
              {t('undo')}
            </Button>
          </Group>
        ),
      });
    },
    [bringBack, t],
  );

  return {
    isThere,
    busy,
    remove: useCallback(async () => {
      try {
        const removed = await remove();
        if (removed.ok) offerUndo(removed.value);
      } catch (error) {
        const message = messageOf(error);
        notifications.show({ color: 'red', message: t('failed', { message }) });
      }
    }, [remove, offerUndo, messageOf, t]),
  };
}
