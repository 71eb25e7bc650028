import type { FieldStep, OptionFates } from '../../../shared/domain/field/change-field.ts';
import {
  effectOf,
  removedOptions,
  touchesValues,
} from '../../../shared/domain/field/change-field.ts';
import type { FieldForm, FieldProblem } from '../../../shared/domain/field/field-form.ts';
import { readField } from '../../../shared/domain/field/field-form.ts';
import { fieldValueText } from '../../../shared/domain/field/read-field-value.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { allFields } from '../queries/client-fields.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** What a person wants of a field, and what they have agreed to. */
export type FieldOrder = {
  readonly id: Id;
  readonly form: FieldForm;
  /** What becomes of the values of options that go. */
  readonly fates: OptionFates;
  /** They have seen how many values cannot be read by the new kind. */
  readonly confirmed: boolean;
};

/** What the order would do to the values that clients have in the field. */
export type FieldEffect = {
  /** Clients that have a value in the field, archived ones too. */
  readonly values: number;
  /** How many of them would stay as texts, with some of these texts. */
  readonly unreadable: number;
  readonly examples: readonly { readonly client: string; readonly text: string }[];
  /** Options that go though clients have them. */
  readonly inUse: readonly { readonly option: string; readonly clients: number }[];
};

export type EditFieldRefusal =
  | { readonly type: 'not-accepted'; readonly problems: readonly FieldProblem[] }
  | { readonly type: 'field-not-found' }
  /** Somebody else has changed the field meanwhile. */
  | { readonly type: 'field-changed' }
  /** The person has to see this, and to say what becomes of options, before anything is written. */
  | { readonly type: 'needs-answer'; readonly effect: FieldEffect };

const mostExamples = 5;

/** The step, and the clients whose values it changes. */
export type FieldPlan = { readonly step: FieldStep; readonly affected: readonly Id[] };

/** Reads the order, and asks every client what it would do to its value. */
export async function planFieldEdit(
  book: ReadableBook,
  { id, form, fates, confirmed }: FieldOrder,
): Promise<Result<FieldPlan, EditFieldRefusal>> {
  const known = await allFields(book);
  const from = known.find((field) => field.id === id);
  if (!from) return err({ type: 'field-not-found' });
  const to = readField(from, form, known);
  if (!to.ok) return err({ type: 'not-accepted', problems: to.error });
  const step = { from, to: to.value, options: form.options, fates };
  if (!touchesValues(step)) return ok({ step, affected: [] });
  const { effect, affected } = await survey(book, step);
  const answered = effect.inUse.every(({ option }) => isAnswered(step, option));
  const seen = confirmed || effect.unreadable === 0;
  return answered && seen ? ok({ step, affected }) : err({ type: 'needs-answer', effect });
}

/** Another option can only be one that stays. */
function isAnswered({ fates, to }: FieldStep, option: string): boolean {
  const fate = fates[option];
  return fate !== undefined && (fate.to !== 'option' || to.options.includes(fate.name));
}

async function survey(
  book: ReadableBook,
  step: FieldStep,
): Promise<{ readonly effect: FieldEffect; readonly affected: readonly Id[] }> {
  const affected: Id[] = [];
  const examples: { client: string; text: string }[] = [];
  const going = removedOptions(step.from, { ...step.to, currency: '', options: step.options });
  const inUse = new Map(going.map((option) => [option, 0]));
  let values = 0;
  let unreadable = 0;
  await book.scan('clients', (batch) => {
    for (const { id, name, custom } of batch) {
      const value = custom[step.from.id];
      if (value === undefined) continue;
      const effect = effectOf(step, value);
      values += 1;
      if (effect.changes) affected.push(id);
      for (const option of effect.removed) inUse.set(option, (inUse.get(option) ?? 0) + 1);
      if (!effect.unreadable) continue;
      unreadable += 1;
      if (examples.length < mostExamples) {
        examples.push({ client: name, text: fieldValueText(step.from, value) });
      }
    }
  });
  const used = [...inUse].map(([option, clients]) => ({ option, clients }));
  return {
    affected,
    effect: { values, unreadable, examples, inUse: used.filter(({ clients }) => clients > 0) },
  };
}
