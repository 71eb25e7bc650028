import { useTranslation } from 'react-i18next';
import type { ObstacleKind } from '../../../../shared/domain/need/obstacle.ts';
import classes from './needs.module.css';

/** Of which of the four kinds an obstacle is, in words. */
export function KindMark({ kind }: { readonly kind: ObstacleKind }) {
  const { t } = useTranslation('needs');
  return <span className={classes['kind']}>{t(`obstacle.kind.${kind}`)}</span>;
}
