import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import type { ListRow } from '../../../data/index/view.ts';
import { useFormats } from '../../../hooks/formats.ts';
import type { ClientColumn } from './client-column.ts';
import { placeIn, rememberPlace } from './list-place.ts';
import type { ListWindow } from './list-window.ts';
import classes from './client-cards.module.css';

const cardHeight = 84;

/** The list on a narrow screen: a card for each client, of which only the visible ones exist. */
export function ClientCards(props: {
  readonly list: ListWindow;
  readonly view: string;
  readonly columns: readonly ClientColumn[];
  readonly onRange: (first: number, last: number) => void;
}) {
  const { list, view, columns, onRange } = props;
  const { t } = useTranslation('clients');
  const scroller = useRef<HTMLDivElement>(null);
  const { count } = list.part;
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes these components
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardHeight,
    overscan: 4,
    initialOffset: () => placeIn(view).offset,
  });
  const first = virtualizer.range?.startIndex ?? 0;
  const last = virtualizer.range?.endIndex ?? 0;
  useEffect(() => onRange(first, last), [onRange, first, last]);
  return (
    <div
      ref={scroller}
      className={classes['scroller']}
      onScroll={(event) => rememberPlace(view, { offset: event.currentTarget.scrollTop })}
    >
      <ul
        className={classes['cards']}
        aria-label={t('table')}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = list.rows.get(index);
          return (
            <li
              key={index}
              className={classes['card']}
              aria-setsize={count}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row ? (
                <Card row={row} columns={columns} currency={list.part.currency ?? 'CNY'} />
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Card(props: {
  readonly row: ListRow;
  readonly columns: readonly ClientColumn[];
  readonly currency: string;
}) {
  const { row, columns, currency } = props;
  const { t } = useTranslation('listColumns');
  const { language } = useFormats();
  const revenue =
    row.revenue === null ? '' : formatMoney({ amount: row.revenue, currency }, language, 'compact');
  const say = (id: string) => {
    const column = columns.find((column) => column.id === id);
    return column ? column.full(column.value(row)) : '';
  };
  const visited = row.lastVisit === '' ? '' : `${t('lastVisit')} ${say('lastVisit')}`;
  return (
    <Link to="/clients/$id" params={{ id: row.id }} className={classes['link']}>
      <span className={classes['first']}>
        <span className={classes['name']}>{row.name}</span>
        <span className={classes['segment']}>{say('segment')}</span>
      </span>
      <span className={classes['line']}>
        {joined([say('code'), say('region'), say('industry')])}
      </span>
      <span className={classes['line']}>{joined([revenue, say('owner'), visited])}</span>
    </Link>
  );
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' · ');
}
