import { useTranslation } from 'react-i18next';
import type { Influence, Stance } from '../../../../shared/domain/contact/contact.ts';
import classes from './marks.module.css';

/** The same in every language, and told apart without their colours. */
const signs = {
  champion: '++',
  supporter: '+',
  neutral: '0',
  sceptic: '−',
  opponent: '−−',
} as const;
const dots = { high: 3, medium: 2, low: 1 } as const;

/** How a person stands to us: a sign, and a colour beside it. The word stands next to it, or in the name of what holds it. */
export function StanceSign({ stance }: { readonly stance: Stance | null }) {
  return (
    <span aria-hidden className={classes['stance']} data-stance={stance ?? 'none'}>
      {stance === null ? '?' : signs[stance]}
    </span>
  );
}

/** A person's influence as one to three dots. */
export function InfluenceDots({ influence }: { readonly influence: Influence | null }) {
  const filled = influence === null ? 0 : dots[influence];
  return (
    <span aria-hidden className={classes['dots']}>
      {[1, 2, 3].map((dot) => (
        <span key={dot} className={classes['dot']} data-filled={dot <= filled} />
      ))}
    </span>
  );
}

/** The sign with its word. */
export function StanceText({ stance }: { readonly stance: Stance | null }) {
  const { t } = useTranslation('people');
  return (
    <span className={classes['pair']}>
      <StanceSign stance={stance} />
      {t(`stance.${stance ?? 'none'}`)}
    </span>
  );
}

/** The dots with their word. */
export function InfluenceText({ influence }: { readonly influence: Influence | null }) {
  const { t } = useTranslation('people');
  return (
    <span className={classes['pair']}>
      <InfluenceDots influence={influence} />
      {t(`influence.${influence ?? 'none'}`)}
    </span>
  );
}
