import { Text } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { workingDaysBetween } from '../../../shared/domain/calendar/working-days.ts';
import type { ComplaintView } from '../../../shared/domain/care/complaint-clock.ts';
import {
  awaitsAnswer,
  complaintViews,
  isIn,
  isLate,
  timeToClose,
  workingDaysOpen,
} from '../../../shared/domain/care/complaint-clock.ts';
import type { ComplaintOfBook } from '../../data/queries/all-complaints.ts';
import { useFormats } from '../../hooks/formats.ts';
import { useToday } from '../../hooks/today.ts';
import { useWorkingCalendar } from '../../hooks/working-calendar.ts';
import classes from './care.module.css';

/** The complaints of the whole book by how they stand, and how long it takes to close one. */
export function ComplaintsPart(props: { readonly complaints: readonly ComplaintOfBook[] }) {
  const { complaints } = props;
  const { t } = useTranslation('care');
  const { show } = useSearch({ from: '/care' });
  const today = useToday();
  if (complaints.length === 0) return <Text>{t('complaints.none')}</Text>;
  const view = complaintViews.find((one) => one === show) ?? 'open';
  const of = (one: ComplaintView) =>
    complaints.filter(({ complaint }) => isIn(one, complaint, today));
  return (
    <>
      <nav aria-label={t('complaints.show')} className={classes['views']}>
        {complaintViews.map((one) => (
          <Link
            key={one}
            to="/care"
            search={{ part: 'complaints', show: one }}
            className={classes['view']}
            aria-current={one === view ? 'page' : undefined}
          >
            {t('complaints.viewCount', {
              view: t(`complaints.view.${one}`),
              count: of(one).length,
            })}
          </Link>
        ))}
      </nav>
      <Median complaints={complaints} />
      <ComplaintTable complaints={of(view)} />
    </>
  );
}

function Median({ complaints }: { readonly complaints: readonly ComplaintOfBook[] }) {
  const { t } = useTranslation('care');
  const formats = useFormats();
  const today = useToday();
  const calendar = useWorkingCalendar();
  const found = timeToClose(complaints, today, calendar);
  const whole = found !== null && Number.isInteger(found.median);
  return (
    <Text>
      {found === null
        ? t('complaints.noMedian')
        : t('complaints.median', {
            days: formats.decimal(found.median, whole ? 0 : 1),
            n: found.n,
          })}
    </Text>
  );
}

const columns = ['client', 'received', 'severity', 'state', 'owner', 'clock', 'wonBack'] as const;

function ComplaintTable({ complaints }: { readonly complaints: readonly ComplaintOfBook[] }) {
  const { t } = useTranslation('care');
  if (complaints.length === 0) return <Text>{t('complaints.noneIn')}</Text>;
  return (
    <div className={classes['scroll']}>
      <table aria-label={t('complaints.table')} className={classes['table']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`complaints.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {complaints.map((told) => (
            <Row key={told.complaint.id} told={told} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ told }: { readonly told: ComplaintOfBook }) {
  const { complaint, steps, client } = told;
  const { t } = useTranslation('care');
  const { shortDay } = useFormats();
  const today = useToday();
  const calendar = useWorkingCalendar();
  const { id, clientId, text, received, person, severity, state, owner, due, wonBack } = complaint;
  const late = isLate(complaint, today);
  return (
    <tr>
      <th scope="row">
        <Link
          to="/clients/$id"
          params={{ id: clientId }}
          search={{ tab: 'care', record: id }}
          className={classes['link']}
        >
          {client === '' ? t('followUps.unnamed') : client}
        </Link>
        <div className={classes['remark']}>{text}</div>
      </th>
      <td>
        <span className={classes['nowrap']}>{shortDay(received)}</span>
        <div className={classes['remark']}>{person}</div>
      </td>
      <td>{t(`severity.${severity}`)}</td>
      <td className={classes['nowrap']}>{t(`state.${state}`)}</td>
      <td className={classes['nowrap']}>{owner}</td>
      <td>
        {t('complaints.days', {
          count: workingDaysOpen(complaint, steps, today, calendar),
        })}
        {awaitsAnswer(complaint) ? (
          <div className={late ? classes['late'] : classes['remark']}>
            {late
              ? t('complaints.late', { count: workingDaysBetween(calendar, due, today) })
              : t('complaints.due', { day: shortDay(due) })}
          </div>
        ) : null}
      </td>
      <td>{state === 'closed' ? t(`wonBack.${wonBack}`) : ''}</td>
    </tr>
  );
}
