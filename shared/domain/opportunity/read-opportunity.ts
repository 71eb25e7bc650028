import { currencyValue, lineLimit, nameLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Day } from '../calendar/day.ts';
import { amountText } from '../field/read-field-value.ts';
import type { Money } from '../money/money.ts';
import { parseAmount } from '../money/parse-amount.ts';
import { readDay } from '../visit/read-day.ts';
import type { Opportunity, OpportunityState, StepWithId } from './opportunity.ts';
import { stepsInOrder } from './opportunity.ts';

/** A step as it is typed; its id is born with its line. */
export type StepForm = {
  readonly id: string;
  readonly text: string;
  readonly day: string;
  readonly owner: string;
};

export type OpportunityForm = {
  readonly title: string;
  /** In main units of the currency; '' where nobody has said. */
  readonly amount: string;
  readonly currency: string;
  readonly state: OpportunityState;
  readonly reason: string;
  readonly steps: readonly StepForm[];
};

export type MoneyProblem = 'amount-not-readable' | 'amount-negative' | 'currency-not-known';
export type StepProblem = 'step-missing' | 'too-much-text' | 'day-not-readable';
export type OpportunityProblem =
  | { readonly field: 'title'; readonly type: 'title-missing' | 'too-much-text' }
  | { readonly field: 'amount'; readonly type: MoneyProblem }
  | { readonly field: 'reason'; readonly type: 'reason-missing' | 'too-much-text' }
  | { readonly field: `step ${string}`; readonly type: StepProblem };

export function emptyOpportunity(
  ids: Pick<Opportunity, 'id' | 'clientId'>,
  today: Day,
): Opportunity {
  return {
    ...ids,
    visitId: null,
    title: '',
    opened: today,
    steps: {},
    amount: null,
    currency: 'CNY',
    state: 'open',
    reason: '',
  };
}

export function opportunityFormOf(opportunity: Opportunity): OpportunityForm {
  const { title, amount, currency, state, reason } = opportunity;
  return {
    title,
    amount: amount === null ? '' : amountText(amount, currency),
    currency,
    state,
    reason,
    steps: stepsInOrder(opportunity).map(stepFormOf),
  };
}

export function stepFormOf({ id, text, day, owner }: StepWithId): StepForm {
  return { id, text, day: day ?? '', owner };
}

/** The opportunity with what was typed, or everything that is wrong at once. Who closes one says why. */
export function readOpportunity(
  opportunity: Opportunity,
  form: OpportunityForm,
  today: Day,
): Result<Opportunity, readonly OpportunityProblem[]> {
  const title = form.title.trim();
  const reason = form.state === 'open' ? '' : form.reason.trim();
  const money = readMoney(form.amount, form.currency);
  const steps = readSteps(form.steps, today);
  const problems: OpportunityProblem[] = [
    ...problemsOfTitle(title),
    ...(money.ok ? [] : [{ field: 'amount', type: money.error } as const]),
    ...problemsOfReason(form.state, reason),
    ...steps.problems,
  ];
  if (!money.ok || problems.length > 0) return err(problems);
  return ok({
    ...opportunity,
    title,
    reason,
    state: form.state,
    amount: money.value?.amount ?? null,
    currency: money.value?.currency ?? opportunity.currency,
    steps: Object.fromEntries(
      steps.steps.map(({ id, ...step }) => [
        id,
        { ...step, done: opportunity.steps[id]?.done ?? null },
      ]),
    ),
  });
}

function problemsOfTitle(title: string): OpportunityProblem[] {
  if (title === '') return [{ field: 'title', type: 'title-missing' }];
  return title.length > nameLimit ? [{ field: 'title', type: 'too-much-text' }] : [];
}

function problemsOfReason(state: OpportunityState, reason: string): OpportunityProblem[] {
  if (state !== 'open' && reason === '') return [{ field: 'reason', type: 'reason-missing' }];
  return reason.length > lineLimit ? [{ field: 'reason', type: 'too-much-text' }] : [];
}

/** Money as it was typed, never below nothing; null where nothing was. */
export function readMoney(typed: string, currency: string): Result<Money | null, MoneyProblem> {
  const own = currency.trim().toUpperCase();
  if (typed.trim() === '') return ok(null);
  if (!currencyValue.safeParse(own).success) return err('currency-not-known');
  const read = parseAmount(typed, { unit: { multiplier: 1, currency: own }, currency: own });
  if (!read.ok) return read.error.type === 'empty' ? ok(null) : err('amount-not-readable');
  return read.value.amount < 0 ? err('amount-negative') : ok(read.value);
}

/** The steps that say something; a line that was left empty is none. */
export function readSteps(
  typed: readonly StepForm[],
  today: Day,
): {
  readonly steps: readonly Omit<StepWithId, 'done'>[];
  readonly problems: readonly {
    readonly field: `step ${string}`;
    readonly type: StepProblem;
  }[];
} {
  const steps: Omit<StepWithId, 'done'>[] = [];
  const problems: { readonly field: `step ${string}`; readonly type: StepProblem }[] = [];
  for (const step of typed) {
    const text = step.text.trim();
    const owner = step.owner.trim();
    const day = step.day.trim() === '' ? ok(null) : readDay(step.day, today);
    const field = `step ${step.id}` as const;
    if (text === '' && step.day.trim() === '') continue;
    if (text === '') problems.push({ field, type: 'step-missing' });
    else if (text.length > lineLimit || owner.length > lineLimit) {
      problems.push({ field, type: 'too-much-text' });
    } else if (!day.ok) problems.push({ field, type: 'day-not-readable' });
    else steps.push({ id: step.id, text, owner, day: day.value });
  }
  return { steps, problems };
}
