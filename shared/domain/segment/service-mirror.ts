import { segmentLetters, type SegmentLetter } from '../client/client.ts';
import type { SegmentService } from './service-mode.ts';

/** What one person spent with the clients of one segment in a period, by visits that were made. */
export type LoggedTime = {
  /** null: clients without a segment. */
  readonly segment: SegmentLetter | null;
  /** By name; '' where nobody was named. */
  readonly engineer: string;
  readonly visits: number;
  /** On site or at an event. */
  readonly faceToFace: number;
  readonly minutes: number;
  /** Visits whose length nobody noted: they add no minutes. */
  readonly without: number;
};

export type MirrorRow = Omit<LoggedTime, 'engineer'> & {
  /** Of all minutes that were logged; null where none were. */
  readonly share: number | null;
  readonly intended: number | null;
  /** `share` minus `intended`; null where either is unknown. */
  readonly gap: number | null;
};

export type MirrorOf = { readonly rows: readonly MirrorRow[]; readonly minutes: number };

export type Gap = {
  readonly segment: SegmentLetter;
  readonly share: number;
  readonly intended: number;
  /** Whose own time differs most in the same direction; null where nobody's does. */
  readonly engineer: { readonly name: string; readonly share: number } | null;
};

/** Intended against logged time (意图与实际). */
export type Mirror = MirrorOf & {
  readonly visits: number;
  readonly without: number;
  readonly engineers: readonly (MirrorOf & { readonly engineer: string })[];
  /** The largest distance of a segment from what is intended; null where nothing can be compared. */
  readonly biggest: Gap | null;
};

/** Holds the logged time against the intention, for the office and for each engineer (who logged most first). */
export function mirrorOf(
  services: readonly SegmentService[],
  logged: readonly LoggedTime[],
): Mirror {
  const whole = rowsOf(services, logged);
  const engineers = [...Map.groupBy(logged, ({ engineer }) => engineer)]
    .map(([engineer, own]) => ({ engineer, ...rowsOf(services, own) }))
    .toSorted((a, b) => b.minutes - a.minutes || (a.engineer < b.engineer ? -1 : 1));
  return {
    ...whole,
    visits: sumOf(logged, 'visits'),
    without: sumOf(logged, 'without'),
    engineers,
    biggest: biggestOf(whole.rows, engineers),
  };
}

function rowsOf(services: readonly SegmentService[], logged: readonly LoggedTime[]): MirrorOf {
  const minutes = sumOf(logged, 'minutes');
  const rows = [...segmentLetters, null].map((segment): MirrorRow => {
    const own = logged.filter((one) => one.segment === segment);
    const intended = services.find((service) => service.segment === segment)?.timeShare ?? null;
    const ownMinutes = sumOf(own, 'minutes');
    const share = minutes > 0 ? ownMinutes / minutes : null;
    return {
      segment,
      visits: sumOf(own, 'visits'),
      faceToFace: sumOf(own, 'faceToFace'),
      without: sumOf(own, 'without'),
      minutes: ownMinutes,
      share,
      intended,
      gap: share === null || intended === null ? null : share - intended,
    };
  });
  return { rows, minutes };
}

function biggestOf(rows: readonly MirrorRow[], engineers: Mirror['engineers']): Gap | null {
  const [first] = rows
    .filter(({ gap }) => gap !== null)
    .toSorted((a, b) => Math.abs(b.gap ?? 0) - Math.abs(a.gap ?? 0));
  if (!first?.segment || first.share === null || first.intended === null) return null;
  const { segment, share, intended, gap } = first;
  const [most] = engineers
    .flatMap(({ engineer, rows: own }) => {
      const row = own.find((one) => one.segment === segment);
      const aside = (row?.gap ?? 0) * Math.sign(gap ?? 0);
      return engineer === '' || !row || row.share === null || aside <= 0
        ? []
        : [{ name: engineer, share: row.share, aside }];
    })
    .toSorted((a, b) => b.aside - a.aside);
  const engineer = most ? { name: most.name, share: most.share } : null;
  return { segment, share, intended, engineer };
}

function sumOf(
  logged: readonly LoggedTime[],
  field: 'visits' | 'faceToFace' | 'minutes' | 'without',
): number {
  return logged.reduce((sum, one) => sum + one[field], 0);
}
