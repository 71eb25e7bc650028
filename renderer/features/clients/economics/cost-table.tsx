import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cost, EconomicsSheet } from '../../../../shared/domain/need/economics-sheet.ts';
import { costPhases, linesOf } from '../../../../shared/domain/need/economics-sheet.ts';
import type { Comparison, CostSum } from '../../../../shared/domain/need/economics.ts';
import { useSayCost } from './use-say-cost.ts';
import classes from './economics.module.css';

type CostTableProps = { readonly sheet: EconomicsSheet; readonly comparison: Comparison };

/** Each line in money, time and trouble for both options, with the sums of buying, of a year of use, and of all years. */
export function CostTable({ sheet, comparison }: CostTableProps) {
  const { t } = useTranslation('economics');
  const { years, currency, first, second } = sheet;
  const lines = linesOf(sheet);
  const say = useSayCost();
  return (
    <div className={classes['scroll']}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('column.line')}
            </th>
            <th scope="colgroup" colSpan={3}>
              {first}
            </th>
            <th scope="colgroup" colSpan={3}>
              {second}
            </th>
          </tr>
          <tr>
            <KindHeads currency={currency} />
            <KindHeads currency={currency} />
          </tr>
        </thead>
        {costPhases.map((phase) => (
          <tbody key={phase}>
            <tr>
              <th scope="rowgroup" colSpan={7} className={classes['phase']}>
                {t(`phase.${phase}`)}
              </th>
            </tr>
            {lines
              .filter((line) => line.phase === phase)
              .map((line) => (
                <tr key={line.id}>
                  <th scope="row">{line.text}</th>
                  <LineCells cost={line.first} currency={currency} />
                  <LineCells cost={line.second} currency={currency} />
                </tr>
              ))}
            <tr className={classes['sum']}>
              <th scope="row">{t(`total.${phase}`)}</th>
              <SumCells sum={comparison.first[phase]} currency={currency} />
              <SumCells sum={comparison.second[phase]} currency={currency} />
            </tr>
          </tbody>
        ))}
        <tbody>
          <tr className={classes['sum']}>
            <th scope="row">{t('total.whole', { count: years })}</th>
            <SumCells sum={comparison.first.whole} currency={currency} />
            <SumCells sum={comparison.second.whole} currency={currency} />
          </tr>
          <tr className={classes['sum']}>
            <th scope="row">{t('total.cost', { currency })}</th>
            <td colSpan={3}>{say.cost(comparison.first.cost, currency)}</td>
            <td colSpan={3}>{say.cost(comparison.second.cost, currency)}</td>
          </tr>
          <tr>
            <th scope="row" colSpan={4}>
              {t('total.more', { first, second })}
            </th>
            <SumCells sum={comparison.more} currency={currency} />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function KindHeads({ currency }: { readonly currency: string }) {
  const { t } = useTranslation('economics');
  return (
    <Fragment>
      <th scope="col">{t('kind.money', { currency })}</th>
      <th scope="col">{t('kind.time')}</th>
      <th scope="col">{t('kind.trouble')}</th>
    </Fragment>
  );
}

function LineCells({ cost, currency }: { readonly cost: Cost; readonly currency: string }) {
  const { t } = useTranslation('economics');
  const say = useSayCost();
  const { money, time, trouble } = cost;
  const word = troubles[trouble] ?? troubles[0];
  return (
    <>
      <td>{money === 0 ? '–' : say.money(BigInt(money), currency)}</td>
      <td>{time === 0 ? '–' : say.hours(BigInt(time))}</td>
      <td>{t(`trouble.${word}`)}</td>
    </>
  );
}

export const troubles = ['t0', 't1', 't2', 't3', 't4', 't5'] as const;

function SumCells({ sum, currency }: { readonly sum: CostSum; readonly currency: string }) {
  const say = useSayCost();
  return (
    <>
      <td>{say.money(sum.money, currency)}</td>
      <td>{say.hours(sum.time)}</td>
      <td>{say.points(sum.trouble)}</td>
    </>
  );
}
