import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Selection } from '../../../../shared/domain/list/selection.ts';
import { selectedAmong, selectedCount } from '../../../../shared/domain/list/selection.ts';
import type { ListRow } from '../../../data/index/view.ts';
import { useIndexQuestions } from '../../../hooks/book.tsx';
import type { ClientColumn } from './client-column.ts';
import { askedFor } from './columns.ts';
import { cellForCopy } from './export-cells.ts';
import type { ListWindow } from './list-window.ts';
import type { TableTexts } from './table-text.ts';
import { tableTexts } from './table-text.ts';

const rowsAtOnce = 2000;

/** Copies the selected rows with their headers, or the one cell that has the keyboard, as a table. */
export function useCopy(
  list: ListWindow,
  shown: readonly ClientColumn[],
  selection: Selection,
): (row: ListRow | undefined, column: ClientColumn | undefined) => void {
  const { t } = useTranslation('many');
  const index = useIndexQuestions();
  const rowsOf = useCallback(async () => {
    const ids = selectedAmong(selection, await index.ids(list.view));
    const rows = [shown.map(({ exportHeader }) => exportHeader)];
    for (let from = 0; from < ids.length; from += rowsAtOnce) {
      const part = await index.rowsOf(ids.slice(from, from + rowsAtOnce), askedFor(shown));
      for (const row of part) rows.push(shown.map((column) => cellForCopy(column, row)));
    }
    return rows;
  }, [index, list.view, selection, shown]);
  return useCallback(
    (row, column) => {
      const many = selectedCount(selection, list.part.count) > 0;
      const cell = row && column ? cellForCopy(column, row) : '';
      if (!many && !row) return;
      const copied = many
        ? toClipboard(
            rowsOf().then((rows) => ({ rows: rows.length - 1, texts: tableTexts(rows, true) })),
          )
        : toClipboard(Promise.resolve({ rows: 1, texts: tableTexts([[cell]], false) }));
      copied.then(
        (count) =>
          notifications.show({
            message: many
              ? t('copied', { count })
              : cell === ''
                ? t('copiedEmpty')
                : t('copiedCell', { text: cell.length > 60 ? `${cell.slice(0, 60)}…` : cell }),
          }),
        () => notifications.show({ message: t('notCopied'), color: 'red' }),
      );
    },
    [selection, list.part.count, rowsOf, t],
  );
}

type Copy = { readonly rows: number; readonly texts: TableTexts };

/** The clipboard is asked at once, while the key is still down, and is given the texts when they are there. */
async function toClipboard(copy: Promise<Copy>): Promise<number> {
  const as = async (type: string, text: (texts: TableTexts) => string) => {
    const { texts } = await copy;
    return new Blob([text(texts)], { type });
  };
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': as('text/plain', ({ plain }) => plain),
      'text/html': as('text/html', ({ html }) => html),
    }),
  ]);
  return (await copy).rows;
}
