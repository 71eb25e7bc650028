import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../hooks/formats.ts';

export const seasonLevels = [0, 1, 2, 3] as const;
export const monthNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** The months and how busy they are, in words. */
export function useSeasonWords() {
  const { t } = useTranslation('profile');
  const { language, list } = useFormats();
  return useMemo(() => {
    const locale = language === 'en' ? 'en-GB' : 'zh-CN';
    const format = (month: 'long' | 'short') => {
      const names = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
      return monthNumbers.map((number) => names.format(Date.UTC(2026, number - 1, 1)));
    };
    const long = format('long');
    const short = format('short');
    const level = (value: number | undefined): string => {
      const known = seasonLevels.find((one) => one === value);
      return known === undefined ? t('season.unknown') : t(`season.level.l${known}`);
    };
    /** The months that stand out, busiest first. */
    const inWords = (season: readonly number[]): string => {
      const parts = seasonLevels
        .filter((one) => one !== 1)
        .toReversed()
        .flatMap((one) => {
          const months = short.filter((_, at) => season[at] === one);
          return months.length === 0 || months.length === 12
            ? []
            : [t('season.is', { level: level(one), months: list(months) })];
        });
      return parts.length === 0 ? t('season.even') : parts.join(' · ');
    };
    return { long, short, level, inWords };
  }, [t, language, list]);
}
