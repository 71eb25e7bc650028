import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatHundredths } from '../../../../shared/domain/money/format-money.ts';
import type { EconomicsSheet } from '../../../../shared/domain/need/economics-sheet.ts';
import { compareOptions } from '../../../../shared/domain/need/economics.ts';
import { useFormats } from '../../../hooks/formats.ts';

export type SayCost = {
  /** An amount of the smallest unit. */
  readonly money: (amount: bigint, currency: string) => string;
  /** An amount in hundredths of the smallest unit. */
  readonly cost: (hundredths: bigint, currency: string) => string;
  /** Hundredths of an hour, as hours. */
  readonly hours: (hundredths: bigint) => string;
  readonly points: (trouble: bigint) => string;
};

/** Exact sums in words. */
export function useSayCost(): SayCost {
  const { t } = useTranslation('economics');
  const { language, decimal } = useFormats();
  return useMemo(
    () => ({
      money: (amount, currency) => formatHundredths(amount * 100n, currency, language),
      cost: (hundredths, currency) => formatHundredths(hundredths, currency, language),
      hours: (hundredths) => decimal(Number(hundredths) / 100, hundredths % 100n === 0n ? 0 : 2),
      points: (trouble) => t('points', { count: Number(trouble) }),
    }),
    [t, language, decimal],
  );
}

/** What a sheet says, in one sentence. */
export function useVerdict(): (sheet: EconomicsSheet) => string {
  const { t } = useTranslation('economics');
  const say = useSayCost();
  return ({ first, second, years, currency, ...sheet }) => {
    const { cost } = compareOptions({ ...sheet, first, second, years, currency }).more;
    const parts = { first, second, count: years };
    if (cost === 0n) return t('same', parts);
    const amount = say.cost(cost < 0n ? -cost : cost, currency);
    return t(cost < 0n ? 'less' : 'more', { ...parts, amount });
  };
}
