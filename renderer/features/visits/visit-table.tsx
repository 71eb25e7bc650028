import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { ListedVisit } from '../../data/queries/visits-of.ts';
import { useFormats } from '../../hooks/formats.ts';
import classes from './visit-table.module.css';

type VisitTableProps = { readonly visits: readonly ListedVisit[]; readonly today: Day };

/** Visits by month, newest first. */
export function VisitTable({ visits, today }: VisitTableProps) {
  const { t } = useTranslation('visits');
  const { period } = useFormats();
  const months = Map.groupBy(visits, ({ day }) => day.slice(0, 7));
  return (
    <div className={classes['frame']} tabIndex={0} role="region" aria-label={t('list')}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('column.day')}</th>
            <th scope="col">{t('column.client')}</th>
            <th scope="col">{t('column.mode')}</th>
            <th scope="col">{t('column.purposes')}</th>
            <th scope="col">{t('column.outcome')}</th>
            <th scope="col" className={classes['number']}>
              {t('column.satisfaction')}
            </th>
            <th scope="col">{t('column.note')}</th>
          </tr>
        </thead>
        {[...months].map(([month, rows]) => (
          <tbody key={month}>
            <tr>
              <th scope="rowgroup" colSpan={7} className={classes['month']}>
                {period(month)}
              </th>
            </tr>
            {rows.map((visit) => (
              <VisitRow key={visit.id} visit={visit} today={today} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function VisitRow({ visit, today }: { readonly visit: ListedVisit; readonly today: Day }) {
  const { t } = useTranslation(['visits', 'terms']);
  const { shortDay, day } = useFormats();
  const { id, client: name } = visit;
  return (
    <tr>
      <td className={classes['day']}>
        <Link
          to="."
          search={(now) => ({ ...now, visit: id })}
          resetScroll={false}
          title={day(visit.day)}
          aria-label={t('open', { name, day: day(visit.day) })}
        >
          {shortDay(visit.day)}
        </Link>
      </td>
      <td className={classes['client']}>
        <Link to="/clients/$id" params={{ id: visit.clientId }} title={name}>
          {name}
        </Link>
      </td>
      <td className={classes['mode']}>{t(`terms:mode.${visit.mode}`)}</td>
      <td className={classes['purposes']}>
        {visit.purposes.map((purpose) => t(`terms:purpose.${purpose}`)).join(t('and'))}
      </td>
      <td className={classes['outcome']}>
        <Outcome visit={visit} today={today} />
      </td>
      <td className={classes['number']}>
        {visit.satisfaction === null ? '' : t('outOfFive', { given: visit.satisfaction })}
      </td>
      <td className={classes['note']}>
        <div title={visit.note}>{visit.note}</div>
      </td>
    </tr>
  );
}

/** What came of it; a visit that is only planned is logged from here. */
function Outcome({ visit, today }: { readonly visit: ListedVisit; readonly today: Day }) {
  const { t } = useTranslation('visits');
  if (visit.end !== null) return t(`outcome.${visit.end}`);
  const late = visit.day < today;
  return (
    <div className={classes['open']}>
      <span className={late ? classes['late'] : undefined}>
        {t(late ? 'outcome.overdue' : 'outcome.planned')}
      </span>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('logPlannedOf', { name: visit.client })}
        renderRoot={(props) => (
          <Link
            to="."
            search={(now) => ({ ...now, log: visit.clientId, visit: visit.id })}
            resetScroll={false}
            {...props}
          />
        )}
      >
        {t('logPlanned')}
      </Button>
    </div>
  );
}
