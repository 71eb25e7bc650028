import { createContext, useContext, useMemo, useState } from 'react';
import type { ImportedKind, UpdateRule } from '../../../shared/domain/import/mapping-profile.ts';
import type { Column } from '../../../shared/domain/import/target.ts';
import type { OpenSpreadsheet } from '../../hooks/spreadsheet.ts';
import type { ImportState, Mapping } from './import-state.ts';
import { atTheStart } from './import-state.ts';
import { useReading } from './use-reading.ts';
import { useWriting } from './use-writing.ts';

/** An import from its file to its end. It lives above the screens, so that it goes on while another one is shown. */
export type ImportSession = {
  readonly state: ImportState;
  readonly choose: (file: File) => Promise<void>;
  readonly chooseSheet: (index: number) => Promise<void>;
  readonly chooseHeader: (line: number | null) => Promise<void>;
  readonly chooseKind: (kind: ImportedKind) => Promise<void>;
  readonly chooseRule: (rule: UpdateRule) => void;
  /** Takes the columns as they are guessed, whatever was remembered. */
  readonly guessAnew: () => Promise<void>;
  /** `reread`: whether what the rows say may have changed by it. */
  readonly setColumns: (columns: readonly Column[], reread: boolean) => Promise<void>;
  readonly start: () => Promise<void>;
  readonly cancel: () => void;
  readonly startOver: () => void;
  readonly takeBack: () => Promise<void>;
  /** Some of the refused rows; those of a file that is closed by now are none. */
  readonly refusedRows: OpenSpreadsheet['refusedRows'];
};

const SessionContext = createContext<ImportSession | null>(null);
export const ImportSessionProvider = SessionContext;

export function useImportSession(): ImportSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('The import was used outside of its session.');
  return session;
}

/** Makes the session; its one owner is the drop target around all screens. */
export function useNewImportSession(): ImportSession {
  const [state, setState] = useState<ImportState>(atTheStart);
  const reading = useReading(setState);
  const writing = useWriting(setState, reading.file);
  const mapping = state.stage === 'map' ? state.mapping : null;
  const running = state.stage === 'importing';
  const ending = state.stage === 'done' ? state.ending : null;
  const { file, choose, chooseSheet, chooseHeader, chooseKind, guessAnew } = reading;
  const { check, change, drop, close } = reading;
  const { start, cancel, takeBack } = writing;
  return useMemo(() => {
    const withMapping = async (act: (now: Mapping) => Promise<void>) =>
      mapping ? act(mapping) : undefined;
    return {
      state,
      // A file that is dropped while another one is being written must not disturb it.
      choose: async (chosen) => (running ? undefined : choose(chosen)),
      chooseSheet: async (index) => withMapping(async (now) => chooseSheet(now, index)),
      chooseHeader: async (line) => withMapping(async (now) => chooseHeader(now, line)),
      chooseKind: async (kind) => withMapping(async (now) => chooseKind(now, kind)),
      chooseRule: (rule) => change({ rule, settled: true }),
      guessAnew: async () => withMapping(guessAnew),
      setColumns: async (columns, reread) =>
        withMapping(async (now) =>
          reread ? check({ ...now, columns, settled: true }) : change({ columns, settled: true }),
        ),
      start: async () =>
        withMapping(async (now) => {
          drop();
          await start(now);
        }),
      cancel: () => (running ? cancel() : close()),
      startOver: close,
      takeBack: async () => (ending ? takeBack(ending) : undefined),
      refusedRows: async (from, to) =>
        (await file.current?.refusedRows(from, to)) ?? { header: [], rows: [] },
    };
  }, [
    state,
    mapping,
    running,
    ending,
    file,
    choose,
    chooseSheet,
    chooseHeader,
    chooseKind,
    guessAnew,
    check,
    change,
    drop,
    close,
    start,
    cancel,
    takeBack,
  ]);
}
