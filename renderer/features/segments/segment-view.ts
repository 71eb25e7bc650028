import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { Metric, Subset } from '../../../shared/domain/segment/measure.ts';
import type { Cut } from '../../../shared/domain/segment/segmentation.ts';
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
  readonly setYear: (year: string) => void;
  readonly set: (part: Partial<MeasureSearch>) => void;
  readonly setCut: (cut: Cut) => void;
  /** Moves the cut by hand while it is dragged; the address follows when the hand rests. */
  readonly moveCut: (count: number) => void;
};

const nobody: readonly string[] = [];

/** Browsers allow only so many changes of the address in a second. */
const restMs = 250;

/** What the screen looks at lives in its address, so that it can be copied and come back to. */
export function useSegmentView(): SegmentView {
  const search = useSearch({ from: '/segments' });
  const { year, currency, cut: kind, at, metric = 'revenue', span, from, to } = search;
  const { region = nobody, industry = nobody, owner = nobody } = search;
  const scope = useMemo(
    () => ({ regions: [...region], industries: [...industry], owners: [...owner] }),
    [region, industry, owner],
  );
  const navigate = useNavigate();
  const [moved, setMoved] = useState<{ readonly count: number; readonly over: string } | null>(
    null,
  );
  const over = `${kind} ${at}`;

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
  const settle = useDebouncedCallback((count: number) => {
    go({ cut: 'by-hand', at: count });
  }, restMs);

  const cut = useMemo(
    (): Cut => (moved?.over === over ? { kind: 'by-hand', count: moved.count } : cutOf(kind, at)),
    [moved, over, kind, at],
  );
  return {
    year: year === undefined ? undefined : String(year),
    currency,
    metric,
    span,
    from,
    to,
    scope,
    cut,
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
      setMoved(null);
      settle.cancel();
      go(addressOf(next));
    },
    moveCut: (count) => {
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

/** In percent, without the dust of binary fractions: 0.07 is 7, not 7.000000000000001. */
export function percentOf(share: number): number {
  return Math.round(share * 1e8) / 1e6;
}
