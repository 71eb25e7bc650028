import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { refusals } from '../../../shared/protocol/account.ts';
import type { AccountRefusal } from '../../hooks/office.ts';
import type { CertificateRefusal } from './join-pinned.ts';

/** What an account refuses; a newer office may say a word that this app does not know. */
export type Refused =
  | Exclude<AccountRefusal, { type: 'refused' }>
  | CertificateRefusal
  | { readonly type: 'refused'; readonly refusal: string; readonly after: number | null };

/** Says why the office, or the way to it, refused. */
export function useSayRefused(): (refused: Refused) => string {
  const { t } = useTranslation('office');
  return useCallback(
    (refused) => {
      if (refused.type === 'changes-wait') return t('out.waits', { count: refused.waiting });
      if (refused.type === 'files-wait') return t('out.filesWait', { count: refused.waiting });
      if (refused.type === 'parked-here') return t('out.parkedHere', { count: refused.parked });
      if (refused.type === 'certificate') return t(`certificate.refused.${refused.trouble}`);
      if (refused.type !== 'refused') return t(`refused.${refused.type}`);
      const { refusal, after } = refused;
      const known = refusals.find((one) => one === refusal);
      const why = known ? t(`refused.${known}`) : t('refused.unknown', { refusal });
      if (after === null) return why;
      return `${why} ${t('refused.after-minutes', { count: Math.ceil(after / 60_000) })}`;
    },
    [t],
  );
}
