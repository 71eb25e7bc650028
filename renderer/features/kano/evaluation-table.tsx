import { useTranslation } from 'react-i18next';
import type { KanoTable } from '../../../shared/domain/kano/evaluate.ts';
import { evaluationTables } from '../../../shared/domain/kano/evaluate.ts';
import { useFormats } from '../../hooks/formats.ts';
import { CategoryShape } from './category-chip.tsx';
import classes from './kano.module.css';

const all = ['1', '2', '3', '4', '5'] as const;
const answersOf = { 3: ['1', '3', '5'], 5: all } as const;

/** The classic table: a category in each cell, and how many respondents gave this pair of answers. */
export function EvaluationTable(props: {
  readonly table: KanoTable;
  readonly cells: readonly (readonly number[])[];
  /** Of three steps only the first, the third and the fifth were offered. */
  readonly scale: 3 | 5;
}) {
  const { t } = useTranslation('kano');
  const formats = useFormats();
  const categories = evaluationTables[props.table];
  const answers = answersOf[props.scale];
  return (
    <div className={classes['scroll']}>
      <table className={classes['cells']} aria-label={t('need.tableTitle')}>
        <thead>
          <tr>
            <th scope="col" className={classes['corner']}>
              {t('need.there')}
            </th>
            {answers.map((answer) => (
              <th key={answer} scope="col">
                {t(`answer.${answer}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answers.map((functional) => (
            <tr key={functional}>
              <th scope="row">{t(`answer.${functional}`)}</th>
              {answers.map((dysfunctional) => {
                const row = all.indexOf(functional);
                const column = all.indexOf(dysfunctional);
                const category = categories[row]?.[column] ?? 'Q';
                const people = props.cells[row]?.[column] ?? 0;
                return (
                  <td key={dysfunctional} data-empty={people === 0}>
                    <span className={classes['cell']}>
                      <CategoryShape category={category} />
                      {category}
                    </span>
                    <div className={people === 0 ? undefined : classes['people']}>
                      {formats.count(people)}
                    </div>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
