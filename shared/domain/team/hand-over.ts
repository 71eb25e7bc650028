import { nameLimit, noteLimit } from '../../record/values.ts';
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { Client } from '../client/client.ts';
import type { TeamPlace } from './team-gaps.ts';
import { teamPlaces } from './team-gaps.ts';

/** All that a person may be for a client: the one who looks after it, and the places of its team. */
export const duties = ['owner', ...teamPlaces] as const;
export type Duty = 'owner' | TeamPlace;

type Served = Pick<Client, 'owner' | 'team'>;

/** Who looks after the client now, each once, the owner first. */
export function peopleOf(client: Served): readonly string[] {
  const { owner, team } = client;
  const names = [owner, ...teamPlaces.map((place) => team[place])].map((name) => name.trim());
  return [...new Set(names)].filter((name) => name !== '');
}

/** What a person is for the client. Nobody ('') holds what is empty. */
export function dutiesOf({ owner, team }: Served, name: string): readonly Duty[] {
  return duties.filter((duty) => (duty === 'owner' ? owner : team[duty]).trim() === name.trim());
}

export type HandOverForm = {
  /** Who gives the client up; '' hands over what nobody had. */
  readonly from: string;
  readonly to: string;
  readonly note: string;
};
export type HandOverProblem = { readonly field: 'from' | 'to' | 'note' } & (
  | { readonly type: 'name-missing' }
  | { readonly type: 'same-person' }
  | { readonly type: 'holds-nothing' }
  | { readonly type: 'too-long'; readonly limit: number; readonly length: number }
);

/** The client with everything that one person was for it given to another, and with what was said at that. */
export function handOver<C extends Served>(
  client: C,
  form: HandOverForm,
): Result<C, readonly HandOverProblem[]> {
  const [from, to, note] = [form.from.trim(), form.to.trim(), form.note.trim()];
  const held = dutiesOf(client, from);
  const problems: HandOverProblem[] = [];
  if (held.length === 0) problems.push({ field: 'from', type: 'holds-nothing' });
  if (to === '') problems.push({ field: 'to', type: 'name-missing' });
  else if (to === from) problems.push({ field: 'to', type: 'same-person' });
  if (to.length > nameLimit) {
    problems.push({ field: 'to', type: 'too-long', limit: nameLimit, length: to.length });
  }
  if (note.length > noteLimit) {
    problems.push({ field: 'note', type: 'too-long', limit: noteLimit, length: note.length });
  }
  if (problems.length > 0) return err(problems);
  const places = teamPlaces.filter((place) => held.includes(place));
  const given = Object.fromEntries(places.map((place) => [place, to]));
  const owner = held.includes('owner') ? to : client.owner;
  return ok({ ...client, owner, team: { ...client.team, ...given, note } });
}
