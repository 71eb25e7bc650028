import { gonePath } from '../protocol/values.ts';
import type { Held } from '../protocol/values.ts';
import { kindOf } from '../sync/field-kind.ts';
import { areApart, headsOf, knows } from './cause.ts';
import type { Field, HeldOperation } from './field-value.ts';
import {
  byTime,
  commonValue,
  itemsOf,
  mergedTexts,
  sameHeld,
  writersOf,
  writtenBy,
} from './field-value.ts';

/** Two who wrote the same without knowing of each other, and what of it stands for now if nobody else wrote it. */
export type Meeting = {
  readonly path: string;
  readonly kind: 'later-stands' | 'held' | 'removed';
  readonly base: Held;
  readonly stands: Met;
  readonly fell: Met;
};
type Met = { readonly operation: HeldOperation; readonly value: Held };

/**
 * The meetings in one field that a person has to see. They depend on nothing but the operations. Of those who went on in their own way only
 * the last word meets. Somebody who knew of both and wrote anew does not undo their meeting.
 */
export function meetingsIn(field: Field, operations: readonly HeldOperation[]): readonly Meeting[] {
  const writers = writersOf(field.path, operations);
  return pairsApart(writers).flatMap((pair) => meetingOf(field, pair, writers));
}

function meetingOf(
  field: Field,
  [one, other]: Pair,
  writers: readonly HeldOperation[],
): readonly Meeting[] {
  const { path, table } = field;
  const [earlier, later] = byTime(one, other) < 0 ? [one, other] : [other, one];
  const [fell, stands] = [writtenBy(earlier, path), writtenBy(later, path)];
  if (sameHeld(fell, stands)) return [];
  const two = { one: earlier, other: later, writers };
  const kind = kindOf(table, path);
  const thirds = writers.filter((third) => areApart(third, one) && areApart(third, other));
  if (kind === 'set' && [one, other, ...thirds].every((w) => itemsOf(writtenBy(w, path)))) {
    return [];
  }
  if (kind === 'text' && thirds.length === 0 && mergedTexts(field, two)) return [];
  return [
    {
      path,
      kind: kind === 'held' ? 'held' : 'later-stands',
      base: commonValue(field, two),
      stands: { operation: later, value: stands },
      fell: { operation: earlier, value: fell },
    },
  ];
}

/** Somebody removed the row while another changed it: it stays removed. */
export function removalsMet(operations: readonly HeldOperation[]): readonly Meeting[] {
  if (!operations.some(isRemoval)) return [];
  return operations.filter(isRemoval).flatMap((removal) => {
    const unknown = operations.filter((one) => !isRemoval(one) && areApart(one, removal));
    return headsOf(unknown)
      .filter((edit) => !operations.some((later) => isRemovedAgain(later, removal, edit)))
      .map((edit) => ({
        path: gonePath,
        kind: 'removed' as const,
        base: [false],
        stands: { operation: removal, value: [true] },
        fell: { operation: edit, value: [false] },
      }));
  });
}

function isRemovedAgain(later: HeldOperation, removal: HeldOperation, edit: HeldOperation) {
  return isRemoval(later) && knows(later, removal) && areApart(later, edit);
}

export function isRemoval({ set }: HeldOperation): boolean {
  return set[gonePath]?.[0] === true;
}

type Pair = readonly [HeldOperation, HeldOperation];

/** Each two that are apart and of which neither was followed by another that is apart from the other one as well. */
function pairsApart(writers: readonly HeldOperation[]): readonly Pair[] {
  const lastApart = writers.map((one) => new Set(headsOf(writers.filter((w) => areApart(w, one)))));
  return writers.flatMap((one, i) =>
    writers
      .slice(i + 1)
      .flatMap((other, j): Pair[] =>
        lastApart[i]?.has(other) && lastApart[i + 1 + j]?.has(one) ? [[one, other]] : [],
      ),
  );
}
