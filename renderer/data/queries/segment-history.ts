import { compareDays, type Day } from '../../../shared/domain/calendar/day.ts';
import type { SegmentLetter } from '../../../shared/domain/client/client.ts';
import { segmentLetters } from '../../../shared/domain/client/client.ts';
import type { HandSegment } from '../../../shared/domain/segment/by-hand.ts';
import type { Segmentation } from '../../../shared/domain/segment/segmentation.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { logAbout } from './story-of.ts';

/** One change of a client's segment: by hand with its reason, or by what the log calls it. */
export type SegmentStep = {
  readonly key: string;
  readonly at: number;
  readonly from: SegmentLetter | null;
  readonly to: SegmentLetter | null;
  /** The action as the log names it. */
  readonly action: string;
  readonly hand: HandSegment | null;
};

export type SegmentHistory = {
  /** Latest first. */
  readonly steps: readonly SegmentStep[];
  /** The word by which the client is held where it is; null where segmentations decide. */
  readonly held: HandSegment | null;
  /** Where the book's segmentations put it, latest first; those before it came into the book are left out. */
  readonly snapshots: readonly {
    readonly id: Id;
    readonly day: Day;
    readonly letter: SegmentLetter;
  }[];
};

const entriesAtMost = 400;

/** The segments that a client has had, from the log, the words by hand and the snapshots. */
export async function segmentHistory(book: ReadableBook, client: Id): Promise<SegmentHistory> {
  const hands = await book.lookUp('handSegments', 'clientId', [client]);
  const { log } = await logAbout(book, [client], entriesAtMost);
  const steps = log.flatMap(({ seq, action, rows }): readonly SegmentStep[] =>
    rows.flatMap((change) => {
      if (change.kind !== 'edit' || change.table !== 'clients' || change.id !== client) return [];
      const step = change.fields['segment'];
      if (!step) return [];
      const [from, to] = [letterIn(step.from), letterIn(step.to)];
      const hand = rows.find((one) => one.kind === 'add' && one.table === 'handSegments');
      const own = hands.find(({ id }) => hand?.kind === 'add' && id === hand.row.id) ?? null;
      return [{ key: `${seq}`, at: action.at, from, to, action: action.name, hand: own }];
    }),
  );
  const snapshots: SegmentHistory['snapshots'][number][] = [];
  await book.scan('segmentations', (batch) => {
    for (const snapshot of batch) {
      const { id, day } = snapshot;
      const named = namedIn(snapshot, client);
      // A segmentation of a part of the book says nothing of a client that it does not name.
      if (named === null && (id < client || snapshot.scope)) continue;
      snapshots.push({ id, day, letter: named ?? (snapshot.second ? 'C' : 'B') });
    }
  });
  return {
    steps: steps.toSorted((a, b) => b.at - a.at),
    held: hands.find(({ holds }) => holds) ?? null,
    snapshots: snapshots.toSorted((a, b) => compareDays(b.day, a.day) || (a.id < b.id ? 1 : -1)),
  };
}

function letterIn(value: unknown): SegmentLetter | null {
  return segmentLetters.find((letter) => letter === value) ?? null;
}

function namedIn({ key, second }: Segmentation, client: Id): SegmentLetter | null {
  if (key.includes(client)) return 'A';
  return second?.middle.includes(client) ? 'B' : null;
}
