import { useEffect } from 'react';
import { isDailyDue } from '../../../shared/domain/backup/backup-due.ts';
import { useClock } from '../book.tsx';
import { dayAt, useToday } from '../today.ts';
import type { Backups } from './backup-work.ts';

/** The book has to be quiet for so long (ms), so that nobody waits for it. */
const quietFor = 30_000;
const tryAgainAfter = 10 * 60_000;

/** Makes the daily backup when the book has changed and is quiet, and tries again what failed. */
export function useDailyBackup(
  { folder, stand, keyState }: Pick<Backups, 'folder' | 'stand' | 'keyState'>,
  make: Backups['make'],
  isBusy: boolean,
): void {
  const now = useClock();
  const today = useToday();
  const isReady = folder?.type === 'chosen' && keyState !== 'waits' && !isBusy;
  // Every change of the book makes another stand, and so begins the wait anew: the book is not quiet.
  useEffect(() => {
    if (!isReady || !stand || !isDailyDue(stand.last, { ...stand, today }, dayAt)) return undefined;
    const sinceFailure = stand.trouble ? Math.max(0, now() - stand.trouble.at) : tryAgainAfter;
    let idle = 0;
    const timer = setTimeout(
      () => {
        idle = requestIdleCallback(() => void make('daily'), { timeout: quietFor });
      },
      Math.max(quietFor, tryAgainAfter - sinceFailure),
    );
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
    };
  }, [isReady, stand, today, make, now]);
}
