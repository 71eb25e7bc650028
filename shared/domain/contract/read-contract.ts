import { currencyValue, lineLimit, nameLimit, noteLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Day, DayRefusal } from '../calendar/day.ts';
import { amountText } from '../field/read-field-value.ts';
import { parseAmount, type AmountRefusal } from '../money/parse-amount.ts';
import { readDay } from '../visit/read-day.ts';
import type { Contract } from './contract.ts';

const limits = { number: lineLimit, name: nameLimit, note: noteLimit } as const;
const textFields = ['number', 'name', 'note'] as const;
const feeFields = ['productFee', 'serviceFee'] as const;
const dayFields = ['signed', 'starts', 'ends', 'renewal'] as const;

export type ContractTextField = (typeof textFields)[number];
export type FeeField = (typeof feeFields)[number];
export type ContractDayField = (typeof dayFields)[number];
export type ContractField = ContractTextField | FeeField | ContractDayField | 'currency';

/** A contract as it is typed. Fees are in main units of the currency; an empty one is none. */
export type ContractForm = Readonly<Record<ContractField, string>>;

export type ContractProblem =
  | { readonly field: 'name'; readonly type: 'name-missing' }
  | {
      readonly field: ContractTextField;
      readonly type: 'too-long';
      readonly limit: number;
      readonly length: number;
    }
  | { readonly field: FeeField; readonly type: 'amount-not-readable'; readonly why: AmountRefusal }
  | { readonly field: FeeField; readonly type: 'fee-negative' }
  | { readonly field: 'currency'; readonly type: 'currency-not-known' }
  /** Its payments are in another currency, and nothing here converts one into another. */
  | { readonly field: 'currency'; readonly type: 'currency-of-payments'; readonly currency: string }
  | {
      readonly field: ContractDayField;
      readonly type: 'day-not-readable';
      readonly why: DayRefusal;
    }
  | { readonly field: 'ends'; readonly type: 'ends-before-starts' }
  | { readonly field: 'signed'; readonly type: 'signed-after-ends' }
  | { readonly field: 'renewal'; readonly type: 'renewal-before-starts' };

/** What the book says around a contract that is written. */
export type ContractSurroundings = {
  readonly today: Day;
  /** In which currencies payments are asked for under it. */
  readonly paymentCurrencies: readonly string[];
};

export function newContract(id: string, clientId: string): Contract {
  return {
    id,
    clientId,
    number: '',
    name: '',
    productFee: 0,
    serviceFee: 0,
    currency: 'CNY',
    signed: null,
    starts: null,
    ends: null,
    renewal: null,
    note: '',
    archivedAt: null,
  };
}

/** A contract as a person would type it, so that reading it gives the contract again. */
export function contractFormOf(contract: Contract): ContractForm {
  const { number, name, currency, note, signed, starts, ends, renewal } = contract;
  const fee = (amount: number) => (amount === 0 ? '' : amountText(amount, currency));
  return {
    number,
    name,
    productFee: fee(contract.productFee),
    serviceFee: fee(contract.serviceFee),
    currency,
    signed: signed ?? '',
    starts: starts ?? '',
    ends: ends ?? '',
    renewal: renewal ?? '',
    note,
  };
}

/** The contract with what was typed; every problem is told at once. What is not typed stays as it is. */
export function readContract(
  contract: Contract,
  typed: Partial<ContractForm>,
  around: ContractSurroundings,
): Result<Contract, readonly ContractProblem[]> {
  const form = { ...contractFormOf(contract), ...typed };
  const texts = readTexts(form);
  const currency = form.currency.trim().toUpperCase();
  const fees = readFees(form, currency);
  const days = readDays(form, around.today);
  const problems = [
    ...texts.problems,
    ...fees.problems,
    ...problemsOfCurrency(currency, contract, around),
    ...days.problems,
    ...problemsOfOrder(days.values),
  ];
  if (problems.length > 0) return err(problems);
  return ok({ ...contract, ...texts.values, ...fees.values, currency, ...days.values });
}

function readTexts(form: ContractForm): {
  readonly values: Pick<Contract, ContractTextField>;
  readonly problems: readonly ContractProblem[];
} {
  const values = { number: form.number.trim(), name: form.name.trim(), note: form.note.trim() };
  const tooLong = textFields.flatMap((field): readonly ContractProblem[] => {
    const { length } = values[field];
    const limit = limits[field];
    return length > limit ? [{ field, type: 'too-long', limit, length }] : [];
  });
  const problems: readonly ContractProblem[] =
    values.name === '' ? [{ field: 'name', type: 'name-missing' }, ...tooLong] : tooLong;
  return { values, problems };
}

function readFees(
  form: ContractForm,
  currency: string,
): {
  readonly values: Pick<Contract, FeeField>;
  readonly problems: readonly ContractProblem[];
} {
  const values = { productFee: 0, serviceFee: 0 };
  const problems: ContractProblem[] = [];
  for (const field of feeFields) {
    const read = parseAmount(form[field], { unit: { multiplier: 1, currency }, currency });
    if (read.ok && read.value.amount >= 0) values[field] = read.value.amount;
    else if (read.ok) problems.push({ field, type: 'fee-negative' });
    else if (read.error.type !== 'empty') {
      problems.push({ field, type: 'amount-not-readable', why: read.error });
    }
  }
  return { values, problems };
}

function problemsOfCurrency(
  currency: string,
  contract: Contract,
  { paymentCurrencies }: ContractSurroundings,
): readonly ContractProblem[] {
  if (!currencyValue.safeParse(currency).success) {
    return [{ field: 'currency', type: 'currency-not-known' }];
  }
  const other = paymentCurrencies.find((one) => one !== currency);
  if (currency === contract.currency || other === undefined) return [];
  return [{ field: 'currency', type: 'currency-of-payments', currency: other }];
}

type Days = Pick<Contract, ContractDayField>;

function readDays(
  form: ContractForm,
  today: Day,
): { readonly values: Days; readonly problems: readonly ContractProblem[] } {
  const values: { -readonly [F in ContractDayField]: Day | null } = {
    signed: null,
    starts: null,
    ends: null,
    renewal: null,
  };
  const problems: ContractProblem[] = [];
  for (const field of dayFields) {
    const read = readDay(form[field], today);
    if (read.ok) values[field] = read.value;
    else if (read.error.type !== 'empty') {
      problems.push({ field, type: 'day-not-readable', why: read.error });
    }
  }
  return { values, problems };
}

/** A contract may begin before it is signed, and be renewed after its end; the rest follows the calendar. */
function problemsOfOrder({ signed, starts, ends, renewal }: Days): readonly ContractProblem[] {
  const problems: ContractProblem[] = [];
  if (isBefore(ends, starts)) problems.push({ field: 'ends', type: 'ends-before-starts' });
  if (isBefore(ends, signed)) problems.push({ field: 'signed', type: 'signed-after-ends' });
  if (isBefore(renewal, starts)) problems.push({ field: 'renewal', type: 'renewal-before-starts' });
  return problems;
}

function isBefore(a: Day | null, b: Day | null): boolean {
  return a !== null && b !== null && a < b;
}
