import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamGap } from '../../../../shared/domain/team/team-gaps.ts';
import { useFormats } from '../../../hooks/formats.ts';

/** What is wrong with a place of the team, in a few words. */
export function useSayTeamGap(): (gap: TeamGap) => string {
  const { t } = useTranslation('team');
  const { list } = useFormats();
  return useCallback(
    (gap) => {
      if (gap.type === 'nobody') return t('gap.nobody');
      if (gap.type !== 'skills') return t(`gap.${gap.type}`, { name: gap.name });
      const skills = list(gap.gaps.map(({ skill }) => t(`skill.${skill}`)));
      return t('gap.skills', { name: gap.name, skills });
    },
    [t, list],
  );
}
