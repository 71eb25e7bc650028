import { useMemo } from 'react';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import { useFormats } from '../../hooks/formats.ts';

export type SayMoney = {
  readonly full: (amount: number) => string;
  readonly short: (amount: number) => string;
};

/** Amounts of one currency, given in its smallest unit. */
export function useMoney(currency: string): SayMoney {
  const { language } = useFormats();
  return useMemo(
    () => ({
      full: (amount) => formatMoney({ amount, currency }, language, 'full'),
      short: (amount) => formatMoney({ amount, currency }, language, 'compact'),
    }),
    [currency, language],
  );
}
