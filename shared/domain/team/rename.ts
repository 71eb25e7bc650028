import type { Client } from '../client/client.ts';
import { teamPlaces } from './team-gaps.ts';

/** The client with a person of the office called by another name. */
export function renamedIn<C extends Pick<Client, 'owner' | 'team'>>(
  client: C,
  from: string,
  to: string,
): C {
  const places = teamPlaces.filter((place) => client.team[place] === from);
  const team = { ...client.team, ...Object.fromEntries(places.map((place) => [place, to])) };
  return { ...client, owner: client.owner === from ? to : client.owner, team };
}
