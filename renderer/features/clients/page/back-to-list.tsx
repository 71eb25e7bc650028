import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { latestSearch } from '../list/list-place.ts';
import classes from './client-screen.module.css';

/** The list as it was when it was last seen. */
export function BackToList() {
  const { t } = useTranslation('client');
  return (
    <Link to="/clients" search={latestSearch()} className={classes['back']}>
      <IconArrowLeft size={14} stroke={1.8} aria-hidden />
      {t('back')}
    </Link>
  );
}
