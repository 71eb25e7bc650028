import { z } from 'zod';
import { nameLimit, noteLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Attachment } from '../attachment/attachment.ts';
import type { Day } from '../calendar/day.ts';
import { amountText } from '../field/read-field-value.ts';
import { numberOf } from '../import/cell.ts';
import type { PlannedSale } from '../opportunity/from-visit.ts';
import { stepsInOrder, type Opportunity } from '../opportunity/opportunity.ts';
import {
  readMoney,
  readSteps,
  stepFormOf,
  type MoneyProblem,
  type StepProblem,
} from '../opportunity/read-opportunity.ts';
import { readAnswers, typedAnswer, type AnswerProblem } from './answers.ts';
import { filledChecklistSchema } from './checklist.ts';
import { updateFields, type TypedUpdates } from './data-update.ts';
import { parseDuration, type DurationRefusal } from './duration.ts';
import { longestWay, withoutNothing, type Signature, type VisitParts } from './visit-parts.ts';
import type { VisitSection } from './visit-section.ts';
import type { Visit } from './visit.ts';

/** The drawing has this many units to its width; three times as wide as high, whatever the size on a screen. */
export const signatureWidth = 1200;
export const signatureHeight = 400;
/** More points than a hand draws in a minute; a draft is written at every pause. */
export const mostPoints = 20_000;

const coordinate = z.int().min(0).max(signatureWidth);
/** One line of a pen: x, y, x, y, … in units of the drawing. */
const strokeSchema = z.array(coordinate);

/** What the full form holds, as it was typed. Kept within the draft of the visit. */
export const fullFormSchema = z.object({
  travel: z.string(),
  distance: z.string(),
  cost: z.string(),
  currency: z.string(),
  findings: z.string(),
  answers: z.record(z.string(), z.array(z.string())),
  checklists: z.array(filledChecklistSchema),
  steps: z.array(
    z.object({ id: z.string(), text: z.string(), day: z.string(), owner: z.string() }),
  ),
  amount: z.string(),
  amountCurrency: z.string(),
  updates: z.partialRecord(z.enum(updateFields), z.string()),
  signer: z.string(),
  strokes: z.array(strokeSchema),
  /** When it was drawn or typed; null while nobody has signed. */
  signedAt: z.iso.datetime().nullable(),
});
export type FullForm = z.infer<typeof fullFormSchema>;

export const emptyFullForm: FullForm = {
  travel: '',
  distance: '',
  cost: '',
  currency: 'CNY',
  findings: '',
  answers: {},
  checklists: [],
  steps: [],
  amount: '',
  amountCurrency: 'CNY',
  updates: {},
  signer: '',
  strokes: [],
  signedAt: null,
};

/** The full form of a visit that is in the book. What was signed and brought up to date is done: both begin anew. */
export function fullFormOf(visit: Visit, opportunity: Opportunity | null): FullForm {
  const { answers = [], checklists = [], findings = '' } = visit;
  return {
    ...emptyFullForm,
    ...effortOf(visit),
    findings,
    checklists,
    answers: Object.fromEntries(
      answers.map((answer) => [answer.fieldId, [...typedAnswer(answer)]]),
    ),
    ...saleOf(visit, opportunity),
  };
}

function effortOf({ travelMinutes, distance, cost }: Visit) {
  return {
    travel: travelMinutes === undefined ? '' : String(travelMinutes),
    distance: distance === undefined ? '' : String(distance / 1000),
    cost: cost ? amountText(cost.amount, cost.currency) : '',
    currency: cost?.currency ?? 'CNY',
  };
}

/** What was begun before a visit was corrected to end otherwise is no part of its form. */
function saleOf({ end }: Visit, opportunity: Opportunity | null): Partial<FullForm> {
  if (!opportunity || end !== 'plan') return {};
  const { amount, currency } = opportunity;
  return {
    steps: stepsInOrder(opportunity).map(stepFormOf),
    amount: amount === null ? '' : amountText(amount, currency),
    amountCurrency: currency,
  };
}

/** A drawn signature whose bytes are kept, waiting for the visit that it belongs to. */
export type WaitingPicture = Omit<Attachment, 'clientId' | 'of' | 'recordId'>;

/** What the full form asks the book to hold beside the visit. */
export type FullEntry = {
  /** Without what was brought up to date, which the book tells from the client. */
  readonly parts: VisitParts;
  readonly sale: PlannedSale;
  readonly updates: TypedUpdates;
  /** The picture of `parts.signature`; null where it was typed, or there is none. */
  readonly signed: WaitingPicture | null;
};

export type FullProblem =
  | { readonly field: 'travel'; readonly type: DurationRefusal['type'] }
  | { readonly field: 'distance'; readonly type: 'not-a-number' | 'distance-out-of-range' }
  | { readonly field: 'cost' | 'amount'; readonly type: MoneyProblem }
  | { readonly field: 'findings'; readonly type: 'too-much-text' }
  | { readonly field: 'signer'; readonly type: 'signer-missing' | 'too-much-text' }
  | { readonly field: `step ${string}`; readonly type: StepProblem }
  | AnswerProblem;

/** What a full form is read by: the day it is, the questions that are asked, and the visit as the book has it. */
export type FullReading = {
  readonly today: Day;
  readonly sections: readonly VisitSection[];
  readonly before: Visit | null;
};

/** Reads the full form, or says of every field at once what is wrong. The picture of a signature is kept by whoever saves. */
export function readFullForm(
  form: FullForm,
  { today, sections, before }: FullReading,
): Result<FullEntry, readonly FullProblem[]> {
  const effort = readEffort(form);
  const answers = readAnswers(form.answers, sections, before?.answers ?? [], today);
  const sale = readSale(form, today);
  const problems: FullProblem[] = [
    ...(effort.ok ? [] : effort.error),
    ...problemsOfFindings(form),
    ...(answers.ok ? [] : answers.error),
    ...(sale.ok ? [] : sale.error),
    ...problemsOfSigner(form),
  ];
  if (problems.length > 0 || !effort.ok || !answers.ok || !sale.ok) return err(problems);
  const parts = withoutNothing({
    ...effort.value,
    findings: form.findings.trim(),
    answers: [...answers.value],
    checklists: form.checklists,
    signature: signatureOf(form, before),
  });
  return ok({ parts, sale: sale.value, updates: form.updates, signed: null });
}

function readSale(form: FullForm, today: Day): Result<PlannedSale, readonly FullProblem[]> {
  const { steps, problems } = readSteps(form.steps, today);
  const expected = readMoney(form.amount, form.amountCurrency);
  if (expected.ok && problems.length === 0) return ok({ steps, expected: expected.value });
  return err([
    ...problems,
    ...(expected.ok ? [] : [{ field: 'amount', type: expected.error } as const]),
  ]);
}

function readEffort(
  form: FullForm,
): Result<Pick<VisitParts, 'travelMinutes' | 'distance' | 'cost'>, readonly FullProblem[]> {
  const travel = parseDuration(form.travel);
  const distance = readDistance(form.distance);
  const cost = readMoney(form.cost, form.currency);
  if (travel.ok && distance.ok && cost.ok) {
    return ok({
      travelMinutes: travel.value ?? undefined,
      distance: distance.value ?? undefined,
      cost: cost.value ?? undefined,
    });
  }
  return err([
    ...(travel.ok ? [] : [{ field: 'travel', type: travel.error.type } as const]),
    ...(distance.ok ? [] : [{ field: 'distance', type: distance.error } as const]),
    ...(cost.ok ? [] : [{ field: 'cost', type: cost.error } as const]),
  ]);
}

function problemsOfFindings({ findings }: FullForm): readonly FullProblem[] {
  return findings.length > noteLimit ? [{ field: 'findings', type: 'too-much-text' }] : [];
}

/** Kilometres as they are typed, in metres; null where nothing was. */
function readDistance(
  typed: string,
): Result<number | null, 'not-a-number' | 'distance-out-of-range'> {
  const read = numberOf(typed.replace(/(?:km|公里|千米)\s*$/iu, ''));
  if (!read.ok) return err('not-a-number');
  if (read.value === null) return ok(null);
  const metres = Math.round(read.value * 1000);
  return metres < 0 || metres > longestWay ? err('distance-out-of-range') : ok(metres);
}

function problemsOfSigner({ signer, strokes }: FullForm): readonly FullProblem[] {
  const name = signer.trim();
  if (name === '') return strokes.length > 0 ? [{ field: 'signer', type: 'signer-missing' }] : [];
  return name.length > nameLimit ? [{ field: 'signer', type: 'too-much-text' }] : [];
}

/** Whoever signs anew takes the place of who signed before. */
function signatureOf(
  { signer, strokes, signedAt }: FullForm,
  before: Visit | null,
): Signature | undefined {
  const name = signer.trim();
  if (name === '' || signedAt === null) return before?.signature;
  return {
    name,
    at: signedAt,
    how: strokes.length > 0 ? 'drawn' : 'typed',
    attachmentId: null,
  };
}
