import { Button, Title } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandOverStage } from '../../../shared/domain/client/hand-over-stage.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Travel } from './board-card.tsx';
import { BoardCard } from './board-card.tsx';
import { neighbourOf } from './neighbour.ts';
import type { BoardColumn } from './use-board.ts';
import classes from './board.module.css';

/** The seven steps side by side, in each the clients that wait for it, the longest waiting first. */
export function Board(props: {
  readonly columns: readonly BoardColumn[];
  readonly onMore: (stage: HandOverStage, shown: number) => void;
}) {
  const { columns, onMore } = props;
  const { t } = useTranslation('handOver');
  const hint = useId();
  const board = useRef<HTMLDivElement>(null);
  const follow = useFollowing(board, columns);
  const ids = columns.map(({ cards }) => cards.map(({ client }) => client.id));
  const travel = (from: Id, key: string): boolean => {
    const next = neighbourOf(ids, from, key);
    return next !== null && focusCard(board.current, next);
  };
  return (
    <div className={classes['frame']}>
      <p id={hint} className={classes['hint']}>
        {t('keys')}
      </p>
      <div
        ref={board}
        role="group"
        aria-label={t('board')}
        aria-describedby={hint}
        className={classes['board']}
      >
        {columns.map((column, at) =>
          column.stage === 'done' ? null : (
            <Column
              key={column.stage}
              column={column}
              number={at + 1}
              onMoved={follow}
              onTravel={travel}
              onMore={onMore}
            />
          ),
        )}
      </div>
    </div>
  );
}

function Column(props: {
  readonly column: BoardColumn;
  readonly number: number;
  readonly onMoved: (client: Id) => void;
  readonly onTravel: Travel;
  readonly onMore: (stage: HandOverStage, shown: number) => void;
}) {
  const { column, number, onMoved, onTravel, onMore } = props;
  const { stage, count, cards } = column;
  const { t } = useTranslation('handOver');
  const id = useId();
  if (stage === 'done') return null;
  const hidden = count - cards.length;
  return (
    <section aria-labelledby={id} className={classes['column']}>
      <div className={classes['columnHead']}>
        <Title order={2} id={id} size="h3">
          {number}. {t(`step.${stage}`)}
        </Title>
        <span className={classes['count']}>{t('columnCount', { count })}</span>
      </div>
      {count === 0 ? <p className={classes['nobody']}>{t('columnEmpty')}</p> : null}
      <ul className={classes['cards']}>
        {cards.map((card) => (
          <BoardCard key={card.client.id} card={card} onMoved={onMoved} onTravel={onTravel} />
        ))}
      </ul>
      {hidden > 0 && cards.length > 0 ? (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes['more'] ?? ''}
          onClick={() => onMore(stage, cards.length)}
        >
          {t('more', { count: hidden })}
        </Button>
      ) : null}
    </section>
  );
}

function focusCard(board: HTMLElement | null, client: Id): boolean {
  const card = board?.querySelector<HTMLElement>(`[data-card="${CSS.escape(client)}"]`);
  card?.focus();
  return card !== null && card !== undefined;
}

/** A card that has moved on takes the cursor with it, once it stands in its new column. */
function useFollowing(
  board: { readonly current: HTMLElement | null },
  columns: readonly BoardColumn[],
): (client: Id) => void {
  const followed = useRef<{ readonly client: Id; readonly from: string | undefined } | null>(null);
  const stageOf = (client: Id) =>
    columns.find(({ cards }) => cards.some((card) => card.client.id === client))?.stage;
  useEffect(() => {
    const { current } = followed;
    if (!current) return;
    const stage = stageOf(current.client);
    if (stage === undefined || stage === current.from) return;
    if (focusCard(board.current, current.client)) followed.current = null;
  });
  return (client) => {
    followed.current = { client, from: stageOf(client) };
  };
}
