import { currencyValue, lineLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import { amountText } from '../field/read-field-value.ts';
import { parseAmount, type AmountRefusal } from '../money/parse-amount.ts';
import { readPeriod, type PeriodRefusal } from './read-period.ts';
import type { RevenueKind, RevenueLine } from './revenue-line.ts';

/** A revenue line as it is typed. The amount is in main units of the currency, unless it names a scale itself (3.5万). */
export type RevenueForm = {
  readonly period: string;
  readonly amount: string;
  readonly currency: string;
  readonly kind: RevenueKind;
  readonly note: string;
};

export type RevenueProblem =
  | { readonly field: 'period'; readonly type: PeriodRefusal['type'] }
  | { readonly field: 'amount'; readonly type: 'amount-not-readable'; readonly why: AmountRefusal }
  | { readonly field: 'currency'; readonly type: 'currency-not-known' }
  | {
      readonly field: 'note';
      readonly type: 'too-long';
      readonly limit: number;
      readonly length: number;
    };

/** A line as a person would type it, so that reading it gives the line again. */
export function revenueFormOf({ period, amount, currency, kind, note }: RevenueLine): RevenueForm {
  return { period, amount: amountText(amount, currency), currency, kind, note };
}

/** A line of revenue from what was typed; every problem is told at once. A correction may make the amount negative. */
export function readRevenueLine(
  { id, clientId }: Pick<RevenueLine, 'id' | 'clientId'>,
  typed: RevenueForm,
): Result<RevenueLine, readonly RevenueProblem[]> {
  const problems: RevenueProblem[] = [];
  const period = readPeriod(typed.period);
  if (!period.ok) problems.push({ field: 'period', type: period.error.type });
  const currency = typed.currency.trim().toUpperCase();
  if (!currencyValue.safeParse(currency).success) {
    problems.push({ field: 'currency', type: 'currency-not-known' });
  }
  const amount = parseAmount(typed.amount, { unit: { multiplier: 1, currency }, currency });
  if (!amount.ok) {
    problems.push({ field: 'amount', type: 'amount-not-readable', why: amount.error });
  }
  const note = typed.note.trim();
  if (note.length > lineLimit) {
    problems.push({ field: 'note', type: 'too-long', limit: lineLimit, length: note.length });
  }
  if (!period.ok || !amount.ok || problems.length > 0) return err(problems);
  return ok({
    id,
    clientId,
    period: period.value,
    amount: amount.value.amount,
    currency,
    kind: typed.kind,
    note,
  });
}
