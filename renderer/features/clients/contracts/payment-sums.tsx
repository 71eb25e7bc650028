import { useTranslation } from 'react-i18next';
import type { Payment } from '../../../../shared/domain/contract/contract.ts';
import type { PaymentTotals } from '../../../../shared/domain/contract/payment-state.ts';
import { paymentTotals } from '../../../../shared/domain/contract/payment-state.ts';
import { useToday } from '../../../hooks/today.ts';
import { useSayMoney } from './use-say-money.ts';
import classes from './contracts.module.css';

/** What has come, what is open and what is late, over all contracts, each currency by itself. */
export function PaymentSums({ payments }: { readonly payments: readonly Payment[] }) {
  const { t } = useTranslation('contracts');
  const today = useToday();
  if (payments.length === 0) return null;
  return (
    <section aria-label={t('totals.title')} className={classes['sums']}>
      {paymentTotals(payments, today).map((totals) => (
        <Sums key={totals.currency} totals={totals} />
      ))}
    </section>
  );
}

function Sums({ totals }: { readonly totals: PaymentTotals }) {
  const { t } = useTranslation('contracts');
  const say = useSayMoney();
  const { currency, planned, paid, open, late, lateCount } = totals;
  return (
    <dl className={classes['totals']}>
      <div>
        <dt>{t('totals.paid', { currency })}</dt>
        <dd>{say(paid, currency)}</dd>
        <dd className={classes['more']}>
          {t('totals.ofPlanned', { amount: say(planned, currency) })}
        </dd>
      </div>
      <div>
        <dt>{t('totals.open', { currency })}</dt>
        <dd>{say(open, currency)}</dd>
      </div>
      <div>
        <dt>{t('totals.late', { currency })}</dt>
        <dd data-late={lateCount > 0}>{say(late, currency)}</dd>
        {lateCount === 0 ? null : (
          <dd className={classes['more']}>{t('totals.lateCount', { count: lateCount })}</dd>
        )}
      </div>
    </dl>
  );
}
