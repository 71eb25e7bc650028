import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { workingDaysBetween } from '../../../shared/domain/calendar/working-days.ts';
import type { OpenFollowUp } from '../../data/queries/open-follow-ups.ts';
import { useFormats } from '../../hooks/formats.ts';
import { useToday } from '../../hooks/today.ts';
import { useWorkingCalendar } from '../../hooks/working-calendar.ts';
import classes from './care.module.css';

/** Who has to speak with whom after a low score. */
export function FollowUps({ followUps }: { readonly followUps: readonly OpenFollowUp[] }) {
  const { t } = useTranslation('care');
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes['section']}>
      <Title order={2} id={id}>
        {t('followUps.title')}
      </Title>
      {followUps.length === 0 ? (
        <Text>{t('followUps.none')}</Text>
      ) : (
        <div className={classes['scroll']}>
          <table aria-label={t('followUps.table')} className={classes['table']}>
            <thead>
              <tr>
                <th scope="col">{t('followUps.client')}</th>
                <th scope="col">{t('followUps.score')}</th>
                <th scope="col">{t('followUps.owner')}</th>
                <th scope="col">{t('followUps.due')}</th>
              </tr>
            </thead>
            <tbody>
              {followUps.map((followUp) => (
                <Row key={followUp.id} followUp={followUp} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ followUp }: { readonly followUp: OpenFollowUp }) {
  const { t } = useTranslation(['care', 'nps']);
  const { day } = useFormats();
  const today = useToday();
  const calendar = useWorkingCalendar();
  const { id, clientId, client, rating, nps, owner, due } = followUp;
  const late = workingDaysBetween(calendar, due, today);
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
        <Remark text={rating?.remark ?? nps?.reason ?? ''} />
      </th>
      <td>
        <Score followUp={followUp} />
      </td>
      <td>{owner === '' ? t('nps:nobody') : owner}</td>
      <td>
        {day(due)}
        {due < today ? (
          <div className={classes['late']}>{t('followUps.late', { count: late })}</div>
        ) : null}
      </td>
    </tr>
  );
}

function Remark({ text }: { readonly text: string }) {
  return text === '' ? null : <div className={classes['remark']}>{text}</div>;
}

function Score({ followUp: { nps, rating } }: { readonly followUp: OpenFollowUp }) {
  const { t } = useTranslation('nps');
  return nps ? t('of10', { score: nps.score }) : rating?.score;
}
