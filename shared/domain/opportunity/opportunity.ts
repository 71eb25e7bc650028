import { z } from 'zod';
import {
  amountValue,
  currencyValue,
  dayValue,
  idValue,
  lineLimit,
  lineValue,
  nameLimit,
  nameValue,
} from '../../record/values.ts';
import type { Day } from '../calendar/day.ts';

/** Open 进行中, won 成交, lost 未成. */
export const opportunityStates = ['open', 'won', 'lost'] as const;
export type OpportunityState = (typeof opportunityStates)[number];

/** What is to be done next (下一步), by whom and until when; done on a day, or still open. */
export const stepSchema = z.object({
  text: z.string().trim().min(1).max(lineLimit),
  day: dayValue.nullable(),
  owner: lineValue,
  done: dayValue.nullable(),
});
export type Step = z.infer<typeof stepSchema>;
export type StepWithId = Step & { readonly id: string };

/** A second sale in the making (商机, 二次销售): what a visit's plan leads to. */
export const opportunitySchema = z.object({
  id: idValue,
  clientId: idValue,
  /** The visit whose plan it was; null where there is none, or no more. */
  visitId: idValue.nullable(),
  title: nameValue,
  opened: dayValue,
  /** By their ids, so that two people can tick two steps. */
  steps: z.record(z.string(), stepSchema),
  /** What it may bring, in the smallest unit of the currency; null where nobody has said. */
  amount: amountValue.min(0).nullable(),
  currency: currencyValue,
  state: z.enum(opportunityStates),
  /** Why it was won or lost; '' while it is open. */
  reason: lineValue,
});
export type Opportunity = z.infer<typeof opportunitySchema>;

/** The steps in the order in which they are due; those without a day last. */
export function stepsInOrder({ steps }: Opportunity): readonly StepWithId[] {
  return Object.entries(steps)
    .map(([id, step]) => ({ id, ...step }))
    .toSorted(
      (a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999') || a.id.localeCompare(b.id),
    );
}

/** The steps that are due on a day or were before it. What is won or lost asks for nothing more. */
export function dueSteps(opportunity: Opportunity, today: Day): readonly StepWithId[] {
  if (opportunity.state !== 'open') return [];
  return stepsInOrder(opportunity).filter(
    ({ day, done }) => done === null && day !== null && day <= today,
  );
}

/** A plan's first line is what its opportunity is called. */
export function titleOf(plan: string): string {
  const line = plan.trim().split('\n', 1)[0]?.trim() ?? '';
  return Array.from(line)
    .slice(0, nameLimit / 2)
    .join('');
}
