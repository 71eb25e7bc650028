import { useCallback, useRef, useState } from 'react';
import type { BackupPlace } from '../../../shared/bridge/backup.ts';
import type { BackupReason } from '../../../shared/domain/backup/backup-name.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { StoredKey } from '../../data/backup/backup-key.ts';
import type { BackupNotes, BackupSeal, MadeBackup } from '../../data/backup/backup-notes.ts';
import { backupNotes, noteBackup } from '../../data/backup/backup-notes.ts';
import type { OpenBackupDesk } from '../../data/backup/open-desk.ts';
import { bookName } from '../../data/open-book.ts';
import { useClock, useCommand } from '../book.tsx';
import type { Backups, BackupWork, MakeRefusal } from './backup-work.ts';

const ownCodes = { 'book-moved': 'MOVED', 'not-read-back': 'DIFFERS' } as const;
const nowhere = { done: 0, all: 0 };

type Doing<T> = (
  at: OpenBackupDesk,
  tell: (progress: BackupWork['progress']) => void,
) => Promise<T>;

async function inTurn<T>(
  atDesk: () => Promise<OpenBackupDesk>,
  tell: (progress: BackupWork['progress'] | null) => void,
  act: Doing<T>,
): Promise<T> {
  return navigator.locks.request(`${bookName}-backups`, async () => {
    tell(nowhere);
    try {
      return await act(await atDesk(), tell);
    } finally {
      tell(null);
    }
  });
}

/** One work with backups at a time, in all windows of the book, and how far it is. */
export function useBackupWork(atDesk: () => Promise<OpenBackupDesk>) {
  const [work, setWork] = useState<BackupWork | null>(null);
  const working = useCallback(
    async <T>(what: BackupWork['what'], act: Doing<T>): Promise<T> =>
      inTurn(atDesk, (now) => setWork(now && { what, progress: now }), act),
    [atDesk],
  );
  return { work, working };
}

export type Working = ReturnType<typeof useBackupWork>['working'];

/** Makes backups, and notes what came of it. */
export function useMaking(
  place: BackupPlace,
  working: Working,
  keyFor: (seal: BackupSeal) => Promise<StoredKey | null>,
) {
  const notesNow = useCommand(backupNotes);
  const note = useCommand(noteBackup);
  const now = useClock();

  const noted = useCallback(
    async (code: string): Promise<Result<never, MakeRefusal>> => {
      await note({ trouble: { code, at: now() } });
      return err({ type: 'trouble', code });
    },
    [note, now],
  );

  /** Does it with the key that is to be used, and notes the backup, or why there is none. */
  const making = useCallback(
    async <T>(
      what: 'make' | 'before',
      act: (key: StoredKey | null, ...with_: Parameters<Doing<T>>) => Promise<Made<T>>,
    ): Promise<Result<T, MakeRefusal>> => {
      const key = await keyNow(await notesNow(), keyFor);
      if (key === undefined) return noted('KEY');
      try {
        const made = await working(what, async (at, tell) => act(key, at, tell));
        if (made.ok) {
          await note({ last: made.value.made, trouble: null });
          return ok(made.value.value);
        }
        const { error } = made;
        if (error.type === 'given-up') return err({ type: 'given-up' });
        return await noted(error.type === 'refused' ? error.code : ownCodes[error.type]);
      } catch (error) {
        return noted(error instanceof Error ? error.message : String(error));
      }
    },
    [keyFor, note, noted, notesNow, working],
  );

  const makeAs = useCallback(
    async (what: 'make' | 'before', reason: BackupReason) =>
      making(what, async (key, at, tell) => {
        const made = await at.make({ reason, key }, place, tell);
        return made.ok ? ok({ made: made.value, value: made.value }) : made;
      }),
    [making, place],
  );

  const download = useCallback<Backups['download']>(
    async () =>
      making('make', async (key, at, tell) => {
        const done = await at.download({ reason: 'asked', key }, tell);
        if (!done.ok) return done;
        const { made, blob } = done.value;
        return ok({ made, value: { name: made.name, blob } });
      }),
    [making],
  );

  return { makeAs, download };
}

type Made<T> = Result<
  { readonly made: MadeBackup; readonly value: T },
  | { readonly type: 'given-up' | 'book-moved' | 'not-read-back' }
  | { readonly type: 'refused'; readonly code: string }
>;

/** undefined: a passphrase was set, and is waited for. */
async function keyNow(
  { seal }: BackupNotes,
  keyFor: (seal: BackupSeal) => Promise<StoredKey | null>,
): Promise<StoredKey | null | undefined> {
  return seal ? ((await keyFor(seal)) ?? undefined) : null;
}

/** Waits for a backup before a change, until the person would rather not. */
export function useBefore(
  makeAs: ReturnType<typeof useMaking>['makeAs'],
  isNeeded: () => Promise<boolean>,
  stop: () => void,
) {
  const skip = useRef<() => void>(() => undefined);
  const before = useCallback<Backups['before']>(
    async (reason) => {
      if (!(await isNeeded())) return true;
      const skipped = new Promise<false>((done) => {
        skip.current = () => done(false);
      });
      return Promise.race([skipped, makeAs('before', reason).then((made) => made.ok)]);
    },
    [isNeeded, makeAs],
  );
  const goOn = useCallback(() => {
    skip.current();
    stop();
  }, [stop]);
  return { before, goOn };
}
