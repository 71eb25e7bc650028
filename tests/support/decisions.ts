import type { Operation } from '../../shared/protocol/push.ts';
import type { Held } from '../../shared/protocol/values.ts';
import type { Decision, FieldState, RowState } from '../../shared/sync/decide.ts';

/** Rows and operations for the rules of what an office makes of them. */

export function field(value: Held, part: Partial<FieldState> = {}): FieldState {
  return { value, seq: 1, device: 'd0', operation: 'o0', at: 10, ...part };
}

export function row(fields: Readonly<Record<string, FieldState>>): RowState {
  return { fields: { $gone: field([false]), ...fields } };
}

export function op(set: Operation['set'], part: Partial<Operation> = {}): Operation {
  return { id: 'o1', ctr: 1, action: 0, table: 'clients', row: 'c', base: 1, set, ...part };
}

export const by = { device: 'd1', at: 20 };

/** The row as it is stored after a decision, under the next number. */
export function after(before: RowState, decision: Decision, { device, seq, id }: Stored): RowState {
  const fields = { ...before.fields };
  for (const [path, value] of Object.entries(decision.writes)) {
    const writer = decision.merged?.includes(path) ? '' : device;
    fields[path] = { value, seq, device: writer, operation: id, at: decision.at };
  }
  return { fields };
}
type Stored = { readonly device: string; readonly seq: number; readonly id: string };
