import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../page/client-screen.module.css';

export type KnownFact = { readonly label: string; readonly value: ReactNode };

/** Names and what is known under them, or that nothing is. */
export function Facts({ facts }: { readonly facts: readonly KnownFact[] }) {
  const { t } = useTranslation('profile');
  return (
    <dl className={classes['profile']}>
      {facts.map(({ label, value }) => (
        <div key={label} className={classes['known']}>
          <dt>{label}</dt>
          <dd data-empty={value === ''}>{value === '' ? t('empty') : value}</dd>
        </div>
      ))}
    </dl>
  );
}
