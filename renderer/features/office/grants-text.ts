import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grant } from '../../../shared/protocol/account.ts';
import { useFormats } from '../../hooks/formats.ts';

/** Whose clients a member sees, in words. */
export function useGrantsText(): (grants: readonly Grant[]) => string {
  const { t } = useTranslation('officeAdmin');
  const { list } = useFormats();
  return useCallback(
    (grants) => {
      if (grants.some(({ kind }) => kind === 'all')) return t('grant.all');
      if (grants.length === 0) return t('grant.nothing');
      return list(
        grants.flatMap((grant) => {
          if (grant.kind === 'region') return [t('grant.region', { name: grant.region })];
          return grant.kind === 'person' ? [t('grant.person', { name: grant.person })] : [];
        }),
      );
    },
    [t, list],
  );
}
