import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberChange } from '../../../shared/protocol/admin.ts';
import { memberChangeSchema } from '../../../shared/protocol/admin.ts';
import type { AuditEntry } from '../../hooks/office-admin.ts';
import { useGrantsText } from './grants-text.ts';

/** What an entry adds to its deed, in words; what this app has no words for stands as it was written. */
export function useDetailText(): (entry: Pick<AuditEntry, 'detail'>) => string {
  const { t } = useTranslation(['officeAdmin', 'office']);
  const grantsText = useGrantsText();
  return useCallback(
    ({ detail }) => {
      if (detail === 'code') return t('audit.wrongCode');
      if (detail === 'at the server') return t('audit.atServer');
      const change = changeIn(detail);
      if (!change) return detail;
      const { name, role, grants, secondFactor } = change;
      return [
        ...(name === undefined ? [] : [t('audit.change.name', { name })]),
        ...(role === undefined ? [] : [t('audit.change.role', { role: t(`office:role.${role}`) })]),
        ...(grants ? [t('audit.change.sees', { what: grantsText(grants) })] : []),
        ...(secondFactor === undefined ? [] : [t('audit.deed.second-factor-off')]),
      ].join(' · ');
    },
    [t, grantsText],
  );
}

function changeIn(detail: string): MemberChange | null {
  if (!detail.startsWith('{')) return null;
  try {
    const read = memberChangeSchema.safeParse(JSON.parse(detail));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
