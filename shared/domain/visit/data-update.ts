import { sameValue } from '../../record/same-value.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Client } from '../client/client.ts';
import type { ProfileProblem } from '../client/profile-form.ts';
import { scales } from '../client/profile.ts';
import { readClient, type ClientProblem } from '../client/read-client.ts';
import { readProfile } from '../client/read-profile.ts';
import type { DataUpdate } from './visit-parts.ts';

/** The facts of a client that are brought up to date on a visit, by their paths in its record. */
export const updateFields = [
  'region',
  'industry',
  'phone',
  'address',
  'profile/scale',
  'profile/employees',
  'profile/purchasingCycle',
  'profile/clientSince',
  'profile/informatisation',
  'profile/operatorSkill',
] as const;
export type UpdateField = (typeof updateFields)[number];

/** What was typed over a fact; a field that nobody touched is not there. */
export type TypedUpdates = { readonly [F in UpdateField]?: string | undefined };

export type UpdateProblem = {
  readonly field: `update ${UpdateField}`;
  readonly type: ClientProblem['type'] | ProfileProblem['type'];
};

export function isUpdateField(path: string): path is UpdateField {
  return updateFields.some((field) => field === path);
}

/** A fact as it stands in a client's record. */
export function factOf({ profile, ...client }: Client, field: UpdateField): DataUpdate['to'] {
  switch (field) {
    case 'region':
    case 'industry':
    case 'phone':
    case 'address':
      return client[field];
    default:
      return profile[inProfile[field]];
  }
}

const inProfile = {
  'profile/scale': 'scale',
  'profile/employees': 'employees',
  'profile/purchasingCycle': 'purchasingCycle',
  'profile/clientSince': 'clientSince',
  'profile/informatisation': 'informatisation',
  'profile/operatorSkill': 'operatorSkill',
} as const;

export type Updated = { readonly client: Client; readonly updates: readonly DataUpdate[] };

/** The client with what was typed, and what changed by it (档案更新); each fact is judged as on its own form. */
export function updateClient(
  client: Client,
  typed: TypedUpdates,
): Result<Updated, readonly UpdateProblem[]> {
  const { region, phone, address, industry } = typed;
  const texts = readClient(client, definedOf({ region, phone, address }), [], {
    sameName: [],
    sameCode: [],
    nameMayRepeat: true,
  });
  const profile = readProfile(
    texts.ok ? texts.value : client,
    definedOf({
      industry,
      scale: oneOf(scales, typed['profile/scale']),
      employees: typed['profile/employees'],
      purchasingCycle: typed['profile/purchasingCycle'],
      clientSince: typed['profile/clientSince'],
      informatisation: levelOf(typed['profile/informatisation']),
      operatorSkill: levelOf(typed['profile/operatorSkill']),
    }),
    new Set(),
  );
  if (!texts.ok || !profile.ok) {
    return err(
      [...(texts.ok ? [] : texts.error), ...(profile.ok ? [] : profile.error)].flatMap(
        ({ field, type }) => problemAt(field, type),
      ),
    );
  }
  const after = profile.value;
  const updates = updateFields.flatMap((path): readonly DataUpdate[] => {
    const [from, to] = [factOf(client, path), factOf(after, path)];
    return sameValue(from, to) ? [] : [{ path, from, to }];
  });
  return ok({ client: after, updates });
}

function problemAt(field: string, type: UpdateProblem['type']): readonly UpdateProblem[] {
  const path = isUpdateField(field) ? field : `profile/${field}`;
  return isUpdateField(path) ? [{ field: `update ${path}`, type }] : [];
}

/** Choices that were emptied are null; undefined where nobody touched them. */
function oneOf<const Name extends string>(names: readonly Name[], typed: string | undefined) {
  return typed === undefined ? undefined : (names.find((name) => name === typed) ?? null);
}

function levelOf(typed: string | undefined): number | null | undefined {
  if (typed === undefined) return undefined;
  return /^[1-5]$/u.test(typed) ? Number(typed) : null;
}

function definedOf<T extends object>(
  part: T,
): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  const defined: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in part) {
    const value = part[key];
    if (isDefined(value)) defined[key] = value;
  }
  return defined;
}

function isDefined<V>(value: V): value is Exclude<V, undefined> {
  return value !== undefined;
}

/** The updates of a visit that is corrected: each fact once, from what it was at first; what is back at that is none. */
export function joinedUpdates(
  before: readonly DataUpdate[],
  now: readonly DataUpdate[],
): readonly DataUpdate[] {
  const byPath = new Map(before.map((update) => [update.path, update]));
  for (const update of now) {
    const from = byPath.get(update.path)?.from ?? update.from;
    byPath.set(update.path, { ...update, from });
  }
  return [...byPath.values()].filter(({ from, to }) => !sameValue(from, to));
}
