import { z } from 'zod';
import { dayValue, idValue, lineLimit, lineValue, noteLimit } from '../../record/values.ts';
import type { Day } from '../calendar/day.ts';

/** Stated 表述的, real 真正的, unstated 未标明的, delightful 令人愉悦的, latent 潜在的 (system 6). */
export const needLevels = ['stated', 'real', 'unstated', 'delightful', 'latent'] as const;
export type NeedLevel = (typeof needLevels)[number];

/** Where in the organisation it was heard: three levels from above to below, and beside them (纵向、横向, system 7). */
export const needSources = ['top', 'middle', 'front', 'across'] as const;
export type NeedSource = (typeof needSources)[number];

export const needTextLimit = 2000;

/** A need that was moved to another level: by whom, when, and why. */
export const needMoveSchema = z.object({
  from: z.enum(needLevels),
  to: z.enum(needLevels),
  /** '' where the visit on which it was heard was corrected. */
  reason: lineValue,
  by: lineValue,
  day: dayValue,
});
export type NeedMove = z.infer<typeof needMoveSchema>;

/** Something that a client needs, in the words in which it was heard (需求). */
export const needSchema = z.object({
  id: idValue,
  clientId: idValue,
  /** The visit on which it was heard; null where it was entered by itself. */
  visitId: idValue.nullable(),
  day: dayValue,
  text: z.string().trim().min(1).max(needTextLimit),
  level: z.enum(needLevels),
  // What was heard before these were asked for has none of them.
  /** The contact who voiced it. */
  contactId: idValue.nullable().optional(),
  source: z.enum(needSources).nullable().optional(),
  /** What makes us think so: what was said, seen or measured. */
  evidence: z.string().max(noteLimit).optional(),
  /** The day on which it was met; null while it is open. */
  met: dayValue.nullable().optional(),
  /** By an id of their own, so that two people may move it at the same time. */
  moves: z.record(idValue, needMoveSchema).optional(),
});
export type Need = z.infer<typeof needSchema>;

export const reasonLimit = lineLimit;

/** A need of which only the words are missing. */
export function newNeed(id: string, clientId: string, day: Day): Need {
  return {
    id,
    clientId,
    visitId: null,
    day,
    text: '',
    level: 'stated',
    contactId: null,
    source: null,
    evidence: '',
    met: null,
    moves: {},
  };
}

/** Whether a need still waits to be met. */
export function isOpen({ met }: Need): boolean {
  return met === null || met === undefined;
}

/** How a need came to its level, the first move first, each with its id. */
export function movesOf({
  moves,
}: Pick<Need, 'moves'>): readonly (NeedMove & { readonly id: string })[] {
  return Object.entries(moves ?? {})
    .map(([id, move]) => ({ id, ...move }))
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id));
}

/** Whether a client has told something, but nothing beyond what it says (只有表述的需求), whether it was met or not. */
export function hasOnlyStated(needs: readonly Pick<Need, 'level'>[]): boolean {
  return needs.length > 0 && needs.every(({ level }) => level === 'stated');
}
