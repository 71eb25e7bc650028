import type { Id } from '../../record/id.ts';
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { UpdateRule } from './mapping-profile.ts';
import type { MatchRefusal, RowOutcome } from './outcome.ts';
import type { RecordRow } from './record-row.ts';
import { ruled } from './update-rule.ts';

/** What a row makes of the record that it speaks of, or why nothing. */
export type RecordDecision<T> = {
  readonly line: number;
  readonly result: Result<{ readonly outcome: RowOutcome; readonly record: T }, MatchRefusal>;
};

export type RecordContext = {
  readonly clientId: Id;
  readonly rule: UpdateRule;
  readonly newId: () => Id;
};

/** Which record of the book a row speaks of; null for one that is not in it. */
export type Match<T> = Result<T | null, MatchRefusal>;

/** A decision for each row of one client, by the records that the rows were matched with. */
export function decided<T extends { readonly id: Id }>(
  rows: readonly RecordRow<T>[],
  matches: ReadonlyMap<RecordRow<T>, Match<T>>,
  make: (row: RecordRow<T>) => T,
  update: (before: T, row: RecordRow<T>) => Result<T, MatchRefusal>,
): readonly RecordDecision<T>[] {
  return rows.map((row) => {
    const match = matches.get(row) ?? ok(null);
    if (!match.ok) return { line: row.line, result: match };
    const before = match.value;
    if (before === null) {
      return { line: row.line, result: ok({ outcome: 'new', record: make(row) }) };
    }
    const after = update(before, row);
    if (!after.ok) return { line: row.line, result: after };
    const outcome = after.value === before ? 'unchanged' : 'updated';
    return { line: row.line, result: ok({ outcome, record: after.value }) };
  });
}

/** The record with what its row says, by the rule; what is not there takes all that the row says. */
export function updated<T extends object>(
  before: T,
  { values, origin }: RecordRow<T>,
  rule: UpdateRule,
  isOpen?: (field: string, value: unknown) => boolean,
): T {
  const withOrigin: Partial<T> = origin ? { ...values, origin } : values;
  return ruled(before, withOrigin, rule, isOpen);
}

export function twice(line: number): Match<never> {
  return err({ type: 'twice-in-file', line });
}
