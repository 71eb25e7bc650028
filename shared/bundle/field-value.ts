import type { Held } from '../protocol/values.ts';
import { gonePath } from '../protocol/values.ts';
import { sameValue } from '../record/same-value.ts';
import { noteLimit } from '../record/values.ts';
import { kindOf } from '../sync/field-kind.ts';
import type { HeldFields } from '../sync/flat-row.ts';
import { isTexts, mergeSet } from '../sync/merge-set.ts';
import { mergeText } from '../sync/merge-text.ts';
import type { Placed } from './cause.ts';
import { headsOf, knows } from './cause.ts';

/** What one action did to one row, with all that is known of when and by whom. */
export type HeldOperation = Placed & {
  /** The same for ever, wherever it is held. */
  readonly id: string;
  /** By the clock of its device, in milliseconds since 1970. It only orders what nobody's knowledge orders. */
  readonly at: number;
  readonly author: string;
  /** As in an operation for the office (shared/protocol/push.ts). */
  readonly set: HeldFields;
};

/** Whoever adds a row says what each of its fields holds, also those that hold nothing. */
export function writersOf(
  path: string,
  operations: readonly HeldOperation[],
): readonly HeldOperation[] {
  return operations.filter(({ set }) => path in set || set[gonePath]?.[0] === false);
}

export function writtenBy({ set }: HeldOperation, path: string): Held {
  return set[path] ?? [];
}

/** Names a field and its row's table. */
export type Field = { readonly table: string; readonly path: string };

/**
 * What a field holds after its writers (`writersOf`). It depends on nothing but which they are: not on the order in which a book learned of
 * them. Of those that did not know of each other, sets and texts are merged; of the rest the later one stands.
 */
export function valueAfter(field: Field, writers: readonly HeldOperation[]): Held {
  const heads = headsOf(writers).toSorted(byTime);
  const last = heads.at(-1);
  if (!last) return [];
  const merged = heads.length > 1 ? mergedValue(field, heads, writers) : null;
  return merged ?? writtenBy(last, field.path);
}

export function byTime(a: HeldOperation, b: HeldOperation): number {
  return a.at - b.at || (a.id < b.id ? -1 : Number(a.id > b.id));
}

function mergedValue(
  field: Field,
  heads: readonly HeldOperation[],
  writers: readonly HeldOperation[],
): Held | null {
  const kind = kindOf(field.table, field.path);
  if (kind === 'set') return mergedSets(field, heads, writers);
  // Of three texts that know nothing of each other each two are told apart by a person.
  const [one, other, more] = heads;
  if (kind !== 'text' || !one || !other || more) return null;
  return mergedTexts(field, { one, other, writers });
}

function mergedSets(
  field: Field,
  heads: readonly HeldOperation[],
  writers: readonly HeldOperation[],
): Held | null {
  const sets = heads.map((head) => itemsOf(writtenBy(head, field.path)));
  if (!sets.every((set) => set !== null)) return null;
  let [merged = []] = sets;
  const past = new Set(pastOf(heads[0], writers));
  for (const [i, head] of heads.entries()) {
    if (i === 0) continue;
    const ofHead = pastOf(head, writers);
    const was = itemsOf(
      valueAfter(
        field,
        ofHead.filter((one) => past.has(one)),
      ),
    );
    merged = mergeSet(was ?? [], merged, sets[i] ?? []);
    for (const one of ofHead) past.add(one);
  }
  // A list that came about by itself is not told from none.
  return merged.length === 0 && heads.every((head) => writtenBy(head, field.path).length === 0)
    ? []
    : [[...merged]];
}

/** The items of a set; a field that holds nothing has none. null: it is no set. */
export function itemsOf(held: Held): readonly string[] | null {
  if (held.length === 0) return [];
  return isTexts(held[0]) ? held[0] : null;
}

export type TwoWriters = {
  readonly one: HeldOperation;
  readonly other: HeldOperation;
  readonly writers: readonly HeldOperation[];
};

/** Both texts in one; null where they overlap, or would be too long together. */
export function mergedTexts(field: Field, two: TwoWriters): Held | null {
  const [was] = commonValue(field, two);
  const [a, b] = [writtenBy(two.one, field.path)[0], writtenBy(two.other, field.path)[0]];
  if (typeof a !== 'string' || typeof b !== 'string') return null;
  const merged = mergeText(typeof was === 'string' ? was : '', a, b);
  return merged === null || merged.length > noteLimit ? null : [merged];
}

/** What the field held where the two had last known the same. */
export function commonValue(field: Field, { one, other, writers }: TwoWriters): Held {
  return valueAfter(
    field,
    writers.filter((writer) => knows(one, writer) && knows(other, writer)),
  );
}

function pastOf(
  head: HeldOperation | undefined,
  writers: readonly HeldOperation[],
): readonly HeldOperation[] {
  return writers.filter((one) => one === head || (head && knows(head, one)));
}

export function sameHeld(a: Held, b: Held): boolean {
  return a.length === b.length && sameValue(a[0], b[0]);
}
