import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cut } from '../../../shared/domain/segment/segmentation.ts';
import { useFormats } from '../../hooks/formats.ts';

/** A cut in a few words, for lists of snapshots. */
export function useSayCut(): (cut: Cut) => string {
  const { t } = useTranslation('segments');
  const { percent } = useFormats();
  return useCallback(
    (cut) => {
      if (cut.kind === 'balance') return t('cutOf.balance');
      if (cut.kind === 'by-hand') return t('cutOf.by-hand', { count: cut.count });
      return t(`cutOf.${cut.kind}`, { share: percent(cut.share) });
    },
    [t, percent],
  );
}
