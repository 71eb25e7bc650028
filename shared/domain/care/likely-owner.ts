import type { Client } from '../client/client.ts';
import type { Staff } from '../team/team.ts';

/** Who would look after a client's trouble: its interface, else after-sales, else its owner; nobody who has left. */
export function likelyOwner({ team, owner }: Client, staff: readonly Staff[], me: string): string {
  const hasLeft = (name: string) => {
    const called = staff.filter((person) => person.name === name);
    return called.length > 0 && called.every(({ archivedAt }) => archivedAt !== null);
  };
  const names = [team.face, team.afterSales, owner, me];
  return names.find((name) => name !== '' && !hasLeft(name)) ?? '';
}
