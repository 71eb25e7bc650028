import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/record/id.ts';
import type { KanoWay } from './kano-address.ts';
import { kanoWays } from './kano-address.ts';
import classes from './kano.module.css';

/** The ways in which a survey is answered, one beside the other. */
export function WaysNav(props: { readonly survey: Id; readonly at: KanoWay | 'interview' }) {
  const { survey, at } = props;
  const { t } = useTranslation('kanoWays');
  const here = (way: KanoWay | 'interview') => (way === at ? 'page' : undefined);
  return (
    <nav aria-label={t('ways')} className={classes['ways']}>
      <Link
        to="/kano"
        search={{ survey, answer: 'new' }}
        className={classes['way']}
        aria-current={here('interview')}
      >
        {t('way.interview')}
      </Link>
      {kanoWays.map((way) => (
        <Link
          key={way}
          to="/kano"
          search={way === 'hands' ? { survey, answer: 'new', way } : { survey, way }}
          className={classes['way']}
          aria-current={here(way)}
        >
          {t(`way.${way}`)}
        </Link>
      ))}
    </nav>
  );
}
