import { useTranslation } from 'react-i18next';
import { csvOf } from '../../../shared/domain/import/refused-csv.ts';
import { useImportSession } from './import-session.ts';
import type { Ending } from './import-state.ts';
import { saveParts } from './save-text.ts';
import { useSay } from './say.ts';

/** So many rows are fetched and written at a time, so that the screen stays awake. */
const rowsAtOnce = 2000;

/** Saves the refused rows as they stood in the file, with the reason behind them. */
export function useSaveRefused({ progress, fileName }: Ending): () => Promise<void> {
  const { t } = useTranslation('import');
  const { refusedRows } = useImportSession();
  const { sayRow } = useSay();
  return async () => {
    const parts: string[] = [];
    for (let from = 0; from < progress.refused; from += rowsAtOnce) {
      const { header, rows } = await refusedRows(from, from + rowsAtOnce);
      const table = rows.map(({ cells, reason }) => [
        ...header.map((_, i) => cells[i] ?? ''),
        sayRow(reason),
      ]);
      if (from === 0) parts.push(csvOf([[...header, t('done.reason')], ...table]));
      // The mark of UTF-8 stands once, at the beginning.
      else parts.push(csvOf(table).slice(1));
    }
    saveParts(t('done.refusedName', { file: fileName.replace(/\.[a-z]{1,5}$/iu, '') }), parts);
  };
}
