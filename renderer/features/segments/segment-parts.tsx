import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './segment-parts.module.css';

const parts = [
  { key: 'now', to: '/segments' },
  { key: 'rfm', to: '/segments/rfm' },
  { key: 'alive', to: '/segments/alive' },
  { key: 'service', to: '/segments/service' },
] as const;

/** The first part lies above the others in its address. */
const exactly = { exact: true, includeSearch: false } as const;

/** The ways between the parts of the segmentation; each has an address of its own. */
export function SegmentParts() {
  const { t } = useTranslation('segmentsRfm');
  return (
    <nav aria-label={t('parts.label')} className={classes['bar']}>
      {parts.map(({ key, to }) => (
        <Link key={key} to={to} className={classes['view']} activeOptions={exactly}>
          {t(`parts.${key}`)}
        </Link>
      ))}
    </nav>
  );
}
