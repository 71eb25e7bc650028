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
import { mostInHtml, TableText } from './table-text.ts';

const rowsAtOnce = 500;

/** Copies the selected rows with their headers, or the one cell that has the keyboard, as a table. */
export function useCopy(
  list: ListWindow,
  shown: readonly ClientColumn[],
  selection: Selection,
): (row: ListRow | undefined, column: ClientColumn | undefined) => void {
  const { t } = useTranslation('many');
  const index = useIndexQuestions();
  const selected = useCallback(async (): Promise<Copy> => {
    const ids = selectedAmong(selection, await index.ids(list.view));
    const table = new TableText(true);
    table.add([shown.map(({ exportHeader }) => exportHeader)]);
    for (let from = 0; from < ids.length; from += rowsAtOnce) {
      const part = await index.rowsOf(ids.slice(from, from + rowsAtOnce), askedFor(shown));
      table.add(part.map((row) => shown.map((column) => cellForCopy(column, row))));
    }
    return { rows: ids.length, texts: table.texts() };
  }, [index, list.view, selection, shown]);
  return useCallback(
    (row, column) => {
      const chosen = selectedCount(selection, list.part.count);
      const many = chosen > 0;
      if (!many && !row) return;
      const cell = row && column ? cellForCopy(column, row) : '';
      const tell = (count: number) => {
        const start = cell.length > mostTold ? `${cell.slice(0, mostTold)}…` : cell;
        const one = cell === '' ? t('copiedEmpty') : t('copiedCell', { text: start });
        notifications.show({ message: many ? t('copied', { count }) : one });
      };
      toClipboard(
        many && chosen < mostInHtml,
        many ? selected() : Promise.resolve(oneCell(cell)),
      ).then(tell, () => notifications.show({ message: t('notCopied'), color: 'red' }));
    },
    [selection, list.part.count, selected, t],
  );
}

const mostTold = 60;

type Copy = { readonly rows: number; readonly texts: TableTexts };

function oneCell(cell: string): Copy {
  const table = new TableText(false);
  table.add([[cell]]);
  return { rows: 1, texts: table.texts() };
}

/** The clipboard is asked at once, while the key is still down, and is given the texts when they are there. */
async function toClipboard(asHtml: boolean, copy: Promise<Copy>): Promise<number> {
  const as = async (type: string, text: (texts: TableTexts) => string) => {
    const { texts } = await copy;
    return new Blob([text(texts)], { type });
  };
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': as('text/plain', ({ plain }) => plain),
      ...(asHtml ? { 'text/html': as('text/html', ({ html }) => html ?? '') } : {}),
    }),
  ]);
  return (await copy).rows;
}
