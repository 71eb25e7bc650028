import type { Id } from '../../record/id.ts';
import { currencyValue, nameLimit, noteLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Day } from '../calendar/day.ts';
import { amountText } from '../field/read-field-value.ts';
import { parseAmount, type AmountRefusal } from '../money/parse-amount.ts';
import type { Cost, CostLine, CostPhase, EconomicsSheet } from './economics-sheet.ts';
import { costOptions, linesOf, mostLines, mostTrouble, mostYears } from './economics-sheet.ts';
import type { PastDayProblem } from './past-day.ts';
import { readPastDay } from './past-day.ts';
import type { HoursRefusal } from './read-hours.ts';
import { hoursText, readHours } from './read-hours.ts';

/** What one line costs as it is typed: money in main units, time in hours, trouble from `0` to `5`; nothing is none. */
export type CostForm = { readonly money: string; readonly time: string; readonly trouble: string };

export type CostLineForm = {
  readonly id: Id;
  readonly phase: CostPhase;
  readonly text: string;
  readonly first: CostForm;
  readonly second: CostForm;
};

/** A sheet as it is typed. A line in which nothing stands does not count. */
export type EconomicsForm = {
  readonly title: string;
  readonly day: string;
  readonly first: string;
  readonly second: string;
  readonly currency: string;
  readonly rate: string;
  readonly years: string;
  readonly note: string;
  readonly lines: readonly CostLineForm[];
};

/** `field` is a field of the form, or of a line: `<id>.text`, `<id>.first.money`. */
export type EconomicsProblem = PastDayProblem<'day'> | ({ readonly field: string } & LineProblem);

type LineProblem =
  | { readonly type: 'name-missing' }
  | { readonly type: 'currency-not-known' }
  | { readonly type: 'text-missing' | 'no-lines' }
  | { readonly type: 'too-long'; readonly limit: number; readonly length: number }
  | { readonly type: 'too-many-lines'; readonly limit: number; readonly count: number }
  | { readonly type: 'years-not-possible'; readonly most: number }
  | { readonly type: 'amount-not-readable'; readonly why: AmountRefusal }
  | { readonly type: 'amount-negative' }
  | { readonly type: 'trouble-not-possible'; readonly most: number }
  | HoursRefusal;

/** A line that is about to be typed. */
export function newCostLine(id: Id, phase: CostPhase, text = ''): CostLineForm {
  return { id, phase, text, first: noCost, second: noCost };
}

const noCost: CostForm = { money: '', time: '', trouble: '0' };

/** A sheet as a person would type it, so that reading it gives the sheet again. */
export function economicsFormOf(sheet: EconomicsSheet): EconomicsForm {
  const { title, day, first, second, currency, rate, years, note } = sheet;
  const cost = ({ money, time, trouble }: Cost): CostForm => ({
    money: money === 0 ? '' : amountText(money, currency),
    time: time === 0 ? '' : hoursText(time),
    trouble: String(trouble),
  });
  return {
    title,
    day,
    first,
    second,
    currency,
    rate: rate === 0 ? '' : amountText(rate, currency),
    years: String(years),
    note,
    lines: linesOf(sheet).map((line) => ({
      id: line.id,
      phase: line.phase,
      text: line.text,
      first: cost(line.first),
      second: cost(line.second),
    })),
  };
}

/** The sheet with what was typed; every problem is told at once. What is not typed stays as it is. */
export function readEconomics(
  sheet: EconomicsSheet,
  typed: Partial<EconomicsForm>,
  today: Day,
): Result<EconomicsSheet, readonly EconomicsProblem[]> {
  const form = { ...economicsFormOf(sheet), ...typed };
  const problems: EconomicsProblem[] = [];
  const currency = form.currency.trim().toUpperCase();
  if (!currencyValue.safeParse(currency).success) {
    problems.push({ field: 'currency', type: 'currency-not-known' });
  }
  const read = new Reading(currency, problems);
  const day = readPastDay('day', form.day, today);
  if (!day.ok) problems.push(day.error);
  const next: EconomicsSheet = {
    ...sheet,
    title: read.name('title', form.title),
    first: read.name('first', form.first),
    second: read.name('second', form.second),
    day: day.ok ? day.value : sheet.day,
    currency,
    rate: read.money('rate', form.rate),
    years: read.years(form.years),
    note: read.text('note', form.note, noteLimit),
    lines: read.lines(form.lines),
  };
  return problems.length > 0 ? err(problems) : ok(next);
}

/** Reads the fields of one form and notes what is wrong with them. */
class Reading {
  private readonly currency: string;
  private readonly problems: EconomicsProblem[];

  constructor(currency: string, problems: EconomicsProblem[]) {
    this.currency = currency;
    this.problems = problems;
  }

  text(field: string, typed: string, limit: number): string {
    const text = typed.trim();
    const { length } = text;
    if (length > limit) this.problems.push({ field, type: 'too-long', limit, length });
    return text;
  }

  name(field: string, typed: string): string {
    const name = this.text(field, typed, nameLimit);
    if (name === '') this.problems.push({ field, type: 'name-missing' });
    return name;
  }

  money(field: string, typed: string): number {
    const { currency } = this;
    const read = parseAmount(typed, { unit: { multiplier: 1, currency }, currency });
    if (read.ok && read.value.amount >= 0) return read.value.amount;
    if (read.ok) this.problems.push({ field, type: 'amount-negative' });
    else if (read.error.type !== 'empty') {
      this.problems.push({ field, type: 'amount-not-readable', why: read.error });
    }
    return 0;
  }

  years(typed: string): number {
    const plain = typed.slice(0, 8).normalize('NFKC').trim();
    const years = /^\d{1,2}$/u.test(plain) ? Number(plain) : 0;
    if (years >= 1 && years <= mostYears) return years;
    this.problems.push({ field: 'years', type: 'years-not-possible', most: mostYears });
    return 1;
  }

  lines(typed: readonly CostLineForm[]): EconomicsSheet['lines'] {
    const there = typed.filter((line) => !isBlank(line));
    const count = there.length;
    if (count === 0) this.problems.push({ field: 'lines', type: 'no-lines' });
    if (count > mostLines) {
      this.problems.push({ field: 'lines', type: 'too-many-lines', limit: mostLines, count });
    }
    return Object.fromEntries(there.map((line, place) => [line.id, this.line(line, place)]));
  }

  private line({ id, phase, text, first, second }: CostLineForm, place: number): CostLine {
    const named = this.text(`${id}.text`, text, nameLimit);
    if (named === '') this.problems.push({ field: `${id}.text`, type: 'text-missing' });
    const costs = {
      first: this.cost(`${id}.first`, first),
      second: this.cost(`${id}.second`, second),
    };
    return { place, phase, text: named, ...costs };
  }

  private cost(field: string, { money, time, trouble }: CostForm): Cost {
    const hours = readHours(time);
    if (!hours.ok) this.problems.push({ field: `${field}.time`, ...hours.error });
    const points = /^[0-5]?$/u.test(trouble) ? Number(trouble) : null;
    if (points === null) {
      const problem = { type: 'trouble-not-possible', most: mostTrouble } as const;
      this.problems.push({ field: `${field}.trouble`, ...problem });
    }
    return {
      money: this.money(`${field}.money`, money),
      time: hours.ok ? hours.value : 0,
      trouble: points ?? 0,
    };
  }
}

function isBlank(line: CostLineForm): boolean {
  return (
    line.text.trim() === '' &&
    costOptions.every((option) => {
      const { money, time, trouble } = line[option];
      return money.trim() === '' && time.trim() === '' && (trouble === '' || trouble === '0');
    })
  );
}
