import type { Client } from '../../../shared/domain/client/client.ts';
import type { FieldStep } from '../../../shared/domain/field/change-field.ts';
import { isRetyped, valueAfter } from '../../../shared/domain/field/change-field.ts';
import { carriedText } from '../../../shared/domain/field/convert-value.ts';
import type { Id } from '../../../shared/record/id.ts';
import { sameValue } from '../../../shared/record/same-value.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { ActionOf, Write } from '../commit.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import type { EditFieldRefusal, FieldOrder } from './plan-field-edit.ts';
import { planFieldEdit } from './plan-field-edit.ts';

export type FieldEdited = { readonly action: Id; readonly changed: number };

/** So many clients are changed in one transaction. */
export const fieldBatch = 1000;

/**
 * Renames a field, changes its kind, unit, currency or options, and takes the clients' values along, as one action in batches.
 * Nothing is lost and nothing is shown wrongly if it breaks off between two batches: what is not converted yet stands there as
 * a text, and undo takes back what was done.
 */
export async function editField(
  deps: Deps,
  order: FieldOrder,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<Result<FieldEdited, EditFieldRefusal>> {
  const planned = await planFieldEdit(deps.book, order);
  if (!planned.ok) return planned;
  const { step, affected } = planned.value;
  const action = { id: deps.newId(), name: 'field.edit', undoes: null } as const;
  const [first = [], ...rest] = inBatches(affected);
  if (rest.length > 0 && !isPlainWhenBroken(step)) {
    const change = (client: Client) => withText(step, client);
    await changeAll(deps, action, { batches: [first, ...rest], change, onBatch: () => undefined });
  }
  const defined = await defineField(deps, action, step, first);
  if (!defined.ok) return defined;
  let done = first.length;
  onProgress(done, affected.length);
  await changeAll(deps, action, {
    batches: rest,
    change: (client) => withValue(step, client),
    onBatch: (clients) => {
      done += clients;
      onProgress(done, affected.length);
    },
  });
  return ok({ action: action.id, changed: affected.length });
}

/**
 * Whether a value that is not converted yet says the same under the new kind: texts and choices do, and numbers where no
 * amount is meant. An amount is kept in fen, so that it would be shown a hundredfold.
 */
function isPlainWhenBroken(step: FieldStep): boolean {
  const { from, to } = step;
  return (
    !isRetyped(step) || (from.kind !== 'money' && (from.kind !== 'number' || to.kind !== 'money'))
  );
}

/** The field itself with its first values, in one transaction: in a book of usual size that is all of it. */
async function defineField(
  deps: Deps,
  action: ActionOf,
  step: FieldStep,
  ids: readonly Id[],
): Promise<Result<null, EditFieldRefusal>> {
  return commit<null, EditFieldRefusal>(deps, action, async (book) => {
    const now = await book.get('fields', step.from.id);
    if (!now) return err({ type: 'field-not-found' });
    if (!sameValue(now, step.from)) return err({ type: 'field-changed' });
    const values = await valueWrites(book, ids, (client) => withValue(step, client));
    return ok({ writes: [put('fields', step.to), ...values], value: null });
  });
}

type Change = (client: Client) => Client;

type Work = {
  readonly batches: readonly (readonly Id[])[];
  readonly change: Change;
  readonly onBatch: (clients: number) => void;
};

async function changeAll(
  deps: Deps,
  action: ActionOf,
  { batches, change, onBatch }: Work,
): Promise<void> {
  for (const ids of batches) {
    await commit<null, never>(deps, action, async (book) =>
      ok({ writes: await valueWrites(book, ids, change), value: null }),
    );
    onBatch(ids.length);
  }
}

async function valueWrites(
  book: ReadableBook,
  ids: readonly Id[],
  change: Change,
): Promise<readonly Write[]> {
  const clients = await book.many('clients', ids);
  return clients.flatMap((client) => (client ? [put('clients', change(client))] : []));
}

function withText({ from, to }: FieldStep, client: Client): Client {
  const value = client.custom[from.id];
  if (typeof value !== 'number') return client;
  return { ...client, custom: { ...client.custom, [from.id]: carriedText(from, to, value) } };
}

function withValue(step: FieldStep, client: Client): Client {
  const { [step.from.id]: value, ...rest } = client.custom;
  if (value === undefined) return client;
  const after = valueAfter(step, value);
  return { ...client, custom: after === null ? rest : { ...rest, [step.from.id]: after } };
}

function inBatches(ids: readonly Id[]): readonly (readonly Id[])[] {
  return Array.from({ length: Math.ceil(ids.length / fieldBatch) }, (_, n) =>
    ids.slice(n * fieldBatch, (n + 1) * fieldBatch),
  );
}
