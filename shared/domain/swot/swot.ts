import { z } from 'zod';
import { dayValue, idValue, lineLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import { segmentLetters } from '../client/client.ts';

/** Strengths 优势, weaknesses 劣势, opportunities 机会, threats 威胁. */
export const swotSides = ['strength', 'weakness', 'opportunity', 'threat'] as const;
export type SwotSide = (typeof swotSides)[number];

/** The kinds of records that a line may name as its evidence. */
export const evidenceTables = ['surveys', 'questions', 'polls'] as const;
export type EvidenceTable = (typeof evidenceTables)[number];

const evidenceSchema = z.object({ table: z.enum(evidenceTables), id: idValue });
export type Evidence = z.infer<typeof evidenceSchema>;

const mostEvidence = 20;

/** A line of the SWOT note of a segment (SWOT 分析). Each is a record of its own, so that two people can write at the same time. */
export const swotSchema = z.object({
  id: idValue,
  /** null: of all clients. */
  segment: z.enum(segmentLetters).nullable(),
  side: z.enum(swotSides),
  text: z.string().trim().min(1).max(lineLimit),
  evidence: z.array(evidenceSchema).max(mostEvidence),
  day: dayValue,
});
export type Swot = z.infer<typeof swotSchema>;

export type SwotRefusal =
  | { readonly type: 'text-missing' }
  | { readonly type: 'text-too-long'; readonly limit: number }
  | { readonly type: 'evidence-too-much'; readonly limit: number };

/** A line as a form holds it. */
export type SwotForm = Pick<Swot, 'segment' | 'side' | 'text' | 'evidence'>;

/** The line that shall stand in the book. The same evidence counts once; the day is that of the first writing. */
export function writeSwot(
  line: Pick<Swot, 'id' | 'day'>,
  form: SwotForm,
): Result<Swot, SwotRefusal> {
  const text = form.text.trim();
  if (text === '') return err({ type: 'text-missing' });
  if (text.length > lineLimit) return err({ type: 'text-too-long', limit: lineLimit });
  const evidence = [
    ...new Map(form.evidence.map((one) => [`${one.table} ${one.id}`, one])).values(),
  ];
  if (evidence.length > mostEvidence) {
    return err({ type: 'evidence-too-much', limit: mostEvidence });
  }
  const { id, day } = line;
  return ok({ id, day, segment: form.segment, side: form.side, text, evidence });
}

/** The lines of a segment's note by their side, the earliest first. */
export function swotOf(
  lines: readonly Swot[],
  segment: Swot['segment'],
): Readonly<Record<SwotSide, readonly Swot[]>> {
  const own = lines
    .filter((line) => line.segment === segment)
    .toSorted((a, b) => a.day.localeCompare(b.day) || (a.id < b.id ? -1 : 1));
  const of = (side: SwotSide) => own.filter((line) => line.side === side);
  return {
    strength: of('strength'),
    weakness: of('weakness'),
    opportunity: of('opportunity'),
    threat: of('threat'),
  };
}
