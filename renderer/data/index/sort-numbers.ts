import type { Places } from './columns/places.ts';
import { inOrderOfRanks } from './columns/places.ts';

/** Whole numbers that lie close together are counted like ranks. */
const closeTogether = 2 ** 16;

/** The places of numbers in their order; what is not a number comes last. */
export function inOrderOfNumbers(numbers: Float64Array, falling: boolean): Places {
  const range = wholeRange(numbers);
  if (!range) return inOrderOfDigits(numbers, falling);
  const ranks = new Int32Array(numbers.length);
  for (let i = 0; i < ranks.length; i += 1) {
    const number = numbers[i] ?? Number.NaN;
    ranks[i] = Number.isNaN(number) ? -1 : number - range.low;
  }
  return inOrderOfRanks(ranks, range.count, falling);
}

/** Between which numbers all lie, where they are whole and close together. */
function wholeRange(
  numbers: Float64Array,
): { readonly low: number; readonly count: number } | null {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < numbers.length; i += 1) {
    const number = numbers[i] ?? 0;
    if (Number.isNaN(number)) continue;
    if (!Number.isInteger(number)) return null;
    if (number < low) low = number;
    if (number > high) high = number;
  }
  if (high < low) return { low: 0, count: 0 };
  return high - low < closeTogether ? { low, count: high - low + 1 } : null;
}

const digits = 4;
const digitSize = 2 ** 16;
/** Below so many numbers, counting digits takes longer than comparing. */
const few = 4096;

/** Sorts by four digits of sixteen bits, from the last to the first; those that all numbers share are left out. */
function inOrderOfDigits(numbers: Float64Array, falling: boolean): Places {
  const { length } = numbers;
  const order = new Int32Array(length);
  for (let i = 0; i < length; i += 1) order[i] = i;
  if (length < few) {
    return order.toSorted((a, b) => step(numbers[a] ?? 0, numbers[b] ?? 0, falling ? -1 : 1));
  }
  const keys = comparableDigits(numbers, falling);
  let [from, to] = [order, new Int32Array(length)];
  for (let digit = 0; digit < digits; digit += 1) {
    const next = placesOfDigit(keys, digit);
    if (!next) continue;
    for (let i = 0; i < length; i += 1) {
      const at = from[i] ?? 0;
      const value = keys[at * digits + digit] ?? 0;
      const place = next[value] ?? 0;
      to[place] = at;
      next[value] = place + 1;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Where the first number with each value of a digit belongs; null where all numbers have the same. */
function placesOfDigit(keys: Uint16Array, digit: number): Int32Array | null {
  const next = new Int32Array(digitSize);
  for (let i = digit; i < keys.length; i += digits) {
    const value = keys[i] ?? 0;
    next[value] = (next[value] ?? 0) + 1;
  }
  if (next[keys[digit] ?? 0] === keys.length / digits) return null;
  let before = 0;
  for (let value = 0; value < digitSize; value += 1) {
    const here = next[value] ?? 0;
    next[value] = before;
    before += here;
  }
  return next;
}

/**
 * The bits of the numbers as four digits each, the last one weighing most, so that digits compare as the numbers do. Every
 * machine that browsers run on stores the lower half of a number first.
 */
function comparableDigits(numbers: Float64Array, falling: boolean): Uint16Array {
  const copy = numbers.slice();
  const halves = new Int32Array(copy.buffer);
  const turn = falling ? -1 : 0;
  for (let i = 0; i < halves.length; i += 2) {
    const high = halves[i + 1] ?? 0;
    if (Number.isNaN(numbers[i / 2])) {
      halves[i] = -1;
      halves[i + 1] = -1;
      continue;
    }
    // Numbers below zero compare the other way round, and come before those above it.
    halves[i] = (halves[i] ?? 0) ^ (high >> 31) ^ turn;
    halves[i + 1] = high ^ ((high >> 31) | -0x8000_0000) ^ turn;
  }
  return new Uint16Array(copy.buffer);
}

function step(left: number, right: number, turn: number): number {
  const none = Number(Number.isNaN(left)) - Number(Number.isNaN(right));
  if (none !== 0) return none;
  if (left < right) return -turn;
  return left > right ? turn : 0;
}
