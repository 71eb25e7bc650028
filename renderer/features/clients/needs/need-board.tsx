import { Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Need, NeedLevel } from '../../../../shared/domain/need/need.ts';
import { isOpen, needLevels } from '../../../../shared/domain/need/need.ts';
import type { Id } from '../../../../shared/record/id.ts';
import type { NeedsOfClient } from '../../../data/queries/needs-of.ts';
import { Tool } from '../page/tool.tsx';
import { NeedCard } from './need-card.tsx';
import { walkBoard } from './walk-board.ts';
import classes from './needs.module.css';

type NeedBoardProps = {
  readonly around: NeedsOfClient;
  readonly fixed: boolean;
  /** The need on which the cursor is to stand: one that the address names, or that has just been moved. */
  readonly wanted: Id | null;
  readonly onAdd: (level: NeedLevel) => void;
  readonly onEdit: (need: Need) => void;
  readonly onMove: (need: Need, to: NeedLevel) => void;
};

/** The five levels side by side, from what is said to what nobody knows of; in each the open needs first. */
export function NeedBoard({ around, fixed, wanted, onAdd, onEdit, onMove }: NeedBoardProps) {
  const { t } = useTranslation('needs');
  const hint = useId();
  const board = useRef<HTMLDivElement>(null);
  const levels = needLevels.map((level) => {
    const needs = around.needs.filter((need) => need.level === level);
    return [...needs.filter(isOpen), ...needs.filter((need) => !isOpen(need))];
  });
  const place = levels.map((needs) => needs.map(({ id }) => id).join(' ')).join('|');
  useEffect(() => {
    if (wanted !== null && place.includes(wanted)) focusNeed(board.current, wanted);
  }, [wanted, place]);
  const onKey = (need: Need, key: string): boolean => {
    const to = needLevels[Number(key) - 1];
    if (to && !fixed) {
      onMove(need, to);
      return true;
    }
    const ids = levels.map((needs) => needs.map(({ id }) => id));
    const next = walkBoard(ids, need.id, key);
    if (next !== null) focusNeed(board.current, next);
    return next !== null;
  };
  return (
    <>
      {fixed || around.needs.length === 0 ? null : (
        <p id={hint} className={classes['hint']}>
          {t('keys')}
        </p>
      )}
      <div
        ref={board}
        role="group"
        aria-label={t('board')}
        aria-describedby={hint}
        className={classes['board']}
      >
        {needLevels.map((level, at) => (
          <Level
            key={level}
            level={level}
            number={at + 1}
            needs={levels[at] ?? []}
            board={{ around, fixed, onAdd, onEdit, onMove }}
            onKey={onKey}
          />
        ))}
      </div>
    </>
  );
}

function Level(props: {
  readonly level: NeedLevel;
  readonly number: number;
  readonly needs: readonly Need[];
  readonly board: Omit<NeedBoardProps, 'wanted'>;
  readonly onKey: (need: Need, key: string) => boolean;
}) {
  const { level, number, needs, board, onKey } = props;
  const { t } = useTranslation(['needs', 'terms']);
  const id = useId();
  const name = t(`terms:level.${level}`);
  /** Beside a level there is always another one. */
  const next = needLevels[number] ?? needLevels[number - 2] ?? level;
  return (
    <section aria-labelledby={id} className={classes['level']}>
      <div className={classes['levelHead']}>
        <Title order={3} id={id}>
          {number} {name}
        </Title>
        {board.fixed ? null : (
          <Tool
            icon={IconPlus}
            label={t('addAt', { level: name })}
            run={() => board.onAdd(level)}
          />
        )}
        <p className={classes['quiet']}>{t(`about.${level}`)}</p>
      </div>
      {needs.length === 0 ? <p className={classes['quiet']}>{t('empty')}</p> : null}
      <ul className={classes['cards']}>
        {needs.map((need) => (
          <NeedCard
            key={need.id}
            need={need}
            around={board.around}
            fixed={board.fixed}
            onEdit={() => board.onEdit(need)}
            onMove={() => board.onMove(need, next)}
            onKey={(key) => onKey(need, key)}
          />
        ))}
      </ul>
    </section>
  );
}

function focusNeed(board: HTMLElement | null, need: Id): void {
  board?.querySelector<HTMLElement>(`[data-need="${CSS.escape(need)}"]`)?.focus();
}
