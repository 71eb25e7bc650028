import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { NotSafe } from '../data/journal/safety.ts';

/** Why something failed, for a sentence that says what failed: in the person's language where we know the reason, else as the system puts it. */
export function useMessageOf(): (error: unknown) => string {
  const { t } = useTranslation('shell');
  return useCallback(
    (error) => {
      if (error instanceof NotSafe) return t(`safety.${error.health}.short`);
      return error instanceof Error ? error.message : String(error);
    },
    [t],
  );
}
