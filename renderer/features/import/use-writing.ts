import { useCallback, useRef } from 'react';
import type { ImportProgress } from '../../data/commands/import-run.ts';
import { nothingDone } from '../../data/commands/import-run.ts';
import { rememberMapping } from '../../data/commands/mapping-profiles.ts';
import { undoAction } from '../../data/commands/take-back.ts';
import { useBackUpBefore } from '../../hooks/backups/backups.tsx';
import { useCommand, useNewId } from '../../hooks/book.tsx';
import { useMessageOf } from '../../hooks/message-of.ts';
import { isDiskFull, useSafely } from '../../hooks/safety.ts';
import type { Ending, Mapping, SetImportState } from './import-state.ts';
import type { FileRef } from './use-checking.ts';

/** Writes what was settled, in the file's own worker, and takes it back again. */
export function useWriting(setState: SetImportState, file: FileRef) {
  const remember = useCommand(rememberMapping);
  const undo = useCommand(undoAction);
  const newId = useNewId();
  const safely = useSafely();
  const messageOf = useMessageOf();
  const backUpBefore = useBackUpBefore();
  const running = useRef(false);
  const unwanted = useRef(false);

  const start = useCallback(
    async (mapping: Mapping) => {
      const source = file.current;
      // A second click may come before the first has reached the screen.
      if (!source || running.current) return;
      running.current = true;
      unwanted.current = false;
      const action = newId();
      let progress = nothingDone;
      const show = (now: ImportProgress) => {
        progress = now;
        setState({ stage: 'importing', mapping, progress });
      };
      const end = (how: Pick<Ending, 'end' | 'message' | 'firstRefused' | 'unplaced'>) =>
        setState({
          stage: 'done',
          ending: {
            fileName: mapping.fileName,
            kind: mapping.preview.kind,
            rowCount: mapping.preview.rowCount,
            action,
            progress,
            takenBack: 'no',
            ...how,
          },
        });
      show(nothingDone);
      try {
        await source.check(mapping.columns.map(({ target }) => target));
        if (mapping.settled || mapping.remembered) await remember(settledOf(mapping));
        // The worker can stop only what it has begun: a wish that came before is kept here.
        if (unwanted.current) return end({ end: 'cancelled', message: '', ...nothingTold });
        await backUpBefore('import');
        if (unwanted.current) return end({ end: 'cancelled', message: '', ...nothingTold });
        const done = await safely(async () => source.run(action, mapping.rule, show));
        const { cancelled, firstRefused, unplaced, ...counts } = done;
        progress = counts;
        end({ end: cancelled ? 'cancelled' : 'whole', message: '', firstRefused, unplaced });
      } catch (error) {
        end({ ...failureOf(error, messageOf(error)), ...nothingTold });
      } finally {
        running.current = false;
      }
    },
    [backUpBefore, file, messageOf, newId, remember, safely, setState],
  );

  const cancel = useCallback(() => {
    unwanted.current = true;
    void file.current?.stop();
  }, [file]);

  const takeBack = useCallback(
    async (ending: Ending) => {
      const result = await undo(ending.action);
      setState({
        stage: 'done',
        ending: { ...ending, takenBack: result.ok ? 'yes' : 'changed-since' },
      });
    },
    [undo, setState],
  );

  return { start, cancel, takeBack };
}

const nothingTold = { firstRefused: [], unplaced: { count: 0, first: [] } };

function settledOf({ fileName, columns, rule, preview }: Mapping) {
  return { fileName, columns, rule, kind: preview.kind };
}

/** A full disk is an ordinary end; anything else is told as it is. Whole batches are in the book either way. */
function failureOf(error: unknown, message: string): Pick<Ending, 'end' | 'message'> {
  return isDiskFull(error) ? { end: 'disk-full', message: '' } : { end: 'failed', message };
}
