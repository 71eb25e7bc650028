import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { workingDaysBetween } from '../../../shared/domain/calendar/working-days.ts';
import { careToday } from '../../data/queries/care-today.ts';
import { useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { useWorkingCalendar } from '../../hooks/working-calendar.ts';
import { Section } from './section.tsx';
import classes from './today.module.css';

/** So many stand here; the screen Care has all of them. */
const most = 8;

type Waiting = {
  readonly id: string;
  readonly clientId: string;
  readonly client: string;
  readonly owner: string;
  readonly due: Day;
  readonly what: string;
};

/** Who waits to be spoken with after a low score or a complaint; nothing where nobody does. */
export function CareSection({ today }: { readonly today: Day }) {
  const { t } = useTranslation(['care', 'today', 'nps']);
  const care = useLive(careToday, today);
  if (!care) return null;
  const waiting: readonly Waiting[] = [
    ...care.followUps.map(({ rating, nps, ...followUp }) => ({
      ...followUp,
      owner: followUp.owner === '' ? t('nps:nobody') : followUp.owner,
      what: nps
        ? t('nps:lowScore', { score: nps.score })
        : t('followUps.lowScore', { score: rating?.score ?? '–' }),
    })),
    ...care.complaints.map((complaint) => ({
      ...complaint,
      what: t('followUps.complaint', { text: complaint.text }),
    })),
  ].toSorted((a, b) => a.due.localeCompare(b.due));
  if (waiting.length === 0) return null;
  const hidden = waiting.length - most;
  return (
    <Section title={t('followUps.today')} nothing="">
      <ul className={classes['rows']}>
        {waiting.slice(0, most).map((one) => (
          <WaitingRow key={one.id} one={one} today={today} />
        ))}
      </ul>
      {hidden > 0 ? (
        <div className={classes['more']}>
          <Link to="/care">{t('followUps.more', { count: hidden })}</Link>
        </div>
      ) : null}
    </Section>
  );
}

function WaitingRow({ one, today }: { readonly one: Waiting; readonly today: Day }) {
  const calendar = useWorkingCalendar();
  const { t } = useTranslation('care');
  const { day } = useFormats();
  const { id, clientId, client, owner, due, what } = one;
  const late = due < today;
  return (
    <li className={classes['row']}>
      <div className={classes['who']}>
        <Link
          to="/clients/$id"
          params={{ id: clientId }}
          search={{ tab: 'care', record: id }}
          className={classes['name']}
          title={client}
        >
          {client === '' ? t('followUps.unnamed') : client}
        </Link>
        <div className={classes['detail']}>
          {what} · {owner}
        </div>
      </div>
      <div className={classes['state']}>
        {late ? (
          <div className={classes['late']}>
            {t('followUps.late', { count: workingDaysBetween(calendar, due, today) })}
          </div>
        ) : null}
        <div className={classes['detail']}>
          {due === today ? t('followUps.dueToday') : t('followUps.dueOn', { day: day(due) })}
        </div>
      </div>
    </li>
  );
}
