import { useMemo } from 'react';
import type { OfficeAdmin } from '../data/sync/office-admin.ts';
import { officeAdmin } from '../data/sync/office-admin.ts';
import { useAsking } from './office-asking.ts';

export type {
  AuditEntry,
  Invitation,
  Member,
  MemberChange,
  NewMember,
  OfficeDevice,
  Quarantined,
} from '../data/sync/office-admin.ts';
export type { Trouble } from '../data/sync/exchange.ts';

/** What administrators and supervisors ask of their office. It asks by itself whether they may. */
export function useOfficeAdmin(): OfficeAdmin {
  const asking = useAsking();
  return useMemo(() => officeAdmin(asking), [asking]);
}
