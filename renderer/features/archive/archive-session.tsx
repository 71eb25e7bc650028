import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeChoice } from '../../../shared/domain/archive/compare.ts';
import { ok } from '../../../shared/result.ts';
import { undoAction } from '../../data/commands/take-back.ts';
import type { OpenArchiveDesk } from '../../hooks/archive.ts';
import { openDesk } from '../../hooks/archive.ts';
import type { NamedBackup } from '../../hooks/backups/backup-work.ts';
import { useBackups, useBackUpBefore } from '../../hooks/backups/backups.tsx';
import { useCommand, useNewId } from '../../hooks/book.tsx';
import { useMessageOf } from '../../hooks/message-of.ts';
import { useSafely } from '../../hooks/safety.ts';
import { useToday } from '../../hooks/today.ts';
import { chooseFileToSave, download } from '../../platform/save-file.ts';
import type { ArchiveState } from './archive-state.ts';
import { noProgress } from './archive-state.ts';

export type ArchiveSession = {
  readonly state: ArchiveState;
  /** Whether an archive was being taken in when it broke off. */
  readonly halfFilled: () => Promise<boolean>;
  readonly save: () => Promise<void>;
  readonly choose: (file: File) => Promise<void>;
  /** The same for a backup of the folder. */
  readonly chooseBackup: (backup: NamedBackup) => Promise<void>;
  /** Opens the sealed backup that was chosen. */
  readonly unseal: (passphrase: string) => Promise<void>;
  readonly take: (choice: MergeChoice) => Promise<void>;
  readonly takeBack: () => Promise<void>;
  readonly stop: () => void;
  readonly startOver: () => void;
};

const SessionContext = createContext<ArchiveSession | null>(null);

export function useArchiveSession(): ArchiveSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('An archive was used outside of its session.');
  return session;
}

/** Stands around all screens, so that an archive is finished while another screen is shown. */
export function ArchiveSessionAround({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('archive');
  const [state, setState] = useState<ArchiveState>({ stage: 'idle' });
  const desk = useRef<Promise<OpenArchiveDesk> | null>(null);
  const today = useToday();
  const newId = useNewId();
  const undo = useCommand(undoAction);
  const safely = useSafely();
  const messageOf = useMessageOf();
  const backups = useBackups();
  const backUpBefore = useBackUpBefore();
  const busy = state.stage === 'working';

  const atDesk = useCallback(async () => (desk.current ??= openDesk()), []);

  /** Does one thing at the desk, and shows what came of it. */
  const work = useCallback(
    async (
      what: 'save' | 'check' | 'take',
      act: (
        at: OpenArchiveDesk,
        onProgress: (now: typeof noProgress) => void,
      ) => Promise<ArchiveState>,
    ) => {
      // Progress comes by a way of its own and may be later than the end.
      let ended = false;
      const show = (progress: typeof noProgress) => {
        if (!ended) setState({ stage: 'working', what, progress });
      };
      show(noProgress);
      try {
        const came = await act(await atDesk(), show);
        ended = true;
        setState(came);
      } catch (error) {
        ended = true;
        setState({
          stage: 'failed',
          message: messageOf(error),
        });
      }
    },
    [atDesk, messageOf],
  );

  const check = useCallback(
    async (fileName: string, file: Blob) =>
      work('check', async (at, onProgress) => {
        const opened = await at.open(new File([file], fileName), onProgress);
        if (opened.ok) return { stage: 'ready', fileName, facts: opened.value };
        if (opened.error.type === 'given-up') return { stage: 'idle' };
        return { stage: 'refused', fileName, refusal: opened.error };
      }),
    [work],
  );

  /** Looks at a file, which may be a sealed backup. */
  const look = useCallback(
    async (fileName: string, file: Blob, passphrase: string | null) => {
      const plain = backups ? await backups.unseal(file, passphrase) : ok(file);
      if (plain.ok) return check(fileName, plain.value);
      const { type } = plain.error;
      const waits = type === 'needs-passphrase' || type === 'wrong-passphrase';
      return setState(
        waits
          ? { stage: 'sealed', fileName, file, isWrong: type === 'wrong-passphrase' }
          : { stage: 'unfetched', fileName, refusal: plain.error },
      );
    },
    [backups, check],
  );

  const session = useMemo<ArchiveSession>(
    () => ({
      state,
      halfFilled: async () => (await atDesk()).halfFilled(),
      save: async () => {
        const name = t('save.name', { day: today });
        const file = busy ? null : await chooseFileToSave(name);
        if (file === null) return;
        await work('save', async (at, onProgress) => {
          const saved = await at.save(file === 'none' ? null : file, onProgress);
          if (!saved.ok) return { stage: 'not-saved', refusal: saved.error };
          const { blob, ...facts } = saved.value;
          if (blob) download(name, blob);
          return { stage: 'saved', saved: facts };
        });
      },
      choose: async (file) => {
        if (!busy) await look(file.name, file, null);
      },
      chooseBackup: async (backup) => {
        if (busy || !backups) return;
        const whole = await backups.fetch(backup);
        if (whole.ok) await look(backup.name, whole.value, null);
        else setState({ stage: 'unfetched', fileName: backup.name, refusal: whole.error });
      },
      unseal: async (passphrase) => {
        if (state.stage === 'sealed') await look(state.fileName, state.file, passphrase);
      },
      take: async (choice) => {
        if (state.stage !== 'ready') return;
        const action = newId();
        const { fileName, facts } = state;
        const isThere = facts.empty || (await backUpBefore('restore'));
        if (choice === 'replace' && !isThere) return setState({ stage: 'no-backup' });
        await work('take', async (at, onProgress) => {
          const done = await safely(async () => at.restore(action, choice, onProgress));
          return done.ok
            ? { stage: 'taken', restored: done.value, action, takenBack: 'no' }
            : { stage: 'refused', fileName, refusal: done.error };
        });
      },
      takeBack: async () => {
        if (state.stage !== 'taken') return;
        const done = await undo(state.action);
        setState({ ...state, takenBack: done.ok ? 'yes' : 'refused' });
      },
      stop: () => void desk.current?.then(async (at) => at.stop()),
      startOver: () => setState({ stage: 'idle' }),
    }),
    [state, busy, today, t, atDesk, work, newId, undo, safely, backups, backUpBefore, look],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}
