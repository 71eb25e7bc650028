import { useTranslation } from 'react-i18next';
import type { MirrorRow } from '../../../../shared/domain/segment/service-mirror.ts';
import { useFormats } from '../../../hooks/formats.ts';

/** A gap in percentage points, with its sign: `+12.0`. */
export function useSayGap(): (gap: number | null) => string {
  const { t } = useTranslation('terms');
  const { decimal } = useFormats();
  return (gap) =>
    gap === null ? t('notAvailable') : `${gap > 0 ? '+' : ''}${decimal(gap * 100, 1)}`;
}

/** A segment without clients who were visited and without an intention says nothing. */
export function isSaid({ visits, intended }: MirrorRow): boolean {
  return visits > 0 || intended !== null;
}
