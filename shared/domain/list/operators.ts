import { isDay } from '../calendar/day.ts';
import type { ColumnKind } from './columns.ts';
import type { Condition } from './filter.ts';

export type Operator = Condition['is'];

/** The tests that fit a kind of column, the most usual first. */
export const operatorsOf: Readonly<Record<ColumnKind, readonly Operator[]>> = {
  text: ['contains', 'lacks', 'is', 'is-not', 'filled', 'empty'],
  choice: ['is', 'is-not', 'contains', 'lacks', 'filled', 'empty'],
  choices: ['is', 'is-not', 'filled', 'empty'],
  number: ['at-least', 'at-most', 'is', 'is-not', 'filled', 'empty'],
  money: ['at-least', 'at-most', 'is', 'is-not', 'filled', 'empty'],
  day: ['at-least', 'at-most', 'is', 'filled', 'empty'],
};

/** How many values a test asks for. */
export function valuesNeeded(is: Operator, kind: ColumnKind): 'none' | 'one' | 'several' {
  if (is === 'empty' || is === 'filled') return 'none';
  const chosen = kind === 'choice' || kind === 'choices';
  return chosen && (is === 'is' || is === 'is-not') ? 'several' : 'one';
}

/** Whether a condition has all that it needs to be tested. */
export function isWhole({ is, values }: Condition, kind: ColumnKind): boolean {
  if (valuesNeeded(is, kind) === 'none') return true;
  if (values.length === 0) return false;
  return values.every((value) => fits(value, kind));
}

function fits(value: string | number, kind: ColumnKind): boolean {
  if (kind === 'number' || kind === 'money') return typeof value === 'number';
  if (kind === 'day') return typeof value === 'string' && isDay(value);
  return typeof value === 'string' && (value.trim() !== '' || kind !== 'text');
}

/** The condition about another column: of the same kind it keeps its test, and its value where that is not chosen there. */
export function aboutColumn(
  { is, values }: Condition,
  from: ColumnKind,
  to: { readonly key: string; readonly kind: ColumnKind },
): Condition {
  const same = from === to.kind;
  const [usual = 'filled'] = operatorsOf[to.kind];
  const chosen = valuesNeeded(is, to.kind) === 'several';
  return {
    kind: 'condition',
    column: to.key,
    is: same || valuesNeeded(is, to.kind) === 'none' ? is : usual,
    values: same && !chosen ? values : [],
  };
}

/** The condition by another test: the values stay as far as it has room for them. */
export function byOperator(condition: Condition, is: Operator, kind: ColumnKind): Condition {
  const wanted = valuesNeeded(is, kind);
  const same = wanted === valuesNeeded(condition.is, kind);
  return { ...condition, is, values: same ? condition.values : [] };
}
