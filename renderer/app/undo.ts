import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionName } from '../../shared/domain/action.ts';
import { actionNames } from '../../shared/domain/action.ts';
import type { TakeBackRefusal } from '../data/commands/take-back.ts';
import { redo, undo } from '../data/commands/take-back.ts';
import { useCommand } from '../hooks/book.tsx';

export type Undo = {
  readonly undoLast: () => Promise<void>;
  readonly redoLast: () => Promise<void>;
};

/** Ctrl+Z and Ctrl+Y, saying what they did or why they could not. */
export function useUndo(): Undo {
  const { t } = useTranslation('shell');
  const takeBack = useCommand(undo);
  const bringBack = useCommand(redo);
  const say = useCallback(
    (name: string) => (isActionName(name) ? t(`actions.${name}`) : name),
    [t],
  );
  const explain = useCallback(
    (refusal: TakeBackRefusal, nothing: string) =>
      notifications.show({
        message: refusal.type === 'changed-since' ? t('undo.changedSince') : nothing,
        color: 'gray',
      }),
    [t],
  );
  const undoLast = useCallback(async () => {
    const result = await takeBack();
    if (result.ok) {
      notifications.show({ message: t('undo.undone', { what: say(result.value.name) }) });
    } else explain(result.error, t('undo.nothing'));
  }, [takeBack, say, explain, t]);
  const redoLast = useCallback(async () => {
    const result = await bringBack();
    if (result.ok) {
      notifications.show({ message: t('undo.redone', { what: say(result.value.name) }) });
    } else explain(result.error, t('undo.nothingToRedo'));
  }, [bringBack, say, explain, t]);
  return { undoLast, redoLast };
}

function isActionName(name: string): name is ActionName {
  return actionNames.some((known) => known === name);
}
