import type { Plan, PlanField } from '../../../shared/domain/territory/plan.ts';
import type { Well } from '../../../shared/domain/territory/well.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';

/** The teams, by their names. */
export async function wells(book: ReadableBook): Promise<readonly Well[]> {
  const all = await allRows(book, 'wells');
  return all.toSorted((a, b) =>
    a.name.localeCompare(b.name, 'zh-CN-u-co-pinyin', { numeric: true }),
  );
}

/** The plans that were kept, the latest first. */
export async function plans(book: ReadableBook): Promise<readonly Plan[]> {
  const all = await allRows(book, 'plans');
  // Ids tell when they were born (RFC 9562, 5.7).
  return all.toSorted((a, b) => (a.id < b.id ? 1 : -1));
}

export type KeptPlan = { readonly plan: Plan; readonly fields: readonly PlanField[] };

/** A plan with its fields in their order; null where it is gone. */
export async function keptPlan(book: ReadableBook, id: Id): Promise<KeptPlan | null> {
  const plan = await book.get('plans', id);
  if (!plan) return null;
  const fields = await book.lookUp('planFields', 'planId', [id]);
  return { plan, fields: fields.toSorted((a, b) => a.place - b.place) };
}
