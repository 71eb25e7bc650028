import { z } from 'zod';
import { idValue, instantValue, nameValue } from '../../record/values.ts';
import { segmentLetters, type Client } from '../client/client.ts';

export const visitFieldKinds = ['text', 'number', 'yes-no', 'choice', 'choices', 'date'] as const;
export type VisitFieldKind = (typeof visitFieldKinds)[number];

/** One question of a section; `options` are empty for kinds that have none. */
export const visitFieldSchema = z.object({
  id: idValue,
  label: nameValue,
  kind: z.enum(visitFieldKinds),
  options: z.array(nameValue),
});
export type VisitField = z.infer<typeof visitFieldSchema>;

/** A section that the office adds to the visit form (拜访表单栏目), for all clients or for those of some kind. */
export const visitSectionSchema = z.object({
  id: idValue,
  title: nameValue,
  place: z.int().min(0),
  /** Asked of clients of these segments, and of these industries; an empty list leaves nobody out. */
  segments: z.array(z.enum(segmentLetters)),
  industries: z.array(nameValue),
  fields: z.array(visitFieldSchema),
  /** An archived section is asked no more; what was answered stays with its visits. */
  archivedAt: instantValue.nullable(),
});
export type VisitSection = z.infer<typeof visitSectionSchema>;

/** The sections that the form of a visit to this client has, in their order. */
export function sectionsFor(
  { segment, industry }: Pick<Client, 'segment' | 'industry'>,
  sections: readonly VisitSection[],
): readonly VisitSection[] {
  return inOrder(sections).filter(
    ({ archivedAt, segments, industries }) =>
      archivedAt === null &&
      (segments.length === 0 || (segment !== null && segments.includes(segment))) &&
      (industries.length === 0 || industries.includes(industry)),
  );
}

export function inOrder(sections: readonly VisitSection[]): readonly VisitSection[] {
  return sections.toSorted((a, b) => a.place - b.place || a.id.localeCompare(b.id));
}

/**
 * The sections in their order after one was moved past its neighbour that is in use, each at its place; at the end of the list it stays. What
 * is archived keeps its place among the others.
 */
export function movedSections(
  sections: readonly VisitSection[],
  id: string,
  direction: 'up' | 'down',
): readonly VisitSection[] {
  const order = [...inOrder(sections)];
  const from = order.findIndex((section) => section.id === id);
  const moved = order[from];
  const step = direction === 'up' ? -1 : 1;
  let to = from + step;
  while (order[to] && order[to]?.archivedAt !== null) to += step;
  if (moved && order[to]) {
    order.splice(from, 1);
    order.splice(to, 0, moved);
  }
  return order.map((section, place) => ({ ...section, place }));
}
