import { FlexRender } from '@tanstack/react-table';
import type { CSSProperties, KeyboardEvent, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../../shared/record/id.ts';
import type { ListRow } from '../../../data/index/view.ts';
import type { ClientTableRow } from './table-columns.tsx';
import classes from './client-table.module.css';

type ClientRowProps = {
  readonly index: number;
  /** Undefined while it is being read. */
  readonly row: ClientTableRow | undefined;
  readonly numeric: ReadonlySet<string>;
  readonly style: CSSProperties;
  readonly active: boolean;
  readonly selected: boolean;
  readonly onActive: (index: number) => void;
  readonly onOpen: (id: Id) => void;
  readonly onSelect: (id: Id, selected: boolean) => void;
  /** The arrow keys and their like. */
  readonly onTravel: (event: KeyboardEvent) => void;
};

/** One client in the grid: Enter or a click opens it, the space bar selects it. */
export function ClientRow(props: ClientRowProps) {
  const { index, row, numeric, style, active, selected, onActive, onOpen, onSelect, onTravel } =
    props;
  const client = row?.original;
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={active ? 0 : -1}
      className={classes['row']}
      data-archived={client?.archived}
      style={style}
      onFocus={() => onActive(index)}
      onClick={(event) => {
        if (client && !isControl(event)) onOpen(client.id);
      }}
      onKeyDown={(event) => {
        onTravel(event);
        if (!client || event.target !== event.currentTarget) return;
        if (event.key === 'Enter') onOpen(client.id);
        if (event.key !== ' ') return;
        event.preventDefault();
        onSelect(client.id, !selected);
      }}
    >
      <td className={classes['selection']}>
        {client ? <Selection client={client} selected={selected} onSelect={onSelect} /> : null}
      </td>
      {row?.getVisibleCells().map((cell) => (
        <td key={cell.id} className={classes['cell']} data-numeric={numeric.has(cell.column.id)}>
          <FlexRender cell={cell} />
        </td>
      ))}
    </tr>
  );
}

function Selection(props: {
  readonly client: ListRow;
  readonly selected: boolean;
  readonly onSelect: (id: Id, selected: boolean) => void;
}) {
  const { client, selected, onSelect } = props;
  const { t } = useTranslation('clients');
  return (
    <input
      type="checkbox"
      tabIndex={-1}
      className={classes['checkbox']}
      aria-label={t('selectRow', { name: client.name })}
      checked={selected}
      onChange={(event) => onSelect(client.id, event.currentTarget.checked)}
    />
  );
}

/** Links, boxes and selected text are left to do what they do. */
function isControl({ target }: MouseEvent): boolean {
  const inControl = target instanceof Element && target.closest('a, input, label') !== null;
  return inControl || (getSelection()?.toString() ?? '') !== '';
}
