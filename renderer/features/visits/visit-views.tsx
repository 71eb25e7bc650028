import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './visit-views.module.css';

const views = [
  { key: 'list', to: '/visits' },
  { key: 'calendar', to: '/visits/calendar' },
  { key: 'rhythm', to: '/visits/rhythm' },
  { key: 'statistics', to: '/visits/statistics' },
] as const;

/** The list lies above the others in its address. */
const exactly = { exact: true, includeSearch: false } as const;

/** The ways between the list, the calendar and what comes back regularly; each has an address of its own. */
export function VisitViews() {
  const { t } = useTranslation('calendar');
  return (
    <nav aria-label={t('views.label')} className={classes['bar']}>
      {views.map(({ key, to }) => (
        <Link key={key} to={to} className={classes['view']} activeOptions={exactly}>
          {t(`views.${key}`)}
        </Link>
      ))}
    </nav>
  );
}
