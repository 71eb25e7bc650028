import type { ComponentType } from 'react';
import { lazy } from 'react';
import type { Role } from '../../../shared/protocol/account.ts';

/** The parts of the office's page, in their order. The first two are everybody's. */
export type OfficeTab = 'state' | 'account' | 'members' | 'devices' | 'quarantine' | 'audit';

const tabsOf: Readonly<Record<Role, readonly OfficeTab[]>> = {
  engineer: ['state', 'account'],
  supervisor: ['state', 'account', 'quarantine'],
  administrator: ['state', 'account', 'members', 'devices', 'quarantine', 'audit'],
};

/** What a member of a role may see. The office asks again on every request. */
export function tabsFor(role: Role): readonly OfficeTab[] {
  return tabsOf[role];
}

export const officeTabs: Readonly<Record<Exclude<OfficeTab, 'state'>, ComponentType>> = {
  account: lazy(async () => ({ default: (await import('./account-part.tsx')).AccountPart })),
  members: lazy(async () => ({ default: (await import('./members-part.tsx')).MembersPart })),
  devices: lazy(async () => ({ default: (await import('./devices-part.tsx')).DevicesPart })),
  quarantine: lazy(async () => ({
    default: (await import('./quarantine-part.tsx')).QuarantinePart,
  })),
  audit: lazy(async () => ({ default: (await import('./audit-part.tsx')).AuditPart })),
};
