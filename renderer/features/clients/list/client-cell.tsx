import { Link } from '@tanstack/react-router';
import type { CellValue } from '../../../../shared/domain/list/columns.ts';
import type { ListRow } from '../../../data/index/view.ts';
import type { ClientColumn } from './client-column.ts';
import classes from './client-table.module.css';

/** What a column says of a client; its name is the way to it. */
export function ClientCell(props: {
  readonly column: ClientColumn;
  readonly row: ListRow;
  readonly value: CellValue;
}) {
  const { column, row, value } = props;
  const text = column.short(value);
  if (column.id === 'name') {
    // The cell has the keyboard; the link is for the mouse, for new windows and for being read out.
    return (
      <Link
        to="/clients/$id"
        params={{ id: row.id }}
        tabIndex={-1}
        className={classes['name']}
        title={text}
      >
        {text}
      </Link>
    );
  }
  return <span title={column.full(value)}>{text}</span>;
}
