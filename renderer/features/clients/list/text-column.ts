import type { ListRow } from '../../../data/index/view.ts';
import type { ClientColumn } from './client-column.ts';

export function textColumn(
  id: string,
  label: string,
  width: number,
  text: (row: ListRow) => string,
): ClientColumn {
  return {
    id,
    label,
    header: label,
    width,
    shownUsually: true,
    canHide: true,
    numeric: false,
    fallingFirst: false,
    text,
    full: text,
  };
}
