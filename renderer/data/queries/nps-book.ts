import type { NpsScore } from '../../../shared/domain/care/nps-score.ts';
import { isDetractor, quarterOf } from '../../../shared/domain/care/nps-score.ts';
import type { FollowUp } from '../../../shared/domain/care/rating.ts';
import type { SegmentLetter } from '../../../shared/domain/client/client.ts';
import { segmentLetters } from '../../../shared/domain/client/client.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';
import { latestFirst } from './care-of.ts';

/** The answers of a part of the book, 0 to 10 each. */
export type NpsPart<K> = { readonly of: K; readonly scores: readonly number[] };

export type Detractor = {
  readonly score: NpsScore;
  /** '' where the client is no longer in the book. */
  readonly client: string;
  readonly followUp: FollowUp | null;
};

export type NpsBook = {
  readonly scores: readonly number[];
  /** By the segment in which the clients are now; 'none' for those in none. Only segments with answers. */
  readonly segments: readonly NpsPart<SegmentLetter | 'none'>[];
  /** By calendar quarter, the earliest first. */
  readonly quarters: readonly NpsPart<string>[];
  /** The latest first. */
  readonly detractors: readonly Detractor[];
};

/** How likely clients are to recommend us, over the whole book; reads small tables and the clients who answered. */
export async function npsBook(book: ReadableBook): Promise<NpsBook> {
  const scores = await allRows(book, 'npsScores');
  const ids = [...new Set(scores.map(({ clientId }) => clientId))];
  const clients = await book.many('clients', ids);
  const byId = new Map(clients.flatMap((client) => (client ? [[client.id, client] as const] : [])));
  const followUps = new Map(
    (await allRows(book, 'followUps')).map((followUp) => [followUp.ratingId, followUp]),
  );
  const valuesOf = (part: readonly NpsScore[]) => part.map(({ score }) => score);
  const bySegment = Map.groupBy(
    scores,
    ({ clientId }) => byId.get(clientId)?.segment ?? ('none' as const),
  );
  const byQuarter = Map.groupBy(scores, ({ day }) => quarterOf(day));
  return {
    scores: valuesOf(scores),
    segments: [...segmentLetters, 'none' as const].flatMap((of) => {
      const part = bySegment.get(of);
      return part ? [{ of, scores: valuesOf(part) }] : [];
    }),
    quarters: [...byQuarter]
      .map(([of, part]) => ({ of, scores: valuesOf(part) }))
      .toSorted((a, b) => a.of.localeCompare(b.of)),
    detractors: scores
      .filter(({ score }) => isDetractor(score))
      .toSorted(latestFirst)
      .map((score) => ({
        score,
        client: byId.get(score.clientId)?.name ?? '',
        followUp: followUps.get(score.id) ?? null,
      })),
  };
}
