import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rhythm } from '../../shared/domain/rhythm/rhythm.ts';
import { useFormats } from './formats.ts';
import { periodText, rhythmText } from './saying/rhythm-text.ts';

/** A rhythm and its periods in words. */
export function useRhythmWords() {
  const { t } = useTranslation('plan');
  const formats = useFormats();
  return useMemo(
    () => ({
      name: (rhythm: Rhythm) => rhythmText(rhythm, (kind) => t(`rhythm.kinds.${kind}`)),
      /** How often, and by when: `every month, within 5 working days`. */
      terms: ({ every, within, counting }: Rhythm) =>
        t('rhythm.terms', {
          every: t(`rhythm.periods.${every}`),
          within: t(`rhythm.withinDays.${counting}`, { count: within }),
        }),
      period: (key: string) =>
        periodText(
          key,
          { quarter: (of) => t('rhythm.quarter', of), week: (of) => t('rhythm.week', of) },
          formats,
        ),
    }),
    [t, formats],
  );
}
