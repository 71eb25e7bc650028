import { z } from 'zod';
import type { Id } from '../../record/id.ts';
import { dayValue, idValue, lineLimit, lineValue } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Client, SegmentLetter } from '../client/client.ts';
import { segmentLetters } from '../client/client.ts';
import type { Move } from './plan-segmentation.ts';

/** A segment that a person gave a single client, and why (手工分层). */
export const handSegmentSchema = z.object({
  id: idValue,
  clientId: idValue,
  day: dayValue,
  from: z.enum(segmentLetters).nullable(),
  to: z.enum(segmentLetters),
  reason: z.string().trim().min(1).max(lineLimit),
  by: lineValue,
  /** Whether segmentations leave the client where it is until someone lets it go. */
  holds: z.boolean(),
});
export type HandSegment = z.infer<typeof handSegmentSchema>;

export type HandForm = { readonly to: SegmentLetter; readonly reason: string };

export type HandRefusal =
  | { readonly type: 'client-not-found' }
  | { readonly type: 'client-archived' }
  | { readonly type: 'reason-missing' }
  | { readonly type: 'reason-too-long'; readonly limit: number };

/** Gives a client a segment by hand. Without a reason nobody would know later whether it still holds. */
export function segmentByHand(
  client: Client | undefined,
  kept: Pick<HandSegment, 'id' | 'day' | 'by'>,
  { to, reason }: HandForm,
): Result<{ readonly client: Client; readonly hand: HandSegment }, HandRefusal> {
  if (!client) return err({ type: 'client-not-found' });
  if (client.archivedAt !== null) return err({ type: 'client-archived' });
  const why = reason.trim();
  if (why === '') return err({ type: 'reason-missing' });
  if (why.length > lineLimit) return err({ type: 'reason-too-long', limit: lineLimit });
  const { id: clientId, segment: from } = client;
  return ok({
    client: { ...client, segment: to },
    hand: { ...kept, clientId, from, to, reason: why, holds: true },
  });
}

/** The clients that are held, with the segment that each is held in: the latest word about a client counts. */
export function heldByHand(rows: readonly HandSegment[]): ReadonlyMap<Id, SegmentLetter> {
  const held = new Map<Id, SegmentLetter>();
  const inOrder = rows.toSorted((a, b) => a.day.localeCompare(b.day) || (a.id < b.id ? -1 : 1));
  for (const { clientId, to, holds } of inOrder) {
    if (holds) held.set(clientId, to);
    else held.delete(clientId);
  }
  return held;
}

type Outcome = {
  readonly key: readonly Id[];
  /** The clients between two cuts; left out where there was one. */
  readonly middle?: readonly Id[];
  readonly moves: readonly Move[];
};

/** What a segmentation comes to when the clients that are held by hand stay where they are. */
export function withoutHeld(
  { key, middle, moves }: Outcome,
  held: ReadonlyMap<Id, SegmentLetter>,
): Outcome {
  const lettered = (ids: readonly Id[], own: SegmentLetter) => {
    const among = new Set(ids);
    const kept = ids.filter((id) => (held.get(id) ?? own) === own);
    const joined = [...held].flatMap(([id, letter]) =>
      letter === own && !among.has(id) ? [id] : [],
    );
    return [...kept, ...joined];
  };
  const between = middle ? { middle: lettered(middle, 'B') } : {};
  const left = moves.filter(({ id }) => !held.has(id));
  return { key: lettered(key, 'A'), ...between, moves: left };
}
