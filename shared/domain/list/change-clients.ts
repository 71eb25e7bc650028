import { lineLimit, nameLimit } from '../../record/values.ts';
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { Client } from '../client/client.ts';
import { profileListLimit } from '../client/profile-form.ts';
import type { Team } from '../team/team.ts';
import type { CellRefusal } from './cell-refusal.ts';

/** Who is to look after clients; what is not named stays as it is, '' leaves a gap. */
export type Assignment = Partial<Pick<Client, 'owner'> & Team>;

export function withAssignment(
  client: Client,
  { owner = client.owner, ...team }: Assignment,
): Result<Client, CellRefusal> {
  for (const name of [owner, ...Object.values(team)]) {
    const length = name.trim().length;
    if (length > lineLimit) return err(tooLong('owner', lineLimit, length));
  }
  const next = { ...client.team };
  for (const part of ['sales', 'delivery', 'afterSales', 'face'] as const) {
    next[part] = (team[part] ?? next[part]).trim();
  }
  return ok({ ...client, owner: owner.trim(), team: next });
}

export type TagChange = { readonly add: readonly string[]; readonly remove: readonly string[] };

/** The client with some tags more and some less; those it keeps stay in their order. */
export function withTags(client: Client, { add, remove }: TagChange): Result<Client, CellRefusal> {
  const gone = new Set(namesIn(remove));
  const wanted = namesIn(add);
  const long = wanted.find((name) => name.length > nameLimit);
  if (long !== undefined) return err(tooLong('tags', nameLimit, long.length));
  const tags = [...new Set([...client.tags.filter((tag) => !gone.has(tag)), ...wanted])];
  if (tags.length > profileListLimit && tags.length > client.tags.length) {
    return err({
      of: 'profile',
      problem: { field: 'tags', type: 'too-many', limit: profileListLimit, count: tags.length },
    });
  }
  return ok({ ...client, tags });
}

function namesIn(names: readonly string[]): readonly string[] {
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

function tooLong(field: 'owner' | 'tags', limit: number, length: number): CellRefusal {
  return { of: 'client', problem: { field, type: 'too-long', limit, length } };
}
