import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { attachmentSchema } from '../../shared/domain/attachment/attachment.ts';
import type { Id } from '../../shared/record/id.ts';
import type { AttachTo, KeptFile } from '../data/commands/attach-files.ts';
import { attachKept, keepFiles } from '../data/commands/attach-files.ts';
import { dropDraft, keepDraft, readDraft } from '../data/device.ts';
import { useFileKit, useSayRefusal } from './attachments.tsx';
import { useCommand } from './book.tsx';
import { useMessageOf } from './message-of.ts';

const keptFiles = z.array(attachmentSchema.omit({ clientId: true, of: true, recordId: true }));

/**
 * Files for a record that is still being written down: their bytes are kept at once, and they stay with the draft of the
 * form until it is saved. `list` is what the list of files in `ui/` takes as it is.
 */
export function useWaitingFiles(draftKey: string) {
  const { t } = useTranslation('files');
  const messageOf = useMessageOf();
  const key = `files/${draftKey}`;
  const { waiting, setWaiting } = useKeptList(key);
  const keep = useCommand(keepFiles);
  const attach = useCommand(attachKept);
  const sayRefusal = useSayRefusal();
  const kit = useFileKit();
  const { list } = kit;
  const [adding, setAdding] = useState(0);
  const [problems, setProblems] = useState<readonly string[]>([]);

  const onAdd = useCallback(
    async (files: readonly File[]) => {
      setProblems([]);
      setAdding((now) => now + files.length);
      // They wait for a visit, whose photos have to be photos.
      const { kept, refused } = await keep(files, 'true-pictures').finally(() =>
        setAdding((now) => now - files.length),
      );
      setProblems(refused.map(sayRefusal));
      setWaiting((now) => [...now, ...kept.filter((file) => !holds(now, file))]);
    },
    [keep, sayRefusal, setWaiting],
  );
  return {
    count: waiting.length,
    /** Hangs them on the record that was saved, as a part of the action that saved it. */
    attachTo: useCallback(
      async (to: AttachTo, action: Id) => {
        if (waiting.length === 0) return;
        setWaiting(() => []);
        try {
          const done = await attach(to, waiting, action);
          if (!done.ok) notifications.show({ color: 'red', message: t('recordGone') });
        } catch (error) {
          // The record is saved; its form is about to close, so this is said beside it.
          const message = messageOf(error);
          notifications.show({ color: 'red', message: t('notAttached', { message }) });
        }
      },
      [attach, waiting, setWaiting, messageOf, t],
    ),
    clear: useCallback(() => setWaiting(() => []), [setWaiting]),
    list: {
      ...kit,
      files: useMemo(() => list(waiting), [list, waiting]),
      doing: adding > 0 ? t('adding', { count: adding }) : '',
      problems,
      onDismiss: useCallback(() => setProblems([]), []),
      onAdd: useCallback((files: readonly File[]) => void onAdd(files), [onAdd]),
      onRemove: useCallback(
        ({ id }: KeptFile) => setWaiting((now) => now.filter((file) => file.id !== id)),
        [setWaiting],
      ),
    },
  };
}

function holds(files: readonly KeptFile[], { hash }: KeptFile): boolean {
  return files.some((file) => file.hash === hash);
}

/** A list of files that outlives the window, beside the draft of its form. */
function useKeptList(key: string) {
  const [waiting, setList] = useState<readonly KeptFile[]>([]);
  const current = useRef(waiting);
  const read = useCommand(readDraft);
  const keep = useCommand(keepDraft);
  const drop = useCommand(dropDraft);
  useEffect(() => {
    let wanted = true;
    void read(key).then((value) => {
      const kept = keptFiles.safeParse(value);
      if (!wanted || !kept.success) return;
      current.current = [...kept.data, ...current.current];
      setList(current.current);
    });
    return () => {
      wanted = false;
    };
  }, [read, key]);
  const setWaiting = useCallback(
    (change: (now: readonly KeptFile[]) => readonly KeptFile[]) => {
      const next = change(current.current);
      current.current = next;
      setList(next);
      void (next.length === 0 ? drop(key) : keep(key, next));
    },
    [keep, drop, key],
  );
  return { waiting, setWaiting };
}
