import { Button, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side, SideMove } from '../../../shared/domain/segment/compare-snapshots.ts';
import { crossings, sides } from '../../../shared/domain/segment/compare-snapshots.ts';
import type { Id } from '../../../shared/record/id.ts';
import { clientsBehind } from '../../data/queries/snapshot-moves.ts';
import { useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import classes from './segments.module.css';

/** Who rose, fell, stayed, is new or gone: from each side to each side, with the clients behind each number. */
export function MoveTable({ moves }: { readonly moves: readonly SideMove[] }) {
  const { t } = useTranslation(['segmentService', 'segments']);
  const [open, setOpen] = useState<SideMove | null>(null);
  const at = (from: Side, to: Side) =>
    moves.find((move) => move.from === from && move.to === to) ?? null;
  const rows = sides.filter((side) => moves.some(({ from }) => from === side));
  const columns = sides.filter((side) => moves.some(({ to }) => to === side));
  const saySide = useSaySide();
  return (
    <>
      <Text component="output">{t('segments:earlier.result', crossings(moves))}</Text>
      <table className={classes['moves']} aria-label={t('compare.change')}>
        <thead>
          <tr>
            <th scope="col">{t('compare.fromTo')}</th>
            {columns.map((to) => (
              <th key={to} scope="col">
                {saySide(to)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((from) => (
            <tr key={from}>
              <th scope="row">{saySide(from)}</th>
              {columns.map((to) => (
                <td key={to}>
                  <Cell move={at(from, to)} open={open} onOpen={setOpen} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {open?.clients ? (
        <Behind key={`${open.from} ${open.to}`} move={open} ids={open.clients} />
      ) : null}
      <details className={classes['howMoves']}>
        <summary>{t('how.title')}</summary>
        <p>{t('compare.how')}</p>
      </details>
    </>
  );
}

function Cell(props: {
  readonly move: SideMove | null;
  readonly open: SideMove | null;
  readonly onOpen: (move: SideMove | null) => void;
}) {
  const { move, open, onOpen } = props;
  const { t } = useTranslation(['segmentService', 'terms']);
  const { count } = useFormats();
  const saySide = useSaySide();
  if (!move) return '–';
  if (move.count === null) return t('terms:notAvailable');
  const said = count(move.count);
  if (move.count === 0 || move.clients === null) return said;
  const isOpen = open?.from === move.from && open.to === move.to;
  const between = { from: saySide(move.from), to: saySide(move.to) };
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-expanded={isOpen}
      aria-label={t('compare.showOf', { clients: said, ...between })}
      onClick={() => onOpen(isOpen ? null : move)}
    >
      {said}
    </Button>
  );
}

/** Nobody reads thousands of names at once. */
const namesAtOnce = 50;

function Behind({ move, ids }: { readonly move: SideMove; readonly ids: readonly Id[] }) {
  const { t } = useTranslation(['segmentService', 'segments']);
  const [shown, setShown] = useState(namesAtOnce);
  const saySide = useSaySide();
  const behind = useLive(clientsBehind, ids);
  if (!behind) return null;
  const { named, unnamed } = behind;
  const more = Math.min(namesAtOnce, named.length - shown);
  const title = t('compare.listOf', {
    from: saySide(move.from),
    to: saySide(move.to),
    count: ids.length,
  });
  return (
    <section aria-label={title}>
      <Title order={4}>{title}</Title>
      <ul className={classes['names']}>
        {named.slice(0, shown).map(({ id, name }) => (
          <li key={id}>
            <Link className={classes['client']} to="/clients/$id" params={{ id }} title={name}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      {unnamed > 0 ? <Text size="sm">{t('compare.unnamed', { count: unnamed })}</Text> : null}
      {more > 0 ? (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            setShown(shown + more);
          }}
        >
          {t('segments:earlier.more', { count: more })}
        </Button>
      ) : null}
    </section>
  );
}

function useSaySide(): (side: Side) => string {
  const { t } = useTranslation(['segmentService', 'terms']);
  return (side) => (side === 'outside' ? t('compare.outside') : t(`terms:segment.${side}`));
}
