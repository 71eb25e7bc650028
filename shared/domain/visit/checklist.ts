import { z } from 'zod';
import { idValue, instantValue, lineLimit, lineValue, nameValue } from '../../record/values.ts';

const itemTextValue = z.string().trim().min(1).max(lineLimit);

/**
 * A checklist of the office (检查清单, system 50). A change of its items makes a new version; a filled one carries the items that it was
 * filled by.
 */
export const checklistSchema = z.object({
  id: idValue,
  name: nameValue,
  version: z.int().min(1),
  items: z.array(z.object({ id: idValue, text: itemTextValue })),
  archivedAt: instantValue.nullable(),
});
export type Checklist = z.infer<typeof checklistSchema>;
export type ChecklistItem = Checklist['items'][number];

/** Ok 合格, not ok 不合格, not applicable 不适用. */
export const itemStates = ['ok', 'not-ok', 'not-applicable'] as const;
export type ItemState = (typeof itemStates)[number];

/** A checklist as it was worked through at the site, with the texts of its version. */
export const filledChecklistSchema = z.object({
  checklistId: idValue,
  name: nameValue,
  version: z.int().min(1),
  items: z.array(
    z.object({
      id: idValue,
      text: itemTextValue,
      /** null while nobody has looked. */
      state: z.enum(itemStates).nullable(),
      remark: lineValue,
    }),
  ),
});
export type FilledChecklist = z.infer<typeof filledChecklistSchema>;
export type FilledItem = FilledChecklist['items'][number];

/** A checklist as it is taken along, with nothing ticked. */
export function takeAlong({ id, name, version, items }: Checklist): FilledChecklist {
  return {
    checklistId: id,
    name,
    version,
    items: items.map((item) => ({ ...item, state: null, remark: '' })),
  };
}

/** What was found not in order, over all lists of a visit. */
export function notOk(filled: readonly FilledChecklist[]): readonly FilledItem[] {
  return filled.flatMap(({ items }) => items.filter(({ state }) => state === 'not-ok'));
}
