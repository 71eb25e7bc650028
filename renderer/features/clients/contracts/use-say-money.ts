import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import { useFormats } from '../../../hooks/formats.ts';

/** An amount of the smallest unit with its currency; a sum that is none is said to be too large. */
export function useSayMoney(): (amount: number | null, currency: string) => string {
  const { t } = useTranslation('contracts');
  const { language } = useFormats();
  return useCallback(
    (amount, currency) =>
      amount === null ? t('totals.tooLarge') : formatMoney({ amount, currency }, language, 'full'),
    [t, language],
  );
}
