import { useMemo } from 'react';
import type { Result } from '../../shared/result.ts';
import type { AccountRefusal, JoinWish, LeaveWish, SignInWish } from '../data/sync/account.ts';
import { addressOf } from '../data/sync/account.ts';
import type { WaitingFiles } from '../data/sync/files/waiting-files.ts';
import { waitingFiles } from '../data/sync/files/waiting-files.ts';
import type { OfficeState } from '../data/sync/office-facts.ts';
import { officeFacts } from '../data/sync/office-facts.ts';
import { useLiveOf, useOfficeDesk } from './book.tsx';
import { useWhileEmptied } from './safety.ts';

export type { SyncTrouble } from '../data/office-values.ts';
export type { AccountRefusal, JoinWish, SignInWish } from '../data/sync/account.ts';

export type { JoinedOffice, OfficeState } from '../data/sync/office-facts.ts';

export type OfficeActions = {
  readonly join: (wish: JoinWish) => Promise<Result<null, AccountRefusal>>;
  readonly signIn: (wish: SignInWish) => Promise<Result<null, AccountRefusal>>;
  /** The book stays, and what is done in it waits. Refused while anything waits already. */
  readonly signOut: () => Promise<Result<null, AccountRefusal>>;
  /** Empties the book on this device. Refused while anything waits, or more would be lost than the wish says. */
  readonly leave: (wish: LeaveWish) => Promise<Result<null, AccountRefusal>>;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly syncNow: () => void;
  /** The rows of which `many-would-go` speaks may go, once. */
  readonly letGo: () => void;
};

/** The address that somebody means by what is typed; null where it is none that a book may join. */
export function officeAddress(typed: string): string | null {
  const address = addressOf(typed);
  return address.ok ? address.value : null;
}

/** Whoever asks before the book has been asked sees a book of its own, which is what it mostly is. */
const alone: OfficeState = { state: 'alone' };

export function useOffice(): OfficeState {
  return useLiveOf(officeFacts) ?? alone;
}

const noFiles: WaitingFiles = { count: 0, bytes: 0, refused: null };

/** Files whose bytes are still to be sent to the office. */
export function useWaitingUploads(): WaitingFiles {
  return useLiveOf(waitingFiles) ?? noFiles;
}

export function useOfficeActions(): OfficeActions {
  const office = useOfficeDesk();
  const whileEmptied = useWhileEmptied();
  return useMemo(() => {
    const desk = async () => {
      if (!office) throw new Error('This session has no office desk.');
      return office();
    };
    return {
      join: async (wish) => (await desk()).join(wish),
      signIn: async (wish) => (await desk()).signIn(wish),
      signOut: async () => (await desk()).signOut(),
      leave: async (wish) => {
        const open = await desk();
        return whileEmptied(async () => open.leave(wish));
      },
      pause: () => void desk().then(async (open) => open.pause()),
      resume: () => void desk().then(async (open) => open.resume()),
      syncNow: () => void desk().then(async (open) => open.syncNow()),
      letGo: () => void desk().then(async (open) => open.letGo()),
    };
  }, [office, whileEmptied]);
}
