import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { Metric, Subset } from '../../../shared/domain/segment/measure.ts';
import type { Cut, Cuts } from '../../../shared/domain/segment/segmentation.ts';
import type { MeasureSearch } from './measure-search.ts';

export type CutKind = Cut['kind'];

export type SegmentView = {
  /** What the address asks for; undefined = the latest year, the currency that most clients have. */
  readonly year: string | undefined;
  readonly currency: string | undefined;
  readonly metric: Metric;
  /** Undefined = a year. */
  readonly span: MeasureSearch['span'];
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly scope: Subset;
  readonly cut: Cut;
  /** Where B ends and C begins; null = A and B only. */
  readonly second: Cut | null;
  readonly cuts: Cuts;
  readonly setYear: (year: string) => void;
  readonly set: (part: Partial<MeasureSearch>) => void;
  readonly setCut: (cut: Cut) => void;
  readonly setSecond: (cut: Cut | null) => void;
  /** Moves a cut by hand while it is dragged; the address follows when the hand rests. */
  readonly moveCut: (count: number) => void;
  readonly moveSecond: (count: number) => void;
};

const nobody: readonly string[] = [];

/** Browsers allow only so many changes of the address in a second. */
const restMs = 250;

/** What the screen looks at lives in its address, so that it can be copied and come back to. */
export function useSegmentView(): SegmentView {
  const search = useSearch({ from: '/segments' });
  const {
    year,
    currency,
    cut: kind,
    at,
    second: secondKind,
    secondAt,
    metric = 'revenue',
    span,
    from,
    to,
  } = search;
  const { region = nobody, industry = nobody, owner = nobody } = search;
  const scope = useMemo(
    () => ({ regions: [...region], industries: [...industry], owners: [...owner] }),
    [region, industry, owner],
  );
  const navigate = useNavigate();

  const go = useCallback(
    (part: Partial<MeasureSearch>) =>
      void navigate({
        to: '/segments',
        search: { ...search, ...part },
        replace: true,
        resetScroll: false,
      }),
    [navigate, search],
  );
  const first = useDragged(kind, at, (count) => {
    go({ cut: 'by-hand', at: count });
  });
  const between = useDragged(secondKind, secondAt, (count) => {
    go({ second: 'by-hand', secondAt: count });
  });
  const { cut } = first;
  const second = secondKind === undefined ? null : between.cut;
  const cuts = useMemo((): Cuts => (second ? [cut, second] : cut), [cut, second]);
  return {
    year: year === undefined ? undefined : String(year),
    currency,
    metric,
    span,
    from,
    to,
    scope,
    cut,
    second,
    cuts,
    setYear: (next) => {
      go({
        year: Number(next),
        span: undefined,
        from: undefined,
        to: undefined,
        currency: undefined,
      });
    },
    set: go,
    setCut: (next) => {
      first.drop();
      go(addressOf(next));
    },
    setSecond: (next) => {
      between.drop();
      go(secondAddressOf(next));
    },
    moveCut: first.move,
    moveSecond: between.move,
  };
}

/** A cut as the address has it, or as the hand has it that moves it. */
function useDragged(
  kind: CutKind | undefined,
  at: number | undefined,
  onRest: (count: number) => void,
) {
  const [moved, setMoved] = useState<{ readonly count: number; readonly over: string } | null>(
    null,
  );
  const over = `${kind} ${at}`;
  const settle = useDebouncedCallback(onRest, restMs);
  const cut = useMemo(
    (): Cut => (moved?.over === over ? { kind: 'by-hand', count: moved.count } : cutOf(kind, at)),
    [moved, over, kind, at],
  );
  return {
    cut,
    drop: () => {
      setMoved(null);
      settle.cancel();
    },
    move: (count: number) => {
      setMoved({ count, over });
      settle(count);
    },
  };
}

/** A fifth of the clients, until something else is asked for. */
function cutOf(kind: CutKind = 'client-share', at?: number): Cut {
  if (kind === 'balance') return { kind };
  if (kind === 'by-hand') return { kind, count: Math.round(at ?? 0) };
  return { kind, share: (at ?? (kind === 'client-share' ? 20 : 80)) / 100 };
}

function addressOf(cut: Cut): { readonly cut: CutKind; readonly at: number | undefined } {
  if (cut.kind === 'balance') return { cut: cut.kind, at: undefined };
  return { cut: cut.kind, at: cut.kind === 'by-hand' ? cut.count : percentOf(cut.share) };
}

function secondAddressOf(cut: Cut | null): Pick<MeasureSearch, 'second' | 'secondAt'> {
  if (cut === null || cut.kind === 'balance') return { second: undefined, secondAt: undefined };
  const { cut: kind, at } = addressOf(cut);
  return { second: kind === 'balance' ? undefined : kind, secondAt: at };
}

/** In percent, without the dust of binary fractions: 0.07 is 7, not 7.000000000000001. */
export function percentOf(share: number): number {
  return Math.round(share * 1e8) / 1e6;
}
