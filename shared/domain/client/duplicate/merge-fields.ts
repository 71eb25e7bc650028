import type { Row } from '../../../record/change.ts';
import { valueAt, withFields } from '../../../record/change.ts';
import type { Id } from '../../../record/id.ts';
import { sameValue } from '../../../record/same-value.ts';
import { noteLimit } from '../../../record/values.ts';
import type { Result } from '../../../result.ts';
import { err, ok } from '../../../result.ts';
import type { Client } from '../client.ts';
import { clientSchema } from '../client.ts';
import type { ChainLink } from '../profile.ts';

/** Whose value stands in the merged client: of the one that stays (left), of the one that goes (right), or both together. */
export type Side = 'left' | 'right' | 'both';

/** A field of two clients side by side. */
export type MergeField = {
  /** `name`, or `profile/scale` for a part of a field that is a map. */
  readonly path: string;
  readonly left: unknown;
  readonly right: unknown;
  readonly same: boolean;
  /** Whether both values can stand together: lists and notes. */
  readonly canBeBoth: boolean;
  /** What is proposed: what is there where the other lacks it, both where that can be, else what was entered first. */
  readonly preset: Side;
};

/** The choices by path; a field without one is merged as proposed. */
export type Choices = Readonly<Record<string, Side>>;

export type MergeRefusal =
  | { readonly type: 'same-client' }
  /** Both notes together would be longer than a note may be. */
  | { readonly type: 'too-long'; readonly path: string; readonly limit: number };

const plainFields = [
  'name',
  'code',
  'region',
  'industry',
  'owner',
  'segment',
  'phone',
  'address',
  'note',
  'tags',
  'point',
] as const satisfies readonly (keyof Client)[];
const mapFields = ['profile', 'team', 'handOver', 'custom'] as const;
const notes: ReadonlySet<string> = new Set([
  'note',
  'profile/cooperation',
  'profile/needsBefore',
  'profile/needsIn',
  'profile/needsAfter',
  'team/note',
]);
/** A year's months are one value, although they are kept as a list. */
const wholes: ReadonlySet<string> = new Set(['profile/season']);

/** All fields of two clients side by side; those that both lack are left out. */
export function mergeFields(left: Client, right: Client): readonly MergeField[] {
  return pathsOf(left, right)
    .map((path) => fieldAt(path, left, right))
    .filter((field) => !isEmpty(field.left) || !isEmpty(field.right));
}

/**
 * The client that stays: `left` by its id, with the chosen values. It remembers the other, and all that were merged into
 * either before.
 */
export function mergedClient(
  left: Client,
  right: Client,
  choices: Choices,
): Result<Client, MergeRefusal> {
  if (left.id === right.id) return err({ type: 'same-client' });
  let merged: Row = left;
  for (const field of mergeFields(left, right)) {
    const to = chosenValue(field, choices[field.path]);
    if (isTooLong(to, field.path)) {
      return err({ type: 'too-long', path: field.path, limit: noteLimit });
    }
    merged = withFields(merged, { [field.path]: { to, from: field.left, base: 0 } }, 'to');
  }
  const client = clientSchema.parse(merged);
  const origin = left.origin ?? right.origin;
  const both = new Set([left.id, right.id]);
  return ok({
    ...client,
    profile: { ...client.profile, valueChain: client.profile.valueChain.map(withoutSelf(both)) },
    mergedFrom: [...new Set([...left.mergedFrom, right.id, ...right.mergedFrom])],
    archivedAt: left.archivedAt === null ? null : right.archivedAt,
    ...(origin ? { origin } : {}),
  });
}

/** The value of a field by a choice; a choice that the field does not allow is no choice. */
export function chosenValue(field: MergeField, choice: Side | undefined): unknown {
  const side =
    choice === undefined || (choice === 'both' && !field.canBeBoth) ? field.preset : choice;
  if (side !== 'both') return field[side];
  return together(field.left, field.right);
}

function pathsOf(left: Client, right: Client): readonly string[] {
  const inMaps = mapFields.flatMap((map) =>
    [...new Set([...Object.keys(left[map]), ...Object.keys(right[map])])].map(
      (key) => `${map}/${key}`,
    ),
  );
  return [...plainFields, ...inMaps];
}

function fieldAt(path: string, leftClient: Client, rightClient: Client): MergeField {
  const left = valueAt(leftClient, path);
  const right = valueAt(rightClient, path);
  const same = sameValue(left, right);
  const canBeBoth =
    !same && !isEmpty(left) && !isEmpty(right) && (isList(path, left, right) || notes.has(path));
  return { path, left, right, same, canBeBoth, preset: presetOf(left, right, canBeBoth) };
}

function presetOf(left: unknown, right: unknown, canBeBoth: boolean): Side {
  if (isEmpty(right)) return 'left';
  if (isEmpty(left)) return 'right';
  return canBeBoth ? 'both' : 'left';
}

function isList(path: string, left: unknown, right: unknown): boolean {
  return !wholes.has(path) && Array.isArray(left) && Array.isArray(right);
}

function together(left: unknown, right: unknown): unknown {
  if (isItems(left) && isItems(right)) {
    return [...left, ...right.filter((item) => !left.some((one) => sameValue(one, item)))];
  }
  if (typeof left !== 'string' || typeof right !== 'string') return left;
  if (left.includes(right)) return left;
  return right.includes(left) ? right : `${left}\n\n${right}`;
}

function isItems(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isTooLong(value: unknown, path: string): boolean {
  return notes.has(path) && typeof value === 'string' && value.length > noteLimit;
}

/** Whether nothing is known: no text, no value, an empty list. */
export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || sameValue(value, []);
}

/** A client is not its own supplier: a link between the two becomes a mere name. */
function withoutSelf(both: ReadonlySet<Id>): (link: ChainLink) => ChainLink {
  return (link) =>
    link.clientId !== null && both.has(link.clientId) ? { ...link, clientId: null } : link;
}
