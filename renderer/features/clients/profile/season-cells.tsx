import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { busiest } from '../../../../shared/domain/client/profile.ts';
import { monthNumbers, seasonLevels, useSeasonWords } from './use-season-words.ts';
import classes from './profile.module.css';

/** What the other months are while only one has been said. */
const usual = 1;
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
const lifts: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 };

/** Twelve cells, each a slider of its month; `onChange` is null where they are only shown. */
export function SeasonCells(props: {
  readonly season: readonly number[];
  readonly onChange: ((season: readonly number[]) => void) | null;
}) {
  const { season, onChange } = props;
  const [at, setAt] = useState(0);
  const cells = useRef<HTMLDivElement>(null);
  const set = (month: number, level: number) => {
    const before = monthNumbers.map((_, i) => season[i] ?? usual);
    onChange?.(before.map((now, i) => (i === month ? level : now)));
  };
  function onKeyDown(event: KeyboardEvent, month: number): void {
    const step = steps[event.key];
    const now = season[month] ?? usual;
    const level = wantedLevel(event.key, now);
    if (step === undefined && level === null) return;
    event.preventDefault();
    if (level !== null) set(month, level);
    if (step === undefined) return;
    const next = (month + step + 12) % 12;
    setAt(next);
    cells.current?.querySelectorAll<HTMLElement>('[role="slider"]')[next]?.focus();
  }
  return (
    <div ref={cells} className={classes['season']}>
      {monthNumbers.map((number, month) => (
        <Cell
          key={number}
          month={month}
          level={season[month]}
          edited={
            onChange && {
              inTabOrder: month === at,
              onKeyDown: (event) => onKeyDown(event, month),
              onClick: () => {
                setAt(month);
                set(month, ((season[month] ?? usual) + 1) % (busiest + 1));
              },
            }
          }
        />
      ))}
    </div>
  );
}

/** The level that a key asks for; null where it asks for none. */
function wantedLevel(key: string, now: number): number | null {
  const lift = lifts[key];
  if (lift !== undefined) return Math.max(0, Math.min(busiest, now + lift));
  if (key === 'Home') return 0;
  if (key === 'End') return busiest;
  return seasonLevels.find((level) => String(level) === key) ?? null;
}

type Edited = {
  readonly inTabOrder: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: () => void;
};

function Cell(props: {
  readonly month: number;
  readonly level: number | undefined;
  readonly edited: Edited | null;
}) {
  const { month, level, edited } = props;
  const { t } = useTranslation('profile');
  const words = useSeasonWords();
  const known = seasonLevels.find((one) => one === level);
  const inside = (
    <>
      <span className={classes['level']} data-level={level ?? 'none'} aria-hidden>
        {known === undefined ? '' : t(`season.letter.l${known}`)}
      </span>
      <span className={classes['month']} aria-hidden>
        {month + 1}
      </span>
    </>
  );
  const name = words.long[month] ?? '';
  const text = words.level(level);
  if (!edited) {
    return (
      <div
        className={classes['cell']}
        role="img"
        aria-label={`${name} ${text}`}
        title={`${name} ${text}`}
      >
        {inside}
      </div>
    );
  }
  return (
    <div
      className={classes['cell']}
      role="slider"
      aria-orientation="vertical"
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={busiest}
      aria-valuenow={level ?? usual}
      aria-valuetext={text}
      title={`${name} ${text}`}
      tabIndex={edited.inTabOrder ? 0 : -1}
      onKeyDown={edited.onKeyDown}
      onClick={edited.onClick}
    >
      {inside}
    </div>
  );
}
