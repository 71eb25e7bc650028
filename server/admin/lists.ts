import type { Member, OfficeDevice } from '../../shared/protocol/admin.ts';
import type { Sql } from '../accounts/account-store.ts';
import type { DeviceRow } from '../accounts/devices.ts';
import { allDevices } from '../accounts/devices.ts';
import type { MemberRow } from '../accounts/members.ts';
import { allMembers } from '../accounts/members.ts';

export async function listMembers(read: Sql): Promise<readonly Member[]> {
  const devices = Map.groupBy(await allDevices(read), ({ member }) => member);
  return (await allMembers(read)).map((member) =>
    shownMember(member, devices.get(member.id) ?? []),
  );
}

export function shownMember(row: MemberRow, devices: readonly DeviceRow[]): Member {
  const { id, name, role, grants, secondFactor } = row;
  return {
    id,
    name,
    role,
    grants,
    state: stateOf(row),
    secondFactor: secondFactor !== null,
    devices: devices.filter(({ revokedAt }) => revokedAt === null).length,
    lastSeen: devices.length === 0 ? null : Math.max(...devices.map(({ seenAt }) => seenAt)),
  };
}

function stateOf({ closedAt, password }: MemberRow): Member['state'] {
  if (closedAt !== null) return 'closed';
  return password === null ? 'invited' : 'active';
}

export async function listDevices(read: Sql): Promise<readonly OfficeDevice[]> {
  return (await allDevices(read)).map((row) => ({
    id: row.id,
    name: row.name,
    member: row.member,
    joined: row.joinedAt,
    lastSeen: row.seenAt,
    signedIn: row.session !== null,
    revoked: row.revokedAt,
  }));
}
