import { useTranslation } from 'react-i18next';
import type { CribGap } from '../../../../shared/domain/contact/crib.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { useSayTeamGap } from '../team/say-team-gap.ts';

/** What is missing before a visit, in a line. */
export function useSayCribGap(): (gap: CribGap) => string {
  const { t } = useTranslation(['people', 'terms', 'team']);
  const { list } = useFormats();
  const sayTeamGap = useSayTeamGap();
  return (gap) => {
    switch (gap.type) {
      case 'role':
        return t('crib.gap.role', { role: t(`terms:role.${gap.role}`) });
      case 'stance':
      case 'influence':
      case 'reach':
        return t(`crib.gap.${gap.type}`, { names: list(gap.people) });
      case 'team':
        return t('team:gap.at', {
          place: t(`team:place.${gap.gap.place}`),
          gap: sayTeamGap(gap.gap),
        });
      default:
        return t(`crib.gap.${gap.type}`);
    }
  };
}
