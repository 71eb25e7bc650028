import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import { useFormats } from '../../hooks/formats.ts';

/** Amounts of the smallest unit for people; n/a where there is none. */
export function useMoney(currency: string | null): (amount: number | null) => string {
  const { t } = useTranslation('terms');
  const { language } = useFormats();
  return useCallback(
    (amount) =>
      amount === null || currency === null
        ? t('notAvailable')
        : formatMoney({ amount, currency }, language, 'compact'),
    [t, language, currency],
  );
}
