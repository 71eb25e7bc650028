import { Button, Group, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { VirtualItem } from '@tanstack/react-virtual';
import { memo, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentLetter } from '../../../shared/domain/client/client.ts';
import { segmentLetters } from '../../../shared/domain/client/client.ts';
import type { CutPoint } from '../../../shared/domain/segment/cut.ts';
import type { Measure } from '../../../shared/domain/segment/measure.ts';
import type { RankedClient, RevenueConcentration } from '../../data/index/measure-revenue.ts';
import type { IndexQuestions } from '../../hooks/book.tsx';
import { useIndex } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { useAmounts } from './money.ts';
import type { SayMoney } from './money.ts';
import { useSayMeasure } from './say-measure.ts';
import classes from './segments.module.css';

const rowHeight = 40;
/** Rows are fetched in pages of this many. */
const page = 50;

/** The table that proves the cut. Only the rows in sight are there; the line of each cut has a row of its own. */
export function ClientRanking(props: {
  readonly measure: Measure;
  readonly measured: RevenueConcentration;
  readonly points: readonly CutPoint[];
}) {
  const { measure, measured, points } = props;
  const { t } = useTranslation('segments');
  const { clients } = measured;
  const { metric, year } = useSayMeasure()(measured);
  const scroller = useRef<HTMLElement>(null);
  const cutRows = points.map(({ count }, i) => count + i);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes these components
  const virtual = useVirtualizer({
    count: clients + cutRows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const goTo = (row: number) => {
    virtual.scrollToIndex(row, { align: 'center' });
  };

  return (
    <section aria-labelledby="segment-ranking">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="segment-ranking">
          {t('table.title', { metric })}
        </Title>
        <Group gap="xs">
          {cutRows.map((row, i) => (
            <Jump
              key={i === 0 ? 'first' : 'second'}
              says={t(i === 0 ? 'table.toCut' : 'table.toSecond')}
              row={row}
              onJump={goTo}
            />
          ))}
          <Jump says={t('table.toTop')} row={0} onJump={goTo} />
        </Group>
      </Group>
      <section
        ref={scroller}
        className={classes['scroller']}
        aria-label={t('table.label', { metric, year })}
        tabIndex={0}
      >
        <table className={classes['ranking']} aria-rowcount={clients + 1}>
          <Header metric={metric} />
          <Body
            measure={measure}
            measured={measured}
            points={points}
            items={virtual.getVirtualItems()}
            height={virtual.getTotalSize()}
          />
        </table>
      </section>
    </section>
  );
}

function Jump(props: {
  readonly says: string;
  readonly row: number;
  readonly onJump: (row: number) => void;
}) {
  return (
    <Button
      size="compact-sm"
      variant="default"
      onClick={() => {
        props.onJump(props.row);
      }}
    >
      {props.says}
    </Button>
  );
}

function Body(props: {
  readonly measure: Measure;
  readonly measured: RevenueConcentration;
  readonly points: readonly CutPoint[];
  readonly items: readonly VirtualItem[];
  readonly height: number;
}) {
  const { measure, measured, points, items, height } = props;
  const money = useAmounts(measured.metric, measured.currency);
  const first = items[0];
  const last = items.at(-1);
  const rows = useRows(measure, first?.index ?? 0, last?.index ?? 0);
  return (
    <tbody>
      <Spacer height={first?.start ?? 0} />
      {items.map(({ index }) => {
        const { above, cut } = placeOf(points, index);
        if (cut) return <CutRow key={`cut ${above}`} point={cut} />;
        const place = index - above;
        const after = points.length === 0 ? null : (segmentLetters[above] ?? null);
        return <Row key={place} place={place} row={rows.get(place)} money={money} after={after} />;
      })}
      <Spacer height={height - (last?.end ?? 0)} />
    </tbody>
  );
}

/** How many lines of cuts stand above a row, and the cut whose line the row itself is. */
function placeOf(
  points: readonly CutPoint[],
  index: number,
): { readonly above: number; readonly cut: CutPoint | null } {
  let above = 0;
  for (const point of points) {
    if (index === point.count + above) return { above, cut: point };
    if (index < point.count + above) break;
    above += 1;
  }
  return { above, cut: null };
}

/** The rows by their place, 0 = the largest client. */
function useRows(measure: Measure, first: number, last: number): ReadonlyMap<number, RankedClient> {
  const from = Math.max(0, Math.floor(first / page) * page - page);
  const to = (Math.floor(last / page) + 2) * page;
  const rows = useIndex(
    useCallback(
      async (index: IndexQuestions) => {
        const ranked = await index.rankedClients(measure, from, to);
        return new Map(ranked.map((row) => [row.rank - 1, row]));
      },
      [measure, from, to],
    ),
  );
  return rows ?? nothing;
}

const nothing: ReadonlyMap<number, RankedClient> = new Map();

function Header({ metric }: { readonly metric: string }) {
  const { t } = useTranslation('segments');
  return (
    <thead>
      <tr>
        <th scope="col" data-numeric>
          {t('table.rank')}
        </th>
        <th scope="col">{t('table.client')}</th>
        <th scope="col" data-numeric>
          {t('table.revenue', { metric })}
        </th>
        <th scope="col" data-numeric>
          {t('table.held')}
        </th>
        <th scope="col">{t('table.now')}</th>
        <th scope="col">{t('table.after')}</th>
      </tr>
    </thead>
  );
}

const Row = memo(function Row(props: {
  readonly place: number;
  /** Undefined until it has been fetched. */
  readonly row: RankedClient | undefined;
  readonly money: SayMoney;
  readonly after: SegmentLetter | null;
}) {
  const { place, row, money, after } = props;
  const { t } = useTranslation('segments');
  const { t: term } = useTranslation('terms');
  const { count, percent } = useFormats();
  const letter = (segment: SegmentLetter | null) => term(`segment.${segment ?? 'none'}`);
  return (
    <tr aria-rowindex={place + 2} data-key={after === 'A'}>
      <td data-numeric>{count(place + 1)}</td>
      {row ? (
        <>
          <td>
            <Link
              className={classes['client']}
              to="/clients/$id"
              params={{ id: row.id }}
              title={row.name}
            >
              {row.name}
            </Link>
          </td>
          <td data-numeric className={row.amount === null ? classes['quiet'] : undefined}>
            {row.amount === null ? t('table.noRevenue') : money.full(row.amount)}
          </td>
          <td data-numeric>{row.held === null ? term('notAvailable') : percent(row.held)}</td>
          <td className={row.segment === null ? classes['quiet'] : undefined}>
            {letter(row.segment)}
          </td>
          <td data-changed={after !== null && after !== row.segment}>
            {after === null ? t('table.none') : letter(after)}
          </td>
        </>
      ) : (
        <td colSpan={5} className={classes['quiet']}>
          {t('table.loading')}
        </td>
      )}
    </tr>
  );
});

function CutRow({ point }: { readonly point: CutPoint }) {
  const { t } = useTranslation('segments');
  const { percent } = useFormats();
  return (
    <tr className={classes['cut']}>
      <td colSpan={6}>{t('table.cutLine', { count: point.count, share: percent(point.share) })}</td>
    </tr>
  );
}

/** Stands for the rows that are out of sight. */
function Spacer({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className={classes['spacer']}>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- it holds a place and nothing else */}
      <td colSpan={6} style={{ height }} />
    </tr>
  );
}
