import { ok, type Result } from '../../result.ts';
import type { MoneyProblem } from '../opportunity/read-opportunity.ts';
import { readMoney } from '../opportunity/read-opportunity.ts';
import type { Question } from './survey.ts';

/** What it costs to meet a need, as it is typed: in main units of the currency; '' where nobody knows. */
export type PriceForm = { readonly amount: string; readonly currency: string };

/** The question with what it would cost to meet its need, or without. */
export function priceNeed(
  question: Question,
  { amount, currency }: PriceForm,
): Result<Question, MoneyProblem> {
  const money = readMoney(amount, currency);
  if (!money.ok) return money;
  const { cost: _before, ...unpriced } = question;
  return ok(money.value === null ? unpriced : { ...unpriced, cost: money.value });
}
