import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../../shared/record/id.ts';
import type { TabKey } from './tabs.ts';
import { tabs } from './tabs.ts';
import classes from './tab-bar.module.css';

/** The ways between the tabs of a client: each has an address of its own. */
export function TabBar({ client, shown }: { readonly client: Id; readonly shown: TabKey }) {
  const { t } = useTranslation('profile');
  return (
    <nav aria-label={t('tabs')} className={classes['bar']}>
      {tabs.map(({ key }) => (
        <Link
          key={key}
          to="/clients/$id"
          params={{ id: client }}
          search={{ tab: key }}
          resetScroll={false}
          className={classes['tab']}
          aria-current={key === shown ? 'page' : undefined}
        >
          {t(`tab.${key}`)}
        </Link>
      ))}
    </nav>
  );
}
