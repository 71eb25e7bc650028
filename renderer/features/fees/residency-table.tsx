import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isResident, marginOf } from '../../../shared/domain/fee/residency.ts';
import { removeResidency } from '../../data/commands/save-residency.ts';
import type { NamedResidency } from '../../data/queries/residencies.ts';
import { useCommand } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { useToday } from '../../hooks/today.ts';
import { useUndoNote } from '../../hooks/undo-note.tsx';
import { useMoney } from './use-money.ts';
import classes from '../../ui/sections.module.css';

type Rows = {
  readonly rows: readonly NamedResidency[];
  readonly onEdit: (row: NamedResidency) => void;
};

/** Every residency with its cost and margin. */
export function ResidencyTable({ rows, onEdit }: Rows) {
  const { t } = useTranslation('fees');
  const numbers = ['fee', 'cost', 'margin'] as const;
  return (
    <>
      <section className={classes['scroll']} tabIndex={0} aria-label={t('residency.label')}>
        <table className={classes['table']} aria-label={t('residency.label')}>
          <thead>
            <tr>
              <th scope="col">{t('residency.client')}</th>
              <th scope="col">{t('residency.engineer')}</th>
              <th scope="col">{t('residency.period')}</th>
              {numbers.map((one) => (
                <th key={one} scope="col" data-numeric>
                  {t(`residency.${one}`)}
                </th>
              ))}
              <th scope="col">{t('residency.steps')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.residency.id} row={row} onEdit={() => onEdit(row)} />
            ))}
          </tbody>
        </table>
      </section>
      <details className={classes['how']}>
        <summary>{t('how.title')}</summary>
        <p>{t('residency.how')}</p>
      </details>
    </>
  );
}

function Row({ row, onEdit }: { readonly row: NamedResidency; readonly onEdit: () => void }) {
  const { residency, client: name } = row;
  const { id, clientId, engineer, starts, ends, fee, cost, currency, note } = residency;
  const { t } = useTranslation(['fees', 'terms']);
  const { percent, shortDay } = useFormats();
  const today = useToday();
  const money = useMoney(currency);
  const { margin, share } = marginOf(residency);
  const remove = useCommand(removeResidency);
  const noteUndo = useUndoNote();
  async function drop() {
    const done = await remove(id);
    if (done.ok) noteUndo(t('residency.removed', { name }), done.value);
  }
  const period =
    ends === null
      ? t('residency.since', { from: shortDay(starts) })
      : t('residency.between', { from: shortDay(starts), to: shortDay(ends) });
  return (
    <tr>
      <th scope="row">
        <Link to="/clients/$id" params={{ id: clientId }} className={classes['link']}>
          {name}
        </Link>
        {note === '' ? null : <div className={classes['quiet']}>{note}</div>}
      </th>
      <td>{engineer}</td>
      <td>
        {ends !== null && !isResident(residency, today)
          ? `${period} · ${t('residency.ended')}`
          : period}
      </td>
      <td data-numeric>{money(fee)}</td>
      <td data-numeric>{money(cost)}</td>
      <td data-numeric>
        {`${money(margin)} (${share === null ? t('terms:notAvailable') : percent(share)})`}
      </td>
      <td data-numeric>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('residency.editOf', { name })}
          onClick={onEdit}
        >
          {t('residency.edit')}
        </Button>{' '}
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={t('residency.removeOf', { name })}
          onClick={() => void drop()}
        >
          {t('residency.remove')}
        </Button>
      </td>
    </tr>
  );
}
