import type { ReactNode } from 'react';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { BackupFolder, BackupPlace } from '../../../shared/bridge/backup.ts';
import type { BackupReason } from '../../../shared/domain/backup/backup-name.ts';
import { backupNotes, backupStand, noteBackup } from '../../data/backup/backup-notes.ts';
import type { OpenBackupDesk } from '../../data/backup/open-desk.ts';
import { openBackupDesk } from '../../data/backup/open-desk.ts';
import { bookName } from '../../data/open-book.ts';
import { useBackupPlace, useClock, useCommand, useLiveOf } from '../book.tsx';
import type { Backups } from './backup-work.ts';
import { useBackupKey } from './use-backup-key.ts';
import { useDailyBackup } from './use-daily-backup.ts';
import { useBackupWork, useBefore, useMaking } from './use-making.ts';

const BackupsContext = createContext<Backups | null>(null);

/** Backups of the open book; null in a session that has no place for them. */
export function useBackups(): Backups | null {
  return useContext(BackupsContext);
}

/** To be awaited before a large change: a backup of the book as it is. Where there is no place for backups, nothing is waited for. */
export function useBackUpBefore(): (reason: BackupReason) => Promise<boolean> {
  const before = useBackups()?.before;
  return useCallback(async (reason) => (before ? before(reason) : false), [before]);
}

/** Stands around all screens: backups are made while any of them is shown. */
export function BackupsAround({ children }: { readonly children: ReactNode }) {
  const place = useBackupPlace();
  return place ? <WithPlace place={place}>{children}</WithPlace> : children;
}

type Props = { readonly place: BackupPlace; readonly children: ReactNode };

function WithPlace({ place, children }: Props) {
  const desk = useRef<Promise<OpenBackupDesk> | null>(null);
  const atDesk = useCallback(async () => (desk.current ??= openBackupDesk(bookName)), []);
  const stop = useCallback(() => void desk.current?.then(async (at) => at.stop()), []);
  const stand = useLiveOf(backupStand);
  const standNow = useCommand(backupStand);
  const note = useCommand(noteBackup);
  const now = useClock();
  const { folder, look } = useFolder(place);
  const { work, working } = useBackupWork(atDesk);
  const key = useBackupKey(place, stand, atDesk);
  const { keyFor, keyState, givePassphrase, sealNoMore } = key;
  const { makeAs, download } = useMaking(place, working, keyFor);
  const reading = useReading(place, working, keyFor, atDesk);

  const isNeeded = useCallback(async () => {
    const { last, head } = await standNow();
    return last?.head !== head;
  }, [standNow]);
  const makeBefore = useCallback<typeof makeAs>(
    async (what, reason) =>
      (await look()).type === 'chosen'
        ? makeAs(what, reason)
        : { ok: false, error: { type: 'given-up' } },
    [look, makeAs],
  );
  const { before, goOn } = useBefore(makeBefore, isNeeded, stop);

  const make = useCallback<Backups['make']>(async (reason) => makeAs('make', reason), [makeAs]);
  const choose = useCallback<Backups['choose']>(async () => {
    const choice = await place.choose();
    if (choice.type === 'chosen') await note({ trouble: null });
    await look();
    return choice;
  }, [place, note, look]);
  const list = useCallback<Backups['list']>(async () => place.list(), [place]);
  const putReminderOff = useCallback(async () => note({ remindSince: now() }), [note, now]);

  // The week of the first reminder begins when the book is first seen.
  const isNew = stand?.remindSince === null;
  useEffect(() => {
    if (isNew) void putReminderOff();
  }, [isNew, putReminderOff]);
  useDailyBackup({ folder, stand, keyState }, make, work !== null);

  const doing = useMemo(
    () => ({ make, download, before, goOn, choose, list, putReminderOff, stop }),
    [make, download, before, goOn, choose, list, putReminderOff, stop],
  );
  const backups = useMemo<Backups>(
    () => ({ folder, stand, keyState, work, givePassphrase, sealNoMore, ...reading, ...doing }),
    [folder, stand, keyState, work, givePassphrase, sealNoMore, reading, doing],
  );
  return <BackupsContext value={backups}>{children}</BackupsContext>;
}

function useFolder(place: BackupPlace) {
  const [folder, setFolder] = useState<BackupFolder>();
  const look = useCallback(async () => {
    const found = await place.folder();
    setFolder(found);
    return found;
  }, [place]);
  useEffect(() => {
    let wanted = true;
    void place.folder().then((found) => (wanted ? setFolder(found) : undefined));
    return () => {
      wanted = false;
    };
  }, [place]);
  return { folder, look };
}

function useReading(
  place: BackupPlace,
  working: ReturnType<typeof useBackupWork>['working'],
  keyFor: ReturnType<typeof useBackupKey>['keyFor'],
  atDesk: () => Promise<OpenBackupDesk>,
): Pick<Backups, 'fetch' | 'unseal' | 'test'> {
  const notesNow = useCommand(backupNotes);
  return useMemo(() => {
    const opening = async (passphrase: string | null) => {
      const { seal } = await notesNow();
      return { kept: seal && (await keyFor(seal)), passphrase };
    };
    return {
      fetch: async (backup) => working('fetch', async (at, tell) => at.fetch(backup, place, tell)),
      unseal: async (file, passphrase) => {
        const how = await opening(passphrase);
        return (await atDesk()).unseal(file, how);
      },
      test: async (backup) => {
        const how = await opening(null);
        return working('test', async (at, tell) => at.test(backup, place, how, tell));
      },
    };
  }, [place, working, keyFor, atDesk, notesNow]);
}
