import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import { figuresOf, meanDistance } from '../../../../shared/domain/territory/figures.ts';
import { useFormats } from '../../../hooks/formats.ts';
import type { FieldPlan } from './field-plan.ts';
import classes from '../../../ui/sections.module.css';

/** Plans side by side, in the figures of this moment: what each comes to, and each engineer's part in it. */
export function CompareTable(props: {
  readonly current: FieldPlan | null;
  readonly plans: readonly FieldPlan[];
}) {
  const { current, plans } = props;
  const { t } = useTranslation(['territoryFields', 'territoryPlans']);
  const lines = useLines();
  const shown = current ? [current, ...plans] : plans;
  const columns = shown.map((plan) => ({ plan, cells: lines(plan) }));
  const names = [...new Set(shown.flatMap(({ wish }) => wish.engineers.map(({ name }) => name)))];
  const heads = columns[0]?.cells.map(({ label }) => label) ?? [];
  return (
    <section
      className={classes['scroll']}
      tabIndex={0}
      aria-label={t('territoryPlans:compare.title')}
    >
      <table className={classes['table']} aria-label={t('territoryPlans:compare.title')}>
        <thead>
          <tr>
            <th scope="col">{t('territoryPlans:compare.what')}</th>
            {columns.map(({ plan }, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- two plans may have the same name, and the one on the screen has none
              <th key={i} scope="col" data-numeric>
                {plan === current ? t('territoryPlans:compare.current') : plan.kept?.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heads.map((label, line) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {columns.map(({ cells }, i) => (
                // oxlint-disable-next-line react/no-array-index-key -- as in the head
                <td key={i} data-numeric>
                  {cells[line]?.value}
                </td>
              ))}
            </tr>
          ))}
          {names.map((name) => (
            <tr key={name}>
              <th scope="row">{t('territoryPlans:compare.hoursOf', { name })}</th>
              {columns.map(({ plan }, i) => (
                // oxlint-disable-next-line react/no-array-index-key -- as in the head
                <td key={i} data-numeric>
                  <Hours plan={plan} name={name} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Hours({ plan, name }: { readonly plan: FieldPlan; readonly name: string }) {
  const { decimal, percent } = useFormats();
  const at = plan.wish.engineers.findIndex((engineer) => engineer.name === name);
  const field = figuresOf(plan.clients, plan.wish, plan.solution.assignment)[at];
  const deviation = plan.proof?.districts[at]?.deviation ?? 0;
  if (!field) return '–';
  return `${decimal(field.hours, 0)} h (${deviation > 0 ? '+' : ''}${percent(deviation)})`;
}

function useLines() {
  const { t } = useTranslation(['territoryFields', 'territoryPlans']);
  const { count, decimal, percent, language } = useFormats();
  return ({ clients, wish, solution, proof }: FieldPlan) => {
    const figures = figuresOf(clients, wish, solution.assignment);
    const sum = (of: 'clients' | 'hours' | 'value' | 'fresh' | 'travel') =>
      figures.reduce((all, one) => all + one[of], 0);
    const apart = proof?.districts.filter(({ connected }) => !connected).length ?? 0;
    const distance = meanDistance(proof?.totals.inertia ?? null, sum('hours'));
    const { money } = clients;
    const amount = { amount: Math.round(sum('value')), currency: money?.currency ?? 'CNY' };
    return [
      { label: t('clients'), value: count(sum('clients')) },
      ...(money
        ? [{ label: t('value', money), value: formatMoney(amount, language, 'compact') }]
        : []),
      {
        label: t('territoryPlans:compare.measure'),
        value: t(`measures.${wish.measure}`),
      },
      {
        label: t('territoryPlans:compare.largest'),
        value: `±${percent(proof?.totals.largestDeviation ?? 0)}`,
      },
      { label: t('territoryPlans:compare.apart'), value: count(apart) },
      { label: t('distance'), value: decimal(distance, 1) },
      { label: t('travel'), value: decimal(sum('travel'), 0) },
      { label: t('territoryPlans:compare.moves'), value: count(sum('fresh')) },
    ];
  };
}
