import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePairCount } from '../../../hooks/likely-pairs.ts';
import classes from './duplicates-hint.module.css';

/** Says that clients look as if they had been entered twice, where some do. */
export function DuplicatesHint({ clients }: { readonly clients: number }) {
  const { t } = useTranslation('duplicates');
  const count = usePairCount(clients);
  if (count === 0) return null;
  return (
    <Link to="/duplicates" search={{}} className={classes['hint']}>
      {t('hint', { count })}
    </Link>
  );
}
