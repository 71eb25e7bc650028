import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import type { EconomicsSheet } from '../../../../shared/domain/need/economics-sheet.ts';
import type { Comparison } from '../../../../shared/domain/need/economics.ts';
import { compareOptions } from '../../../../shared/domain/need/economics.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { CostTable } from './cost-table.tsx';
import { useSayCost } from './use-say-cost.ts';
import classes from './economics.module.css';

/** The sheet as it is shown to the client and printed: its lines, its sums, what was assumed, and when it pays. */
export function EconomicsPaper(props: { readonly client: Client; readonly sheet: EconomicsSheet }) {
  const { client, sheet } = props;
  const { t } = useTranslation('economics');
  const { day } = useFormats();
  const say = useSayCost();
  const { rate, currency, note, title } = sheet;
  const comparison = compareOptions(sheet);
  return (
    <article className={classes['paper']}>
      <div className={classes['quiet']}>
        {client.name} · {title} · {day(sheet.day)}
      </div>
      <p>
        {rate === 0 ? t('noRate') : t('assumption', { rate: say.money(BigInt(rate), currency) })}
      </p>
      <CostTable sheet={sheet} comparison={comparison} />
      <ByYear sheet={sheet} comparison={comparison} />
      {note === '' ? null : <p className={classes['note']}>{note}</p>}
    </article>
  );
}

/** What each option has cost after each year, and from when on the second one is the cheaper. */
function ByYear(props: { readonly sheet: EconomicsSheet; readonly comparison: Comparison }) {
  const { sheet, comparison } = props;
  const { t } = useTranslation('economics');
  const say = useSayCost();
  const { byYear, paysFrom } = comparison;
  const { first, second, currency } = sheet;
  const [bought] = byYear;
  const isDearerAtFirst = bought !== undefined && bought.second > bought.first;
  return (
    <section>
      <h2>{t('byYear.title')}</h2>
      {isDearerAtFirst ? (
        <p>{paysFrom === null ? t('paysNever') : t('pays', { year: paysFrom })}</p>
      ) : null}
      <div className={classes['scroll']}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t('byYear.year')}</th>
              <th scope="col">{first}</th>
              <th scope="col">{second}</th>
              <th scope="col">{t('total.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {Array.from(byYear.keys(), (year) => {
              const spent = byYear[year] ?? { first: 0n, second: 0n };
              return (
                <tr key={year} data-pays={year === paysFrom}>
                  <th scope="row">
                    {year === 0 ? t('byYear.bought') : t('byYear.after', { year })}
                  </th>
                  <td>{say.cost(spent.first, currency)}</td>
                  <td>{say.cost(spent.second, currency)}</td>
                  <td>{say.cost(spent.second - spent.first, currency)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
