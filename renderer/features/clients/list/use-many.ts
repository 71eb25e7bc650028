import { notifications } from '@mantine/notifications';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { massChange } from '../../../../shared/domain/backup/backup-due.ts';
import type { CellRefusal } from '../../../../shared/domain/list/cell-refusal.ts';
import type { Selection } from '../../../../shared/domain/list/selection.ts';
import { selectedAmong } from '../../../../shared/domain/list/selection.ts';
import type { Id } from '../../../../shared/record/id.ts';
import type { Result } from '../../../../shared/result.ts';
import type { ManyChanged, ManyClients } from '../../../data/commands/change-in-batches.ts';
import type { View } from '../../../data/index/view.ts';
import { useBackUpBefore } from '../../../hooks/backups/backups.tsx';
import { useIndexQuestions } from '../../../hooks/book.tsx';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { useSayRefusal } from './say-refusal.ts';

/** What is being done to many clients now. */
export type Running = { readonly done: number; readonly all: number; readonly cancel: () => void };

/** What was done, as the note says it. */
export type Done = 'changed' | 'assigned' | 'tagged' | 'archived' | 'restored';

export type ChangeOfMany = (many: ManyClients) => Promise<Result<ManyChanged, CellRefusal>>;

export type Many = {
  readonly running: Running | null;
  /** Does something to all selected clients; answers why it was refused before anything was done, or null. */
  readonly run: (done: Done, change: ChangeOfMany) => Promise<CellRefusal | null>;
};

/** Who is selected is worked out when something is done, of the view as it is then. */
export function useMany(view: View, selection: Selection): Many {
  const { t } = useTranslation('many');
  const index = useIndexQuestions();
  const noteUndo = useUndoNote();
  const say = useSayRefusal();
  const [running, setRunning] = useState<Running | null>(null);
  const busy = useRef(false);
  const backUpBefore = useBackUpBefore();

  const tell = useCallback(
    (done: Done, { action, changed, left, why, cancelled }: ManyChanged) => {
      const said = [
        changed === 0 ? t('unchanged') : t(done, { count: changed }),
        left > 0 && why ? t('left', { count: left, why: say(why) }) : '',
        cancelled ? t('stopped') : '',
      ];
      const message = said.filter((text) => text !== '').join(' ');
      if (changed === 0) notifications.show({ message });
      else noteUndo(message, action);
    },
    [t, say, noteUndo],
  );
  const run = useCallback(
    async (done: Done, change: ChangeOfMany) => {
      if (busy.current) return null;
      busy.current = true;
      // In the order of the book neighbours are changed together, which is many times faster than any other order.
      const inOrderOfBook = { ...view, sort: null, group: null };
      const ids = index.ids(inOrderOfBook).then((inView) => selectedAmong(selection, inView));
      const safely: ChangeOfMany = async (clients) => {
        if (clients.ids.length >= massChange) await backUpBefore('many');
        return change(clients);
      };
      const result = await changeAll(ids, safely, setRunning).finally(() => {
        busy.current = false;
        setRunning(null);
      });
      if (!result.ok) return result.error;
      tell(done, result.value);
      return null;
    },
    [index, view, selection, tell, backUpBefore],
  );
  return { running, run };
}

/** Says from the first client to the last how far it is, and how to stop it. */
async function changeAll(
  who: Promise<readonly Id[]>,
  change: ChangeOfMany,
  say: (running: Running) => void,
): ReturnType<ChangeOfMany> {
  const ids = await who;
  const giveUp = new AbortController();
  const tell = (done: number) => say({ done, all: ids.length, cancel: () => giveUp.abort() });
  tell(0);
  return change({ ids, onProgress: tell, signal: giveUp.signal });
}
