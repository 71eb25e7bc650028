import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchRule } from '../../../shared/domain/conflict/choose-by-rule.ts';
import { choiceByRule } from '../../../shared/domain/conflict/choose-by-rule.ts';
import type { Conflict } from '../../../shared/domain/conflict/conflict.ts';
import type { ConflictChoice } from '../../../shared/domain/conflict/decide-conflict.ts';
import type { ConflictWish } from '../../data/commands/decide-conflict.ts';
import { decideConflicts } from '../../data/commands/decide-conflict.ts';
import { useCommand } from '../../hooks/book.tsx';
import { useUndoNote } from '../../hooks/undo-note.tsx';
import { useMe } from './use-me.ts';

export type Decide = {
  /** Whether it was decided. */
  readonly decide: (conflict: Conflict, choice: ConflictChoice) => Promise<boolean>;
  readonly decideByRule: (rule: BatchRule, conflicts: readonly Conflict[]) => Promise<void>;
};

/** Decides conflicts, and says what came of it, with the one step that takes it back. */
export function useDecide(): Decide {
  const { t } = useTranslation('office');
  const command = useCommand(decideConflicts);
  const noteUndo = useUndoNote();
  const me = useMe();
  return useMemo(() => {
    const run = async (wishes: readonly ConflictWish[]): Promise<boolean> => {
      const done = await command(wishes);
      if (!done.ok) {
        notifications.show({ color: 'orange', message: t(`conflicts.refused.${done.error.type}`) });
        return false;
      }
      const { action, decided: count, left } = done.value;
      const said =
        left > 0 ? t('conflicts.doneLeft', { count, left }) : t('conflicts.done', { count });
      noteUndo(said, action);
      return true;
    };
    return {
      decide: async (conflict, choice) => run([wishOf(conflict, choice)]),
      decideByRule: async (rule, conflicts) => {
        const wishes = conflicts.flatMap((conflict): readonly ConflictWish[] => {
          const choice = choiceByRule(rule, conflict, me);
          return choice ? [wishOf(conflict, choice)] : [];
        });
        if (wishes.length > 0) await run(wishes);
        else notifications.show({ message: t('conflicts.ruleNone') });
      },
    };
  }, [t, command, noteUndo, me]);
}

function wishOf({ id, state }: Conflict, choice: ConflictChoice): ConflictWish {
  return { conflict: id, seen: state, choice };
}
