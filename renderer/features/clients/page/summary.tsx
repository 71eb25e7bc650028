import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import type { RevenueOfYear } from '../../../../shared/domain/revenue/revenue-by-year.ts';
import type { ClientPage } from '../../../data/queries/client-page.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { useToday } from '../../../hooks/today.ts';
import classes from './client-screen.module.css';

type Fact = {
  readonly label: string;
  readonly value: string;
  readonly more?: string;
  /** Something is late: said in words, and marked. */
  readonly late?: boolean;
};

/** The four things to know at the door: when we were there, when next, what they bring, what was promised. */
export function Summary({ page }: { readonly page: ClientPage }) {
  const { t } = useTranslation('client');
  const facts = [useLastVisit(page), useNextVisit(page), useRevenue(page), usePromise(page)];
  return (
    <section aria-label={t('summary.title')}>
      <dl className={classes['summary']}>
        {facts.map(({ label, value, more, late }) => (
          <div key={label} className={classes['fact']}>
            <dt>{label}</dt>
            <dd data-late={late}>{value}</dd>
            {more === undefined || more === '' ? null : <dd className={classes['more']}>{more}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}

function useLastVisit({ made: [last] }: ClientPage): Fact {
  const { t } = useTranslation(['client', 'terms']);
  const { day } = useFormats();
  const label = t('summary.lastVisit');
  if (!last) return { label, value: t('summary.never') };
  const satisfied =
    last.satisfaction === null ? [] : [t('summary.satisfaction', { score: last.satisfaction })];
  const more = [t(`mode.${last.mode}`, { ns: 'terms' }), ...satisfied].join(' · ');
  return { label, value: day(last.day), more };
}

function useNextVisit({ planned: [next] }: ClientPage): Fact {
  const { t } = useTranslation(['client', 'terms']);
  const { day } = useFormats();
  const today = useToday();
  const label = t('summary.nextVisit');
  if (!next) return { label, value: t('summary.nothingPlanned') };
  const late = next.day < today;
  const value = late ? t('summary.overdue', { day: day(next.day) }) : day(next.day);
  return { label, value, more: t(`mode.${next.mode}`, { ns: 'terms' }), late };
}

function useRevenue({ revenue }: ClientPage): Fact {
  const { t } = useTranslation('client');
  const { language, decimal } = useFormats();
  const [latest] = revenue;
  if (!latest) return { label: t('summary.revenueNone'), value: t('summary.revenueNothing') };
  const { year, currency, total } = latest;
  const value = formatMoney({ amount: total, currency }, language, 'compact');
  const label = t('summary.revenue', { year });
  const before = yearBefore(revenue, latest);
  if (!before) return { label, value };
  const percent = (total / before.total - 1) * 100;
  const change = `${percent > 0 ? '+' : ''}${decimal(percent, 1)} %`;
  return { label, value, more: t('summary.change', { change, year: before.year }) };
}

/** The year right before, where a comparison with it means something. */
function yearBefore(
  revenue: readonly RevenueOfYear[],
  { year, currency }: RevenueOfYear,
): RevenueOfYear | undefined {
  return revenue.find(
    (other) =>
      Number(other.year) === Number(year) - 1 && other.currency === currency && other.total > 0,
  );
}

function usePromise({ made: [last] }: ClientPage): Fact {
  const { t } = useTranslation('client');
  const label = t('summary.promised');
  if (last?.end !== 'plan' || last.plan.trim() === '') {
    return { label, value: t('summary.promisedNothing') };
  }
  return { label, value: last.plan };
}
