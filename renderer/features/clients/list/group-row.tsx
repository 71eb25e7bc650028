import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import type { ListGroup } from '../../../data/index/view.ts';
import { useFormats } from '../../../hooks/formats.ts';
import type { ClientColumn } from './client-column.ts';
import classes from './client-table.module.css';

type GroupRowProps = {
  readonly index: number;
  readonly group: ListGroup;
  readonly folded: boolean;
  /** The column by whose values the clients are grouped. */
  readonly column: ClientColumn | undefined;
  /** So many columns lie under the head of the group. */
  readonly span: number;
  readonly currency: string | null;
  readonly style: CSSProperties;
  readonly active: boolean;
  readonly onFocus: (index: number) => void;
  readonly onFold: (group: ListGroup, folded: boolean) => void;
};

/** The head of a group: its value, how many clients it has and what they bring; it folds and unfolds them. */
export function GroupRow(props: GroupRowProps) {
  const { index, group, folded, column, span, currency, style, active, onFocus, onFold } = props;
  const { t } = useTranslation(['views', 'terms']);
  const { language } = useFormats();
  const name = useGroupName(group, column);
  const Icon = folded ? IconChevronRight : IconChevronDown;
  const clients = t('clients', { ns: 'terms', count: group.count });
  const revenue =
    currency === null ? '' : formatMoney({ amount: group.revenue, currency }, language, 'compact');
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      className={classes['group']}
      style={style}
      onClick={() => onFold(group, !folded)}
    >
      <td
        data-cell={0}
        aria-expanded={!folded}
        colSpan={span}
        aria-colindex={1}
        aria-colspan={span}
        tabIndex={active ? 0 : -1}
        className={classes['groupHead']}
        onFocus={() => onFocus(index)}
      >
        <Icon size={16} stroke={1.8} aria-hidden />
        <span className={classes['groupName']} title={name}>
          {name}
        </span>
        <span className={classes['groupSums']}>
          {revenue === '' ? clients : t('group.sums', { clients, revenue })}
        </span>
      </td>
    </tr>
  );
}

/** What a group is called: the value that its clients share. */
export function useGroupName(group: ListGroup, column: ClientColumn | undefined): string {
  const { t } = useTranslation('views');
  if (group.value === '') return t('group.nothing');
  if (!column) return group.value;
  const number = column.numeric ? Number(group.value) : Number.NaN;
  return column.full(Number.isFinite(number) ? number : group.value);
}
