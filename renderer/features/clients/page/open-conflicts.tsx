import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../../shared/record/id.ts';
import { openConflictsOf } from '../../../data/queries/conflicts.ts';
import { useLive } from '../../../hooks/book.tsx';
import classes from './client-screen.module.css';

/** That people have met in this client's records; nothing where they have not. */
export function OpenConflicts({ client }: { readonly client: Id }) {
  const { t } = useTranslation('office');
  const count = useLive(openConflictsOf, client) ?? 0;
  if (count === 0) return null;
  return (
    <Link to="/office" className={classes['conflicts']}>
      <IconAlertTriangle size={14} stroke={1.6} aria-hidden />
      {t('onClient', { count })}
    </Link>
  );
}
