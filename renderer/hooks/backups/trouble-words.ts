import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { FetchRefusal } from './backup-work.ts';

const sentences = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  MOVED: 'moved',
  DIFFERS: 'differs',
  KEY: 'key',
} as const;

function isKnown(code: string): code is keyof typeof sentences {
  return code in sentences;
}

/** What a code of the place of backups means, as a sentence. */
export function useSayTrouble(): (code: string) => string {
  const { t } = useTranslation('backups');
  return useCallback(
    (code) => t(isKnown(code) ? `trouble.${sentences[code]}` : 'trouble.other', { code }),
    [t],
  );
}

/** Why a backup cannot be read. */
export function useSayFetchRefusal(): (refusal: FetchRefusal) => string {
  const { t } = useTranslation('backups');
  const sayTrouble = useSayTrouble();
  return useCallback(
    (refusal) =>
      refusal.type === 'refused' ? sayTrouble(refusal.code) : t(`refused.${refusal.type}`),
    [t, sayTrouble],
  );
}
