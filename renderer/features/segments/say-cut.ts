import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cut } from '../../../shared/domain/segment/segmentation.ts';
import { useFormats } from '../../hooks/formats.ts';

/** The cuts of a snapshot in a few words, for lists. */
export function useSayCut(): (cut: Cut, second: Cut | null) => string {
  const { t } = useTranslation('segments');
  const { percent } = useFormats();
  return useCallback(
    (first, second) => {
      const say = (cut: Cut) => {
        if (cut.kind === 'balance') return t('cutOf.balance');
        if (cut.kind === 'by-hand') return t('cutOf.by-hand', { count: cut.count });
        return t(`cutOf.${cut.kind}`, { share: percent(cut.share) });
      };
      return second ? t('cutOf.both', { first: say(first), second: say(second) }) : say(first);
    },
    [t, percent],
  );
}
