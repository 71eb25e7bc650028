import { notifications } from '@mantine/notifications';
import type { TFunction } from 'i18next';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachable, Attachment } from '../../shared/domain/attachment/attachment.ts';
import type { FileRefusal } from '../../shared/domain/attachment/check-file.ts';
import { isPicture } from '../../shared/domain/attachment/file-type.ts';
import type { Id } from '../../shared/record/id.ts';
import type { Language } from '../../shared/words/language.ts';
import type { KeptFile } from '../data/commands/attach-files.ts';
import { attachFiles } from '../data/commands/attach-files.ts';
import { removeAttachment } from '../data/commands/remove-attachment.ts';
import type { Deps } from '../data/deps.ts';
import { filesOf } from '../data/files/file-store.ts';
import { sweepOnce } from '../data/files/sweep-files.ts';
import { attachmentsOf } from '../data/queries/attachments-of.ts';
import { useCommand, useLive } from './book.tsx';
import { readableBytes } from './bytes.ts';
import { useFileFetching, useFilesHere } from './fetching-files.ts';
import { useFormats } from './formats.ts';
import { useUndoNote } from './undo-note.tsx';

/** A file with what a list says of it. */
export type ListedFile<F extends KeptFile = Attachment> = F & {
  readonly detail: string;
  readonly isPicture: boolean;
  /** Its bytes are not on this device. */
  readonly isElsewhere: boolean;
};

/**
 * The files of a record, and all that can be done with them: what the list of files in `ui/` takes as it is, as in
 * `<FileList {...useAttachments('visits', visit.id)} />`.
 */
export function useAttachments(of: Attachable, recordId: Id) {
  const { t } = useTranslation('files');
  const attached = useLive(attachmentsOf, recordId);
  const attach = useCommand(attachFiles);
  const sweep = useCommand(sweepOnce);
  const noteUndo = useUndoNote();
  const sayRefusal = useSayRefusal();
  const kit = useFileKit();
  const { list } = kit;
  const [adding, setAdding] = useState(0);
  const [problems, setProblems] = useState<readonly string[]>([]);
  useEffect(() => void sweep(), [sweep]);

  const onAdd = useCallback(
    async (files: readonly File[]) => {
      setProblems([]);
      setAdding((now) => now + files.length);
      const trust = of === 'visits' ? 'true-pictures' : 'any-file';
      const done = await attach({ of, recordId }, files, trust).finally(() =>
        setAdding((now) => now - files.length),
      );
      if (!done.ok) return setProblems([t('recordGone')]);
      const { action, files: added, refused } = done.value;
      setProblems(refused.map(sayRefusal));
      if (action !== null) noteUndo(t('attached', { count: added.length }), action);
    },
    [attach, of, recordId, t, sayRefusal, noteUndo],
  );
  return {
    ...kit,
    files: useMemo(() => attached && list(attached), [attached, list]),
    doing: adding > 0 ? t('adding', { count: adding }) : '',
    problems,
    onDismiss: useCallback(() => setProblems([]), []),
    onAdd: useCallback((files: readonly File[]) => void onAdd(files), [onAdd]),
  };
}

/** What can be done with any attached file, and what is said of it. */
export function useFileKit() {
  const { t } = useTranslation('files');
  const { language } = useFormats();
  const read = useCommand(readFile);
  const remove = useCommand(removeAttachment);
  const noteUndo = useUndoNote();
  const words = useFileWords();
  const here = useFilesHere();
  const fetching = useFileFetching();
  const onRemove = useCallback(
    async ({ id, name }: { readonly id: Id; readonly name: string }) => {
      const done = await remove(id);
      if (done.ok) noteUndo(t('removed', { name }), done.value.action);
    },
    [remove, noteUndo, t],
  );
  const onSave = useCallback(
    async ({ name, hash }: { readonly name: string; readonly hash: string }) => {
      const file = await read(hash);
      if (file) saveFile(name, file);
      else notifications.show({ color: 'gray', message: t('missing', { name }) });
    },
    [read, t],
  );
  return {
    words,
    list: useCallback(
      <F extends KeptFile>(files: readonly F[]): readonly ListedFile<F>[] =>
        files.map((file) => {
          const isElsewhere = here !== undefined && !here.has(file.hash);
          const bytes = readableBytes(file.bytes, language);
          const where = t(fetching ? 'atOffice' : 'elsewhere', { bytes });
          return {
            ...file,
            detail: isElsewhere ? where : detailOf(file, t, language),
            isPicture: isPicture(file.type),
            isElsewhere,
          };
        }),
      [t, language, here, fetching],
    ),
    small: useCallback(
      async ({ id, thumbnail }: KeptFile) => {
        if (thumbnail === null) return null;
        const known = await read(thumbnail);
        if (known || !fetching) return known;
        return (await fetching.bring({ id, hash: thumbnail })) === null ? read(thumbnail) : null;
      },
      [read, fetching],
    ),
    whole: useCallback(
      async ({ hash, type }: KeptFile) => {
        const file = await read(hash);
        return file && isPicture(type) ? new Blob([file], { type }) : null;
      },
      [read],
    ),
    ...(fetching && { bring: fetching.bring, stop: fetching.stop }),
    onSave: useCallback((file: KeptFile) => void onSave(file), [onSave]),
    onRemove: useCallback((file: KeptFile) => void onRemove(file), [onRemove]),
  };
}

/** Why a file was not attached, as a sentence. */
export function useSayRefusal(): (refusal: FileRefusal) => string {
  const { t } = useTranslation('files');
  const { language } = useFormats();
  return useCallback(
    (refusal) => {
      const { name, type } = refusal;
      if (type === 'not-stored') return t(`refused.${type}`, { name, message: refusal.message });
      if (type !== 'too-large') return t(`refused.${type}`, { name });
      const { limit, bytes } = refusal;
      return t('refused.too-large', {
        name,
        bytes: readableBytes(bytes, language),
        limit: readableBytes(limit, language),
      });
    },
    [t, language],
  );
}

function useFileWords() {
  const { t } = useTranslation('files');
  return useMemo(
    () => ({
      title: t('title'),
      none: t('none'),
      add: t('add'),
      photo: t('photo'),
      drop: t('drop'),
      letGo: t('letGo'),
      saveThis: t('saveThis'),
      previous: t('previous'),
      next: t('next'),
      close: t('close'),
      dismiss: t('dismiss'),
      unreadablePicture: t('unreadablePicture'),
      notHere: t('notHere'),
      isHere: t('isHere'),
      fetch: t('fetch'),
      fetching: t('fetching'),
      giveUp: t('giveUp'),
      open: (name: string) => t('open', { name }),
      save: (name: string) => t('save', { name }),
      remove: (name: string) => t('remove', { name }),
    }),
    [t],
  );
}

async function readFile(deps: Deps, hash: string): Promise<Blob | null> {
  const files = filesOf(deps);
  await files.touch(hash, deps.now());
  return files.get(hash);
}

function detailOf(file: KeptFile, t: TFunction<'files'>, language: Language): string {
  return `${t(`kinds.${kindOf(file.type)}`)} · ${readableBytes(file.bytes, language)}`;
}

function kindOf(type: string) {
  if (type.startsWith('image/')) return 'picture';
  if (type.startsWith('video/')) return 'film';
  if (type.startsWith('audio/')) return 'sound';
  if (type === 'application/pdf') return 'pdf';
  if (type.endsWith('wordprocessingml.document')) return 'document';
  if (type.endsWith('spreadsheetml.sheet')) return 'sheet';
  if (type.endsWith('presentationml.presentation')) return 'slides';
  return /zip|compressed|rar/u.test(type) ? 'archive' : 'other';
}

/** Hands a file to the person as a download: never opened, whatever is in it. */
function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(new Blob([file], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has taken hold of the bytes once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
