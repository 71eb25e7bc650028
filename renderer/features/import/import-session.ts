import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { FileRefusal, TableRow } from '../../../shared/domain/import/table.ts';
import type { Column } from '../../../shared/domain/import/target.ts';
import type { Result } from '../../../shared/result.ts';
import type { ImportProgress } from '../../data/commands/import-clients.ts';
import { importClients, usualBatch } from '../../data/commands/import-clients.ts';
import { undoAction } from '../../data/commands/take-back.ts';
import { clientFields } from '../../data/queries/client-fields.ts';
import { useCommand, useLive, useNewId } from '../../hooks/book.tsx';
import type { OpenSpreadsheet, TablePreview } from '../../hooks/spreadsheet.ts';
import { openSpreadsheet } from '../../hooks/spreadsheet.ts';
import type { Ending, ImportState, Mapping } from './import-state.ts';
import { atTheStart, noProgress } from './import-state.ts';

/** An import from its file to its end. It lives above the screens, so that it goes on while another one is shown. */
export type ImportSession = {
  readonly state: ImportState;
  readonly choose: (file: File) => Promise<void>;
  readonly chooseSheet: (index: number) => Promise<void>;
  readonly chooseHeader: (line: number | null) => Promise<void>;
  /** `reread`: whether what the rows say may have changed by it. */
  readonly setColumns: (columns: readonly Column[], reread: boolean) => Promise<void>;
  readonly start: () => Promise<void>;
  readonly cancel: () => void;
  readonly startOver: () => void;
  readonly takeBack: () => Promise<void>;
  readonly refusedRows: () => Promise<{
    readonly header: readonly string[];
    readonly rows: readonly TableRow[];
  }>;
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
  const { mapping, progress } = inHand(state);
  const { choose, chooseSheet, chooseHeader, setColumns, close } = reading;
  const { start, cancel, takeBack } = writing;
  const running = state.stage === 'importing';
  const ending = state.stage === 'done' ? state.ending : null;
  return useMemo(
    () => ({
      state,
      // A file that is dropped while another one is being written must not disturb it.
      choose: async (file) => (running ? undefined : choose(file)),
      chooseSheet: async (index) => (mapping ? chooseSheet(mapping, index) : undefined),
      chooseHeader: async (line) => (mapping ? chooseHeader(mapping, line) : undefined),
      setColumns: async (columns, reread) =>
        mapping ? setColumns(mapping, columns, reread) : undefined,
      start: async () => (mapping && !progress ? start(mapping) : undefined),
      cancel: () => (running ? cancel() : close()),
      startOver: close,
      takeBack: async () => (ending ? takeBack(ending) : undefined),
      refusedRows: async () => {
        const lines = ending?.progress.refused.map(({ line }) => line) ?? [];
        return (await reading.file.current?.rowsOf(lines)) ?? { header: [], rows: [] };
      },
    }),
    [
      state,
      running,
      mapping,
      progress,
      ending,
      choose,
      chooseSheet,
      chooseHeader,
      setColumns,
      close,
      start,
      cancel,
      takeBack,
      reading.file,
    ],
  );
}

function inHand(state: ImportState): {
  readonly mapping: Mapping | null;
  readonly progress: ImportProgress | null;
} {
  if (state.stage === 'map') return { mapping: state.mapping, progress: null };
  return state.stage === 'importing' ? state : { mapping: null, progress: null };
}

type Set = (state: ImportState) => void;
type FileRef = { current: OpenSpreadsheet | null };

function useReading(setState: Set) {
  const fields = useLive(clientFields);
  const file = useRef<OpenSpreadsheet | null>(null);
  const givingUp = useRef(new AbortController());
  const latestCheck = useRef(0);

  const release = useCallback(() => {
    givingUp.current.abort();
    file.current?.close();
    file.current = null;
    latestCheck.current += 1;
  }, []);

  const check = useCallback(
    async (mapping: Mapping) => {
      latestCheck.current += 1;
      const mine = latestCheck.current;
      setState({ stage: 'map', mapping: { ...mapping, checked: null } });
      const checked = await file.current?.check(mapping.columns.map(({ target }) => target));
      if (mine !== latestCheck.current || !checked) return;
      setState({ stage: 'map', mapping: { ...mapping, checked } });
    },
    [setState],
  );

  const show = useCallback(
    async (
      part: Omit<Mapping, 'preview' | 'columns' | 'checked'>,
      table: Result<TablePreview, FileRefusal>,
    ) => {
      if (table.ok) {
        await check({ ...part, preview: table.value, columns: table.value.columns, checked: null });
        return;
      }
      setState({ stage: 'choose', refused: { fileName: part.fileName, refusal: table.error } });
    },
    [check, setState],
  );

  const choose = useCallback(
    async (chosen: File) => {
      release();
      const { signal } = (givingUp.current = new AbortController());
      setState({ stage: 'reading', fileName: chosen.name, bytes: chosen.size });
      const opened = await openSpreadsheet(chosen, signal);
      if (signal.aborted || !opened) return;
      if (!opened.ok) {
        setState({ stage: 'choose', refused: { fileName: chosen.name, refusal: opened.error } });
        return;
      }
      file.current = opened.value;
      const table = await opened.value.chooseSheet(0, fields ?? []);
      if (!signal.aborted) await show({ fileName: chosen.name, facts: opened.value.facts }, table);
    },
    [fields, release, setState, show],
  );

  const chooseSheet = useCallback(
    async (mapping: Mapping, index: number) => {
      const table = await file.current?.chooseSheet(index, fields ?? []);
      if (table) await show(mapping, table);
    },
    [fields, show],
  );

  const chooseHeader = useCallback(
    async (mapping: Mapping, line: number | null) => {
      const table = await file.current?.chooseHeader(mapping.preview.sheet, line, fields ?? []);
      if (table) await show(mapping, table);
    },
    [fields, show],
  );

  const setColumns = useCallback(
    async (mapping: Mapping, columns: readonly Column[], reread: boolean) => {
      if (reread) await check({ ...mapping, columns });
      else setState({ stage: 'map', mapping: { ...mapping, columns } });
    },
    [check, setState],
  );

  const close = useCallback(() => {
    release();
    setState(atTheStart);
  }, [release, setState]);

  return { file, choose, chooseSheet, chooseHeader, setColumns, close };
}

function useWriting(setState: Set, file: FileRef) {
  const run = useCommand(importClients);
  const undo = useCommand(undoAction);
  const newId = useNewId();
  const stopping = useRef(new AbortController());
  const running = useRef(false);

  const start = useCallback(
    async (mapping: Mapping) => {
      const source = file.current;
      // A second click may come before the first has reached the screen.
      if (!source || running.current) return;
      running.current = true;
      stopping.current = new AbortController();
      const action = newId();
      let progress = noProgress;
      const show = (now: ImportProgress) => {
        progress = now;
        setState({ stage: 'importing', mapping, progress });
      };
      const end = (how: Pick<Ending, 'end' | 'message'>) =>
        setState({
          stage: 'done',
          ending: {
            fileName: mapping.fileName,
            rowCount: mapping.preview.rowCount,
            action,
            progress,
            takenBack: 'no',
            ...how,
          },
        });
      show(noProgress);
      try {
        await source.check(mapping.columns.map(({ target }) => target));
        const result = await run({
          action,
          columns: mapping.columns,
          source: { count: mapping.preview.rowCount, read: source.read },
          rowsPerBatch: usualBatch,
          onProgress: show,
          signal: stopping.current.signal,
        });
        if (!result.ok) setState({ stage: 'map', mapping });
        else end({ end: result.value.cancelled ? 'cancelled' : 'whole', message: '' });
      } catch (error) {
        end(failureOf(error));
      } finally {
        running.current = false;
      }
    },
    [file, newId, run, setState],
  );

  const cancel = useCallback(() => stopping.current.abort(), []);

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

/** A full disk is an ordinary end; anything else is told as it is. Whole batches are in the book either way. */
function failureOf(error: unknown): Pick<Ending, 'end' | 'message'> {
  const message = error instanceof Error ? error.message : String(error);
  const full = error instanceof Error && `${error.name} ${message}`.includes('Quota');
  return full ? { end: 'disk-full', message: '' } : { end: 'failed', message };
}
