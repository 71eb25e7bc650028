import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { workingDaysBetween } from '../../../shared/domain/calendar/working-days.ts';
import type { SegmentLetter } from '../../../shared/domain/client/client.ts';
import type { DueClient, QueuedClient } from '../../../shared/domain/visit/due.ts';
import type { ListedVisit } from '../../data/queries/visits-of.ts';
import { useFormats } from '../../hooks/formats.ts';
import { useWorkingCalendar } from '../../hooks/working-calendar.ts';
import type { Places } from './in-place.tsx';
import { walkQueue } from './walk-queue.ts';
import classes from './today.module.css';

/** Visits that are planned for today, or were to be made before it. */
export function PlanRows(props: {
  readonly visits: readonly ListedVisit[];
  readonly today: Day;
  /** Where the clients are, to be told. */
  readonly places?: Places;
}) {
  const { t } = useTranslation(['today', 'terms']);
  const { day } = useFormats();
  const calendar = useWorkingCalendar();
  const { visits, today, places } = props;
  return (
    <ul className={classes['rows']}>
      {visits.map((visit) => (
        <Row
          key={visit.id}
          client={{ id: visit.clientId, name: visit.client }}
          detail={[
            t(`terms:mode.${visit.mode}`),
            places?.get(visit.clientId)?.address ?? '',
            visit.note,
          ]
            .filter(Boolean)
            .join(' · ')}
          state={
            visit.day === today ? (
              t('plannedToday')
            ) : (
              <Late
                days={workingDaysBetween(calendar, visit.day, today)}
                since={t('plannedFor', { day: day(visit.day) })}
              />
            )
          }
          edit={visit.id}
          visit={visit.id}
        />
      ))}
    </ul>
  );
}

/** Clients whose next contact is due. */
export function DueRows(props: {
  readonly clients: readonly DueClient[];
  /** Where they are, to be told in place of the region. */
  readonly places?: Places;
}) {
  const { clients, places } = props;
  const { t } = useTranslation('today');
  const { day, shortDay } = useFormats();
  return (
    <ul className={classes['rows']}>
      {clients.map((client) => (
        <Row
          key={client.id}
          client={client}
          segment={client.segment}
          detail={[
            client.code,
            places ? (places.get(client.id)?.address ?? '') : client.region,
            client.lastVisit === '' ? '' : t('lastContact', { day: shortDay(client.lastVisit) }),
          ]
            .filter(Boolean)
            .join(' · ')}
          state={<Late days={client.late} since={t('dueOn', { day: day(client.day) })} />}
        />
      ))}
    </ul>
  );
}

/** Clients whom nobody has visited yet. */
export function FirstVisitRows({ clients }: { readonly clients: readonly QueuedClient[] }) {
  const { t } = useTranslation('today');
  return (
    <ul className={classes['rows']}>
      {clients.map((client) => (
        <Row
          key={client.id}
          client={client}
          segment={client.segment}
          detail={[client.code, client.region].filter(Boolean).join(' · ')}
          state={t('neverVisited')}
        />
      ))}
    </ul>
  );
}

/** What was done lately; each leads to the visit and to its client. */
export function RecentRows({ visits }: { readonly visits: readonly ListedVisit[] }) {
  const { t } = useTranslation(['today', 'terms']);
  const { shortDay, day } = useFormats();
  return (
    <ul className={classes['rows']}>
      {visits.map(({ id, clientId, client, day: on, mode, end, note }) => (
        <li key={id} className={classes['done']}>
          <Link
            to="/clients/$id"
            params={{ id: clientId }}
            className={classes['name']}
            title={client}
          >
            {client}
          </Link>
          <div className={classes['detail']}>
            <Link
              to="."
              search={(now) => ({ ...now, visit: id })}
              resetScroll={false}
              aria-label={t('openVisit', { name: client, day: day(on) })}
            >
              {shortDay(on)}
            </Link>
            {` · ${t(`terms:mode.${mode}`)}`}
            {end === null ? '' : ` · ${t(`terms:end.${end}`)}`}
          </div>
          {note === '' ? null : <div className={classes['note']}>{note}</div>}
        </li>
      ))}
    </ul>
  );
}

type RowProps = {
  readonly client: { readonly id: string; readonly name: string };
  readonly segment?: SegmentLetter | null;
  readonly detail: string;
  readonly state: ReactNode;
  /** A planned visit, which can be moved or taken away. */
  readonly edit?: string;
  /** The planned visit that is logged from here; a new one where there is none. */
  readonly visit?: string;
};

function Row({ client, segment, detail, state, edit, visit }: RowProps) {
  const { t } = useTranslation('today');
  return (
    <li className={classes['row']}>
      {segment === undefined ? null : (
        <span
          className={classes['letter']}
          data-key={segment === 'A'}
          title={segment === null ? t('noSegment') : t('segment', { letter: segment })}
        >
          {segment ?? '–'}
        </span>
      )}
      <div className={classes['who']}>
        <Link
          to="/clients/$id"
          params={{ id: client.id }}
          className={classes['name']}
          title={client.name}
        >
          {client.name}
        </Link>
        {edit === undefined ? (
          <div className={classes['detail']}>{detail}</div>
        ) : (
          <Link
            to="."
            search={(now) => ({ ...now, visit: edit })}
            resetScroll={false}
            className={classes['detail']}
            aria-label={t('openPlan', { name: client.name, detail })}
          >
            {detail}
          </Link>
        )}
      </div>
      <div className={classes['state']}>{state}</div>
      <Button
        size="compact-sm"
        variant="default"
        data-queue
        onKeyDown={walkQueue}
        aria-label={t('logOf', { name: client.name })}
        renderRoot={(props) => (
          <Link
            to="."
            search={(now) => ({
              ...now,
              log: client.id,
              ...(visit === undefined ? {} : { visit }),
            })}
            resetScroll={false}
            {...props}
          />
        )}
      >
        {t('log')}
      </Button>
    </li>
  );
}

function Late({ days, since }: { readonly days: number; readonly since: string }) {
  const { t } = useTranslation('today');
  return (
    <>
      <div className={days > 0 ? classes['late'] : undefined}>{t('late', { count: days })}</div>
      <div className={classes['detail']}>{since}</div>
    </>
  );
}
