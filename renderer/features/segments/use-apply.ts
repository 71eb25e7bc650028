import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { massChange } from '../../../shared/domain/backup/backup-due.ts';
import type { Measure } from '../../../shared/domain/segment/measure.ts';
import type { Cuts } from '../../../shared/domain/segment/segmentation.ts';
import { undoAction } from '../../data/commands/take-back.ts';
import { useBackUpBefore } from '../../hooks/backups/backups.tsx';
import { useCommand, useIndexQuestions, useNewId } from '../../hooks/book.tsx';
import { useMessageOf } from '../../hooks/message-of.ts';
import { useSafely } from '../../hooks/safety.ts';
import { useToday } from '../../hooks/today.ts';

type Says = {
  readonly text: string;
  /** Also where clients would still move. */
  readonly stays: boolean;
  /** What can be taken back; null = nothing was written. */
  readonly action: string | null;
};

/** Has the index work the segmentation out on the book as it is at this moment, and writes it. */
export function useApply(asked: { readonly measure: Measure; readonly cuts: Cuts }, moves: number) {
  const { measure, cuts } = asked;
  const { t } = useTranslation('segments');
  const messageOf = useMessageOf();
  const index = useIndexQuestions();
  const safely = useSafely();
  const backUpBefore = useBackUpBefore();
  const undo = useCommand(undoAction);
  const newId = useNewId();
  const today = useToday();
  const [id, setId] = useState(newId);
  const [busy, setBusy] = useState(false);
  const parameters = JSON.stringify(asked);
  const [said, setSaid] = useState<Says & { readonly of: string }>();

  const run = async (): Promise<Says> => {
    if (moves >= massChange) await backUpBefore('many');
    const order = { id, day: today, measure, cut: cuts };
    const applied = await safely(async () => index.applySegmentation(order));
    if (!applied.ok) {
      const isOld = applied.error.type === 'draft-is-old';
      return { text: t(isOld ? 'apply.old' : 'apply.refused'), stays: true, action: null };
    }
    setId(newId());
    const { action, rose, fell, fresh } = applied.value;
    if (action === null) return { text: t('apply.unchanged'), stays: false, action };
    return { text: t('apply.done', { rose, fell, fresh }), stays: false, action };
  };

  const guarded = async (work: () => Promise<Says>) => {
    setBusy(true);
    try {
      setSaid({ ...(await work()), of: parameters });
    } catch (error) {
      const message = messageOf(error);
      const text = t('apply.failed', { message });
      setSaid({ text, stays: true, action: null, of: parameters });
    } finally {
      setBusy(false);
    }
  };

  return {
    busy,
    /** Nothing is said of other parameters than those that were applied. */
    says: said?.of === parameters ? said : null,
    apply: async () => guarded(run),
    takeBack: async (action: string) =>
      guarded(async () => {
        const undone = await undo(action);
        const text = undone.ok ? t('apply.undone') : t('apply.notUndone');
        return { text, stays: true, action: null };
      }),
  };
}
