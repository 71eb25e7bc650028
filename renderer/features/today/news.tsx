import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { actionNames } from '../../../shared/domain/action.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import type { NewsItem } from '../../data/queries/news-since.ts';
import { newsSince } from '../../data/queries/news-since.ts';
import { useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { Section } from './section.tsx';
import classes from './today.module.css';

/** What was done to the book since yesterday morning, here or by others. */
export function News({ today }: { readonly today: Day }) {
  const { t } = useTranslation('today');
  const news = useLive(newsSince, beginningOf(addDays(today, -1)));
  if (!news) return null;
  return (
    <Section title={t('news')} nothing={t('noNews')}>
      {news.items.length === 0 ? null : (
        <ul className={classes['rows']}>
          {news.items.map((item) => (
            <NewsRow key={`${item.name} ${item.author}`} item={item} />
          ))}
        </ul>
      )}
      {news.isCut ? <p className={classes['detail']}>{t('moreNews')}</p> : null}
    </Section>
  );
}

function NewsRow({ item }: { readonly item: NewsItem }) {
  const { t } = useTranslation(['today', 'shell']);
  const { moment } = useFormats();
  const { author, times, at, clients } = item;
  const known = actionNames.find((name) => name === item.name);
  const what = known === undefined ? item.name : t(`shell:actions.${known}`);
  const said = times === 1 ? what : t('newsTimes', { count: times, what });
  return (
    <li className={classes['done']}>
      <div className={classes['name']}>{said.charAt(0).toUpperCase() + said.slice(1)}</div>
      <div className={classes['detail']}>
        {[moment(at), author].filter(Boolean).join(' · ')}
        {clients.map(({ id, name }) => (
          <div key={id} className={classes['line']}>
            <Link to="/clients/$id" params={{ id }} title={name}>
              {name}
            </Link>
          </div>
        ))}
      </div>
    </li>
  );
}

/** Midnight of a day on this device, in milliseconds since 1970. */
function beginningOf(day: Day): number {
  return new Date(`${day}T00:00:00`).getTime();
}
