import { useCallback, useRef, useState } from 'react';
import type { ExportFormat, ExportRefusal } from '../../../../shared/domain/list/export-table.ts';
import { fileNameOf } from '../../../../shared/domain/list/export-table.ts';
import type { Selection } from '../../../../shared/domain/list/selection.ts';
import { selectedAmong } from '../../../../shared/domain/list/selection.ts';
import type { View } from '../../../data/index/view.ts';
import { useIndexQuestions } from '../../../hooks/book.tsx';
import { exportInWorker } from '../../../hooks/exporting.ts';
import { useToday } from '../../../hooks/today.ts';
import type { ClientColumn } from './client-column.ts';
import { askedFor } from './columns.ts';
import { exportCell, exportColumn } from './export-cells.ts';
import { saveFile } from './save-file.ts';
import type { Running } from './use-many.ts';

export type ExportOrder = {
  readonly view: View;
  readonly selection: Selection;
  readonly columns: readonly ClientColumn[];
  readonly format: ExportFormat;
  /** What the sheet and the file are called. */
  readonly title: string;
};

export type Exported =
  | { readonly type: 'done'; readonly count: number; readonly file: string }
  | { readonly type: 'stopped' }
  | { readonly type: 'failed' }
  | ExportRefusal;

/** Writes clients to a file. Who they are is settled at the start, so that nobody is left out or twice in it meanwhile. */
export function useExport(): {
  readonly running: Running | null;
  readonly run: (order: ExportOrder) => Promise<Exported>;
} {
  const index = useIndexQuestions();
  const today = useToday();
  const [running, setRunning] = useState<Running | null>(null);
  const busy = useRef(false);
  const run = useCallback(
    async ({ view, selection, columns, format, title }: ExportOrder): Promise<Exported> => {
      if (busy.current) return { type: 'stopped' };
      busy.current = true;
      const giveUp = new AbortController();
      const cancel = () => giveUp.abort();
      try {
        const ids = selectedAmong(selection, await index.ids(view));
        const asked = askedFor(columns);
        const all = ids.length;
        setRunning({ done: 0, all, cancel });
        const written = await exportInWorker({
          format,
          title,
          columns: columns.map((column) => exportColumn(column)),
          source: {
            count: all,
            read: async (from, to) => {
              const rows = await index.rowsOf(ids.slice(from, to), asked);
              return rows.map((row) => columns.map((column) => exportCell(column, row)));
            },
          },
          onProgress: (done) => setRunning({ done, all, cancel }),
          signal: giveUp.signal,
        });
        if (!written.ok) return written.error;
        if (written.value === null) return { type: 'stopped' };
        const file = fileNameOf(title, today, format);
        saveFile(file, written.value);
        return { type: 'done', count: all, file };
      } catch {
        return { type: 'failed' };
      } finally {
        busy.current = false;
        setRunning(null);
      }
    },
    [index, today],
  );
  return { running, run };
}
