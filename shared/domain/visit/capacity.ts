import { z } from 'zod';
import type { Id } from '../../record/id.ts';
import { idValue } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Staff } from '../team/team.ts';

export const mostPerDay = 24;
export const mostPerWeek = 168;

/** How many visits a person can make (接待能力). Its id is that of the person of the office, or `everyone`. */
export const capacitySchema = z.object({
  id: idValue,
  perDay: z.int().min(0).max(mostPerDay),
  perWeek: z.int().min(0).max(mostPerWeek),
});
export type CapacityRow = z.infer<typeof capacitySchema>;
export type Capacity = Pick<CapacityRow, 'perDay' | 'perWeek'>;

/** The row of all who have none of their own. */
export const everyone: Id = '00000000-0000-7000-8000-000000000001';

/** Where the office has said nothing. */
export const usualCapacity: Capacity = { perDay: 3, perWeek: 12 };

/** What the person of that name can make: their own measure, or else the one of everyone. */
export function capacityOf(
  name: string,
  staff: readonly Pick<Staff, 'id' | 'name'>[],
  rows: readonly CapacityRow[],
): Capacity {
  const person = staff.find((one) => one.name === name);
  const own = person && rows.find(({ id }) => id === person.id);
  return own ?? rows.find(({ id }) => id === everyone) ?? usualCapacity;
}

export type CapacityForm = { readonly perDay: string; readonly perWeek: string };
export type CapacityProblem = {
  readonly field: 'perDay' | 'perWeek';
  readonly type: 'not-a-number';
  readonly most: number;
};

/** Both numbers as they were typed; null where both are empty: then the measure of everyone holds. */
export function readCapacity(
  id: Id,
  form: CapacityForm,
): Result<CapacityRow | null, readonly CapacityProblem[]> {
  if (form.perDay.trim() === '' && form.perWeek.trim() === '') return ok(null);
  const perDay = countOf(form.perDay, mostPerDay);
  const perWeek = countOf(form.perWeek, mostPerWeek);
  if (perDay !== null && perWeek !== null) return ok({ id, perDay, perWeek });
  const problems: CapacityProblem[] = [];
  if (perDay === null) problems.push({ field: 'perDay', type: 'not-a-number', most: mostPerDay });
  if (perWeek === null) {
    problems.push({ field: 'perWeek', type: 'not-a-number', most: mostPerWeek });
  }
  return err(problems);
}

function countOf(text: string, most: number): number | null {
  const plain = text.normalize('NFKC').trim();
  const count = /^\d{1,3}$/u.test(plain) ? Number(plain) : most + 1;
  return count <= most ? count : null;
}
