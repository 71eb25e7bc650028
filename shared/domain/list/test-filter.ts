import { folded } from '../search/readings.ts';
import type { CellValue } from './columns.ts';
import type { Condition, Filter } from './filter.ts';

/** Tells whether what a client has in a column passes a condition. */
export type CellTest = (value: CellValue) => boolean;

/**
 * What a condition lets through. Texts are compared in the form in which they are searched, so that neither case nor
 * full-width letters nor blanks matter. `is` holds where the client has one of the values ('' = it has nothing), `contains`
 * where one of them stands in what it has; `is-not` and `lacks` are their opposites. Who has nothing is in no range; a range
 * to `2015` holds all of 2015. `fold` may be left out for values that are in the searched form already.
 */
export function cellTest(condition: Condition, fold: (text: string) => string = folded): CellTest {
  return tests[condition.is](condition.values, fold);
}

type TestOf = (values: Condition['values'], fold: (text: string) => string) => CellTest;

const tests: Readonly<Record<Condition['is'], TestOf>> = {
  is: isOneOf,
  'is-not': (values, fold) => not(isOneOf(values, fold)),
  contains: containsOneOf,
  lacks: (values, fold) => not(containsOneOf(values, fold)),
  'at-least': (values, fold) => some(values, (bound) => inRange(bound, fold, true)),
  'at-most': (values, fold) => some(values, (bound) => inRange(bound, fold, false)),
  empty: () => hasNothing,
  filled: () => not(hasNothing),
};

/** Whether a filter lets a client through that has these values, by the key of a column. */
export function passes(filter: Filter, valueOf: (column: string) => CellValue): boolean {
  if (filter.kind === 'condition') return cellTest(filter)(valueOf(filter.column));
  const test = (part: Filter) => passes(part, valueOf);
  return filter.kind === 'all' ? filter.of.every(test) : filter.of.some(test);
}

export function hasNothing(value: CellValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function not(test: CellTest): CellTest {
  return (value) => !test(value);
}

function some(values: Condition['values'], testOf: (value: string | number) => CellTest): CellTest {
  const tests = values.map(testOf);
  return (value) => tests.some((test) => test(value));
}

function isOneOf(values: Condition['values'], fold: (text: string) => string): CellTest {
  const numbers = new Set(values.filter((value) => typeof value === 'number'));
  const texts = new Set(values.filter((value) => typeof value === 'string').map(folded));
  return (value) => {
    if (hasNothing(value)) return texts.has('');
    if (typeof value === 'number') return numbers.has(value);
    return textsOf(value).some((text) => texts.has(fold(text)));
  };
}

function containsOneOf(values: Condition['values'], fold: (text: string) => string): CellTest {
  const parts = values.map((value) => folded(String(value)));
  return (value) => {
    const texts = typeof value === 'number' ? [String(value)] : textsOf(value);
    return texts.some((text) => {
      const whole = fold(text);
      return parts.some((part) => whole.includes(part));
    });
  };
}

function inRange(
  bound: string | number,
  fold: (text: string) => string,
  upwards: boolean,
): CellTest {
  if (typeof bound === 'number') {
    return (value) => typeof value === 'number' && (upwards ? value >= bound : value <= bound);
  }
  const edge = folded(bound);
  return (value) =>
    textsOf(value).some((text) => {
      const whole = fold(text);
      return upwards ? whole >= edge : whole <= edge || whole.startsWith(edge);
    });
}

function textsOf(value: CellValue): readonly string[] {
  if (value === null || typeof value === 'number' || value === '') return [];
  return typeof value === 'string' ? [value] : value;
}
