import { Badge, Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import type { Visit } from '../../../../shared/domain/visit/visit.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { Section } from './section.tsx';
import { VisitDetails } from './visit-details.tsx';
import classes from './client-screen.module.css';

/** So many visits are shown at first, and so many more at a time. */
const atOnce = 10;

type VisitsProps = {
  readonly client: Client;
  readonly planned: readonly Visit[];
  readonly made: readonly Visit[];
};

/** Planned visits first, then those that were made, newest first. */
export function Visits({ client, planned, made }: VisitsProps) {
  const { t } = useTranslation('client');
  const [shown, setShown] = useState(atOnce);
  const more = Math.min(atOnce, made.length - shown);
  return (
    <Section title={t('visits.title')}>
      {planned.length + made.length === 0 ? <Text>{t('visits.none')}</Text> : null}
      <ul className={classes['entries']}>
        {[...planned, ...made.slice(0, shown)].map((visit) => (
          <VisitEntry key={visit.id} visit={visit} client={client} />
        ))}
      </ul>
      {more > 0 ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + atOnce)}>
          {t('visits.more', { count: more })}
        </Button>
      ) : null}
    </Section>
  );
}

function VisitEntry({ visit, client }: { readonly visit: Visit; readonly client: Client }) {
  const { t } = useTranslation(['client', 'terms']);
  const { day } = useFormats();
  const planned = visit.end === null;
  const said = day(visit.day);
  const details = [
    t(`mode.${visit.mode}`, { ns: 'terms' }),
    ...visit.purposes.map((purpose) => t(`purpose.${purpose}`, { ns: 'terms' })),
    ...(visit.end === null ? [] : [t(`end.${visit.end}`, { ns: 'terms' })]),
    ...(visit.satisfaction === null
      ? []
      : [t('visits.satisfaction', { score: visit.satisfaction })]),
    ...(visit.minutes === null ? [] : [t('visits.minutes', { count: visit.minutes })]),
    visit.engineer,
  ];
  return (
    <li className={classes['entry']}>
      <div className={classes['entryHead']}>
        <Link
          to="."
          search={(now) => ({ ...now, visit: visit.id })}
          resetScroll={false}
          className={classes['entryLink']}
          aria-label={t('visits.edit', { day: said })}
        >
          {said}
        </Link>
        {planned ? (
          <Badge variant="outline" size="sm" tt="none">
            {t('visits.planned')}
          </Badge>
        ) : null}
        {planned && client.archivedAt === null ? (
          <Link
            to="."
            search={(now) => ({ ...now, log: client.id, visit: visit.id })}
            resetScroll={false}
            className={classes['entryAction']}
            aria-label={t('visits.log', { day: said })}
          >
            {t('visits.logShort')}
          </Link>
        ) : null}
      </div>
      <div className={classes['quiet']}>{details.filter((text) => text !== '').join(' · ')}</div>
      {visit.note === '' ? null : <p className={classes['note']}>{visit.note}</p>}
      {visit.plan === '' ? null : (
        <p className={classes['note']}>{t('visits.plan', { plan: visit.plan })}</p>
      )}
      <VisitDetails visit={visit} />
    </li>
  );
}
