import { lineLimit, nameLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Field, FieldKind } from './field.ts';

/** An option as it is edited: what it was called so far (null for a new one), and what it is called now. */
export type OptionForm = { readonly was: string | null; readonly name: string };

/** A field as it is typed. Unit, currency and options count only for the kinds that have them. */
export type FieldForm = {
  readonly label: string;
  readonly kind: FieldKind;
  readonly unit: string;
  readonly currency: string;
  readonly options: readonly OptionForm[];
};

export type FieldProblem = {
  readonly field: 'label' | 'unit' | 'currency' | 'options';
  /** The place in the options. */
  readonly at?: number;
} & (
  | { readonly type: 'label-missing' }
  | { readonly type: 'label-taken'; readonly archived: boolean }
  | { readonly type: 'too-long'; readonly limit: number; readonly length: number }
  | { readonly type: 'currency-not-known' }
  | { readonly type: 'options-missing' }
  | { readonly type: 'too-many-options'; readonly limit: number; readonly count: number }
  | { readonly type: 'option-missing' }
  | { readonly type: 'option-twice'; readonly name: string }
  /** Several choices are typed with semicolons between them. */
  | { readonly type: 'option-with-semicolon' }
);

export const optionLimit = 200;

export const emptyFieldForm: FieldForm = {
  label: '',
  kind: 'text',
  unit: '',
  currency: 'CNY',
  options: [],
};

export function isChoosing(kind: FieldKind): boolean {
  return kind === 'choice' || kind === 'choices';
}

export function fieldFormOf({ label, kind, unit, currency, options }: Field): FieldForm {
  return {
    label,
    kind,
    unit,
    currency: currency ?? 'CNY',
    options: options.map((name) => ({ was: name, name })),
  };
}

/** The field as it was typed, or everything that is wrong with it. `known` are the fields of the book, archived ones too. */
export function readField(
  field: Field,
  form: FieldForm,
  known: readonly Field[],
): Result<Field, readonly FieldProblem[]> {
  const { kind } = form;
  const label = form.label.trim();
  const unit = kind === 'number' ? form.unit.trim() : '';
  const currency = kind === 'money' ? form.currency.trim().toUpperCase() : null;
  const options = isChoosing(kind) ? form.options.map(({ name }) => name.trim()) : [];
  const problems = [
    ...problemsOfLabel(field, label, known),
    ...tooLong('unit', unit, lineLimit),
    ...(currency === null || /^[A-Z]{3}$/u.test(currency)
      ? []
      : [{ field: 'currency', type: 'currency-not-known' } as const]),
    ...(isChoosing(kind) ? problemsOfOptions(options) : []),
  ];
  return problems.length > 0
    ? err(problems)
    : ok({ ...field, label, kind, unit, currency, options });
}

function problemsOfLabel(field: Field, label: string, known: readonly Field[]): FieldProblem[] {
  if (label === '') return [{ field: 'label', type: 'label-missing' }];
  const same = known.find((other) => other.id !== field.id && other.label === label);
  if (same) return [{ field: 'label', type: 'label-taken', archived: same.archivedAt !== null }];
  return tooLong('label', label, nameLimit);
}

function problemsOfOptions(options: readonly string[]): FieldProblem[] {
  const field = 'options';
  if (options.length === 0) return [{ field, type: 'options-missing' }];
  if (options.length > optionLimit) {
    return [{ field, type: 'too-many-options', limit: optionLimit, count: options.length }];
  }
  return options.flatMap((name, at): FieldProblem[] => {
    if (name === '') return [{ field, at, type: 'option-missing' }];
    if (/[;；]/u.test(name)) return [{ field, at, type: 'option-with-semicolon' }];
    if (options.indexOf(name) < at) return [{ field, at, type: 'option-twice', name }];
    return tooLong(field, name, nameLimit).map((problem) => ({ ...problem, at }));
  });
}

function tooLong(field: FieldProblem['field'], text: string, limit: number): FieldProblem[] {
  return text.length > limit ? [{ field, type: 'too-long', limit, length: text.length }] : [];
}
