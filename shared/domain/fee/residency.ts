import { z } from 'zod';
import {
  amountValue,
  currencyValue,
  dayValue,
  idValue,
  lineValue,
  nameValue,
  lineLimit,
  nameLimit,
} from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Day } from '../calendar/day.ts';
import type { Client } from '../client/client.ts';
import { amountText } from '../field/read-field-value.ts';
import type { CurrencyCode } from '../money/money.ts';
import { parseAmount } from '../money/parse-amount.ts';
import { readDay } from '../visit/read-day.ts';

/** An engineer who works at a client's (驻场, system 49). Money is for a year, in the smallest unit. */
export const residencySchema = z.object({
  id: idValue,
  clientId: idValue,
  /** By name. */
  engineer: nameValue,
  starts: dayValue,
  /** null while it goes on. */
  ends: dayValue.nullable(),
  /** What the client pays for it in a year. */
  fee: amountValue.min(0),
  /** What it costs us in a year. */
  cost: amountValue.min(0),
  currency: currencyValue,
  note: lineValue,
});
export type Residency = z.infer<typeof residencySchema>;

/** What a year of residency is reckoned with, and from how many hours on site a client is a candidate. One row. */
export const residencyTermsSchema = z.object({
  id: idValue,
  fee: amountValue.min(0),
  cost: amountValue.min(0),
  currency: currencyValue,
  hours: z.int().min(1).max(8760),
});
export type ResidencyTerms = z.infer<typeof residencyTermsSchema>;

export const termsId = '00000000-0000-7000-8000-000000000049';

/** Fee − cost, and that divided by the fee; null where there is no fee. */
export function marginOf({ fee, cost }: Pick<Residency, 'fee' | 'cost'>): {
  readonly margin: number;
  readonly share: number | null;
} {
  const margin = fee - cost;
  return { margin, share: fee > 0 ? margin / fee : null };
}

/** Whether an engineer is at the client's on a day. */
export function isResident(
  { starts, ends }: Pick<Residency, 'starts' | 'ends'>,
  today: Day,
): boolean {
  return starts <= today && (ends === null || ends >= today);
}

export type ResidencyForm = {
  readonly engineer: string;
  readonly starts: string;
  readonly ends: string;
  readonly fee: string;
  readonly cost: string;
  readonly currency: string;
  readonly note: string;
};
export type ResidencyField = keyof ResidencyForm | 'client' | 'hours';
export type ResidencyProblem = {
  readonly field: ResidencyField;
  readonly type:
    | 'client-gone'
    | 'engineer-missing'
    | 'not-a-day'
    | 'ends-before-starts'
    | 'not-an-amount'
    | 'not-a-currency'
    | 'not-hours'
    | 'too-long';
};
export type ResidencyRefusal =
  | { readonly type: 'not-accepted'; readonly problems: readonly ResidencyProblem[] }
  | { readonly type: 'record-not-found' };

export function residencyFormOf(residency: Residency): ResidencyForm {
  const { engineer, starts, ends, fee, cost, currency, note } = residency;
  return {
    engineer,
    starts,
    ends: ends ?? '',
    fee: amountText(fee, currency),
    cost: amountText(cost, currency),
    currency,
    note,
  };
}

export function readResidency(
  kept: Pick<Residency, 'id' | 'clientId'>,
  form: ResidencyForm,
  around: { readonly client: Client | undefined; readonly today: Day },
): Result<Residency, readonly ResidencyProblem[]> {
  const problems: ResidencyProblem[] = [];
  const { client, today } = around;
  if (!client || client.archivedAt !== null) {
    problems.push({ field: 'client', type: 'client-gone' });
  }
  const engineer = form.engineer.trim();
  if (engineer === '') problems.push({ field: 'engineer', type: 'engineer-missing' });
  if (engineer.length > nameLimit) problems.push({ field: 'engineer', type: 'too-long' });
  const note = form.note.trim();
  if (note.length > lineLimit) problems.push({ field: 'note', type: 'too-long' });
  const days = readDays(form, today, problems);
  const money = readMoney(form, problems);
  return problems.length === 0 ? ok({ ...kept, engineer, ...days, ...money, note }) : err(problems);
}

function readDays(
  form: Pick<ResidencyForm, 'starts' | 'ends'>,
  today: Day,
  problems: ResidencyProblem[],
): Pick<Residency, 'starts' | 'ends'> {
  const starts = readDay(form.starts, today);
  const ends = form.ends.trim() === '' ? ok(null) : readDay(form.ends, today);
  if (!starts.ok) problems.push({ field: 'starts', type: 'not-a-day' });
  if (!ends.ok) problems.push({ field: 'ends', type: 'not-a-day' });
  const read = { starts: starts.ok ? starts.value : '', ends: ends.ok ? ends.value : null };
  if (starts.ok && read.ends !== null && read.ends < read.starts) {
    problems.push({ field: 'ends', type: 'ends-before-starts' });
  }
  return read;
}

type Money = { readonly fee: number; readonly cost: number; readonly currency: CurrencyCode };

function readMoney(
  form: Pick<ResidencyForm, 'fee' | 'cost' | 'currency'>,
  problems: ResidencyProblem[],
): Money {
  const currency = form.currency.normalize('NFKC').trim().toUpperCase();
  const isCurrency = currencyValue.safeParse(currency).success;
  if (!isCurrency) problems.push({ field: 'currency', type: 'not-a-currency' });
  const amount = (field: 'fee' | 'cost'): number => {
    if (!isCurrency) return 0;
    const unit = { multiplier: 1, currency } as const;
    const read = parseAmount(form[field], { unit, currency });
    if (read.ok && read.value.amount >= 0) return read.value.amount;
    problems.push({ field, type: 'not-an-amount' });
    return 0;
  };
  return { fee: amount('fee'), cost: amount('cost'), currency };
}

export type TermsForm = Pick<ResidencyForm, 'fee' | 'cost' | 'currency'> & {
  readonly hours: string;
};

export function termsFormOf({ fee, cost, currency, hours }: ResidencyTerms): TermsForm {
  return {
    fee: amountText(fee, currency),
    cost: amountText(cost, currency),
    currency,
    hours: String(hours),
  };
}

export function readTerms(form: TermsForm): Result<ResidencyTerms, readonly ResidencyProblem[]> {
  const problems: ResidencyProblem[] = [];
  const money = readMoney(form, problems);
  const plain = form.hours.normalize('NFKC').trim();
  const hours = /^\d{1,4}$/u.test(plain) ? Number(plain) : 0;
  if (hours < 1 || hours > 8760) problems.push({ field: 'hours', type: 'not-hours' });
  return problems.length === 0 ? ok({ id: termsId, ...money, hours }) : err(problems);
}
