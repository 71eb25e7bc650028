import { useTranslation } from 'react-i18next';
import type { KanoCategory } from '../../../shared/domain/kano/evaluate.ts';
import classes from './kano.module.css';

/** Letter, word, shape and colour: none of them alone. */
export function CategoryChip({ category }: { readonly category: KanoCategory | null }) {
  const { t } = useTranslation('terms');
  if (category === null) return <span className={classes['quiet']}>{t('notAvailable')}</span>;
  return (
    <span className={classes['chip']} data-category={category}>
      <CategoryShape category={category} />
      <strong>{category}</strong>
      <span>{t(`kano.${category}`)}</span>
    </span>
  );
}

/** The same shapes as on the map. */
export function CategoryShape({ category }: { readonly category: KanoCategory }) {
  return (
    <svg
      width="10"
      height="10"
      viewBox="0 0 10 10"
      className={classes['shape']}
      data-category={category}
      aria-hidden="true"
    >
      <path d={outlines[category]} />
    </svg>
  );
}

const outlines: Readonly<Record<KanoCategory, string>> = {
  M: 'M1 1h8v8H1z',
  O: 'M5 .5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z',
  A: 'M5 .5 9.8 9.2H.2z',
  I: 'M5 0 10 5 5 10 0 5z',
  R: 'M.5 2 2 .5l3 3 3-3L9.5 2l-3 3 3 3L8 9.5l-3-3-3 3L.5 8l3-3z',
  Q: 'M0 4h10v2H0z',
};
