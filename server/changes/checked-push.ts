import { z } from 'zod';
import type { OfficeRefusal } from '../../shared/protocol/account.ts';
import type { Operation, Push } from '../../shared/protocol/push.ts';
import { operationSchema, pushLimits, pushSchema } from '../../shared/protocol/push.ts';
import type { Result } from '../../shared/result.ts';
import { err, ok } from '../../shared/result.ts';
import { isSafeJson } from './safe-json.ts';

/** Checks the parsed JSON of a push before anything is done with it. */
export function checkedPush(body: unknown): Result<Push, OfficeRefusal> {
  if (isTooLong(body)) return err('too-large');
  if (!isSafeJson(body)) return err('not-understood');
  const read = parsedPushSchema.safeParse(body);
  return read.success && isInOrder(read.data) ? ok(read.data) : err('not-understood');
}

/** As `heldValue` and `pathValue` say; that the values are JSON is known of what was parsed, and need not be looked for again. */
const heldFields = z.custom<Operation['set']>(isHeldFields);

/** The protocol's schema, for what came out of `JSON.parse`. */
const parsedPushSchema = pushSchema.extend({
  operations: z
    .array(operationSchema.extend({ set: heldFields, was: heldFields.optional() }))
    .min(1)
    .max(pushLimits.operations),
});

const longestPath = 200;

function isHeldFields(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(
      ([path, held]: readonly [string, unknown]) =>
        isPath(path) && Array.isArray(held) && held.length <= 1,
    )
  );
}

/** Nothing that every object has by itself. */
function isPath(path: string): boolean {
  return path.length > 0 && path.length <= longestPath && !(path in Object.prototype);
}

function isTooLong(body: unknown): boolean {
  return (
    typeof body === 'object' &&
    body !== null &&
    'operations' in body &&
    Array.isArray(body.operations) &&
    body.operations.length > pushLimits.operations
  );
}

/** Numbers rise one by one, every operation is there once, and its action is in the same push. */
function isInOrder({ actions, operations }: Push): boolean {
  const first = operations[0]?.ctr ?? 0;
  return (
    new Set(operations.map(({ id }) => id)).size === operations.length &&
    operations.every(
      ({ id, ctr, action }, place) =>
        ctr === first + place && action < actions.length && isName(id),
    ) &&
    actions.every(({ name }) => isName(name))
  );
}

/** What becomes a key or a word of its own in the database. */
function isName(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}
