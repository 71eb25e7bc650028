import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import type { Metric } from '../../../shared/domain/segment/measure.ts';
import { isMoney } from '../../../shared/domain/segment/measure.ts';
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

/** What a metric is counted in: money in the smallest unit, visits, or minutes (told in hours). */
export function useAmounts(metric: Metric, currency: string): SayMoney {
  const { t } = useTranslation('segments');
  const { count, decimal } = useFormats();
  const money = useMoney(currency);
  return useMemo(() => {
    if (isMoney(metric)) return money;
    const say = (amount: number) =>
      metric === 'visits' ? count(amount) : t('hoursOf', { hours: decimal(amount / 60, 1) });
    return { full: say, short: say };
  }, [metric, money, count, decimal, t]);
}
