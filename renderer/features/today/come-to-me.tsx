import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import { comeToMe } from '../../data/queries/come-to-me.ts';
import { useAuthor } from '../../hooks/author.ts';
import { useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { Section } from './section.tsx';
import classes from './today.module.css';

/** For so many days a client that came by a plan is new. */
const newDays = 30;

/** Whom published fields gave to the person at this device: with them begins getting to know each other. */
export function ComeToMe({ today }: { readonly today: Day }) {
  const { t } = useTranslation('today');
  const { moment } = useFormats();
  const person = useAuthor().name ?? '';
  const since = new Date(`${addDays(today, -newDays)}T00:00:00`).getTime();
  const come = useLive(comeToMe, person, since);
  if (!come) return null;
  return (
    <Section title={t('comeToMe', { count: come.count })} nothing="">
      <p className={classes['detail']}>{t('comeToMeWhy', { at: moment(come.at) })}</p>
      <ul className={classes['rows']}>
        {come.first.map(({ id, name, from }) => (
          <li key={id} className={classes['done']}>
            <div className={classes['name']}>
              <Link to="/clients/$id" params={{ id }} title={name}>
                {name}
              </Link>
            </div>
            <div className={classes['detail']}>
              {from === '' ? t('comeFromNobody') : t('comeFrom', { name: from })}
            </div>
          </li>
        ))}
      </ul>
      {come.count > come.first.length ? (
        <p className={classes['detail']}>
          <Link to="/clients" search={{ owner: [person] }}>
            {t('allMine')}
          </Link>
        </p>
      ) : null}
    </Section>
  );
}
