import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usualSegments } from '../../../../shared/domain/segment/rfm-list.ts';
import type { RfmDefinition } from '../../../../shared/domain/segment/rfm.ts';
import { rfmList } from '../../../data/queries/rfm-list.ts';
import { useLive } from '../../../hooks/book.tsx';

export type Definitions = {
  readonly list: readonly RfmDefinition[];
  readonly isOwn: boolean;
  readonly usual: readonly RfmDefinition[];
};

/** The list of segments that holds: the office's own, or the usual one in the language of the screen. */
export function useDefinitions(): Definitions | undefined {
  const { t } = useTranslation('segmentsRfm');
  const own = useLive(rfmList);
  return useMemo(() => {
    if (own === undefined) return undefined;
    const usual = usualSegments.map(({ key, r, f, m }) => ({ name: t(`usual.${key}`), r, f, m }));
    return { list: own ?? usual, isOwn: own !== null, usual };
  }, [own, t]);
}
