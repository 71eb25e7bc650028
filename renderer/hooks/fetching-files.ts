import type { TFunction } from 'i18next';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deps } from '../data/deps.ts';
import { filesOf } from '../data/files/file-store.ts';
import { isPinned, pin } from '../data/files/pins.ts';
import { officeValue } from '../data/office-values.ts';
import type { FetchTrouble } from '../data/sync/files/fetch-file.ts';
import { useCommand, useLiveOf, useOfficeDesk } from './book.tsx';

/** A file as the office knows it: by the record that has it, and its hash. */
type Wanted = { readonly id: string; readonly hash: string };

export type FileFetching = {
  /** Brings a file here; answers why it did not come, as a sentence, or null. `onProgress` hears the part that is here, 0 to 1. */
  readonly bring: (file: Wanted, onProgress?: (share: number) => void) => Promise<string | null>;
  /** Gives it up; what has come stays for the next time. */
  readonly stop: (file: Wanted) => void;
};

/** Fetches files from the office; null for a book that has none. */
export function useFileFetching(): FileFetching | null {
  const { t } = useTranslation('files');
  const open = useOfficeDesk();
  const isJoined = useLiveOf(hasOffice) === true;
  return useMemo(() => {
    if (!open || !isJoined) return null;
    return {
      bring: async ({ id, hash }, onProgress) => {
        const desk = await open();
        const hear = (done: number, total: number) => onProgress?.(total === 0 ? 0 : done / total);
        const done = await desk.fetchFile({ row: id, hash }, hear);
        return done.ok ? null : sentenceOf(done.error, t);
      },
      stop: ({ hash }) => void open().then(async (desk) => desk.stopFetch(hash)),
    };
  }, [open, isJoined, t]);
}

function sentenceOf(trouble: FetchTrouble, t: TFunction<'files'>): string {
  switch (trouble.type) {
    case 'refused':
    case 'too-large':
    case 'not-an-office':
      return t('notCome.refused');
    default:
      return t(`notCome.${trouble.type}`);
  }
}

/** The hashes of all files on this device; undefined until it is known. */
export function useFilesHere(): ReadonlySet<string> | undefined {
  return useLiveOf(filesHere);
}

/** Whether a client's files are kept here, and a way to say so; undefined in a book without an office. */
export function usePin(
  client: string,
): { readonly isPinned: boolean; readonly setPinned: (wanted: boolean) => void } | undefined {
  const keep = useCommand(pin);
  const desk = useOfficeDesk();
  const known = useLiveOf(
    useCallback(
      async (deps: Deps) => ((await hasOffice(deps)) ? isPinned(deps, client) : undefined),
      [client],
    ),
  );
  const setPinned = useCallback(
    (wanted: boolean) => {
      void keep(client, wanted).then(async () => {
        if (wanted) await (await desk?.())?.syncNow();
      });
    },
    [keep, client, desk],
  );
  return known === undefined ? undefined : { isPinned: known, setPinned };
}

async function hasOffice({ store }: Deps): Promise<boolean> {
  return (await officeValue(store, 'address')) !== undefined;
}

async function filesHere(deps: Deps): Promise<ReadonlySet<string>> {
  return new Set(await filesOf(deps).hashes());
}
