import { sameValue } from '../../record/same-value.ts';
import type { CustomValue } from '../client/client.ts';
import { convertValue, isReadable } from './convert-value.ts';
import type { FieldForm, OptionForm } from './field-form.ts';
import { isChoosing } from './field-form.ts';
import type { Field } from './field.ts';

/** What becomes of the values of an option that is taken away: they stay as texts, are emptied, or become another option. */
export type OptionFate =
  | { readonly to: 'keep' }
  | { readonly to: 'clear' }
  | { readonly to: 'option'; readonly name: string };

/** By the option that is taken away. */
export type OptionFates = Readonly<Record<string, OptionFate>>;

/** A field as it was and as it shall be, and what happens to its values. */
export type FieldStep = {
  readonly from: Field;
  readonly to: Field;
  readonly options: readonly OptionForm[];
  readonly fates: OptionFates;
};

/** The options that are no longer there, where there are options before and after. */
export function removedOptions(from: Field, { kind, options }: FieldForm): readonly string[] {
  if (!isChoosing(from.kind) || !isChoosing(kind)) return [];
  const kept = new Set(options.map(({ was }) => was));
  return from.options.filter((option) => !kept.has(option));
}

export function isRetyped({ from, to }: FieldStep): boolean {
  return from.kind !== to.kind || from.currency !== to.currency;
}

/** Whether any value can be another one after the step; a new label, unit or place changes none. */
export function touchesValues(step: FieldStep): boolean {
  if (isRetyped(step)) return true;
  const renamed = step.options.some(({ was, name }) => was !== null && was !== name.trim());
  return renamed || removedOptions(step.from, { ...formPart(step) }).length > 0;
}

function formPart({ to, options }: FieldStep): FieldForm {
  return { label: to.label, kind: to.kind, unit: to.unit, currency: to.currency ?? '', options };
}

/** The value as it is after the step; null where it is emptied, because the person said so of its option. */
export function valueAfter(step: FieldStep, value: CustomValue): CustomValue | null {
  const chosen = isChoosing(step.from.kind) ? afterOptions(step, value) : value;
  return chosen !== null && isRetyped(step) ? convertValue(step.from, step.to, chosen) : chosen;
}

function afterOptions(step: FieldStep, value: CustomValue): CustomValue | null {
  const named = new Map(
    step.options.flatMap(({ was, name }) => (was === null ? [] : [[was, name.trim()] as const])),
  );
  const after = (option: string): readonly string[] => {
    const renamed = named.get(option);
    if (renamed !== undefined) return [renamed];
    const fate = step.from.options.includes(option) ? step.fates[option] : undefined;
    if (fate?.to === 'clear') return [];
    return [fate?.to === 'option' ? fate.name : option];
  };
  if (typeof value === 'number') return value;
  const isList = typeof value === 'object';
  const options = [...new Set((isList ? value : [value]).flatMap(after))];
  if (options.length === 0) return isList && value.length === 0 ? value : null;
  return isList ? options : (options[0] ?? null);
}

/** What a step does to one value, for those who are asked before it is done. */
export type ValueEffect = {
  readonly changes: boolean;
  /** It was of the field's kind and is not of the new one: it stays as its text. */
  readonly unreadable: boolean;
  /** The options it holds that are to be taken away. */
  readonly removed: readonly string[];
};

export function effectOf(step: FieldStep, value: CustomValue): ValueEffect {
  const after = valueAfter(step, value);
  const removed = removedOptions(step.from, formPart(step));
  const held: readonly CustomValue[] = typeof value === 'object' ? value : [value];
  return {
    changes: !sameValue(after, value),
    unreadable:
      isRetyped(step) &&
      isReadable(step.from, value) &&
      after !== null &&
      !isReadable(step.to, after),
    removed: removed.filter((option) => held.includes(option)),
  };
}
