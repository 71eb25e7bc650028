import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { columnLetters } from '../../../shared/domain/import/table.ts';
import type { Column } from '../../../shared/domain/import/target.ts';
import { useFormats } from '../../hooks/formats.ts';
import { ColumnHead } from './column-head.tsx';
import type { Mapping } from './import-state.ts';
import { useUnderstood } from './understood.ts';
import classes from './import.module.css';

/** The first rows as they will be understood, below the choice of what each column holds. */
export function PreviewTable({ mapping }: { readonly mapping: Mapping }) {
  const { t } = useTranslation('import');
  const { count } = useFormats();
  const { columns, preview } = mapping;
  const { rows, rowCount } = preview;
  return (
    <div>
      <section className={classes['scroll']} aria-label={t('map.table')}>
        <table className={classes['preview']}>
          <thead>
            <tr>
              <th scope="col" className={classes['line']}>
                {t('map.row')}
              </th>
              {columns.map((column, index) => (
                <ColumnHead
                  key={columnLetters(index)}
                  kind={preview.kind}
                  columns={columns}
                  column={column}
                  index={index}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, cells }) => (
              <tr key={line}>
                <td className={classes['line']}>{count(line)}</td>
                {columns.map((column, index) => (
                  <PreviewCell
                    key={columnLetters(index)}
                    column={column}
                    text={cells[index] ?? ''}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={classes['quiet']}>{t('map.shown', { count: rows.length, all: rowCount })}</p>
    </div>
  );
}

function PreviewCell({ column, text }: { readonly column: Column; readonly text: string }) {
  const { shown, refusal, figure } = useUnderstood(column, text);
  return (
    <td data-kind={column.target.kind} data-figure={figure} title={refusal ?? text}>
      {refusal === null ? (
        <span className={classes['cell']}>{shown}</span>
      ) : (
        <span className={classes['wrong']}>
          <IconAlertTriangle size={14} aria-hidden="true" />
          <span className={classes['cell']}>{shown}</span>
          <span className={classes['hidden']}>{refusal}</span>
        </span>
      )}
    </td>
  );
}
