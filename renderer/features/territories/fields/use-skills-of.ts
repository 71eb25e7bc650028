import { useTranslation } from 'react-i18next';
import { skills } from '../../../../shared/domain/team/team.ts';
import { plainName } from '../../../../shared/domain/territory/engineer-form.ts';
import { staffList } from '../../../data/queries/staff-list.ts';
import { useLive } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';

/** From this level on somebody works alone. */
const alone = 2;

/** What somebody of the office does alone, in words; '' for who is not in its list. */
export function useSkillsOf(): (name: string) => string {
  const { t } = useTranslation(['territoryFields', 'team']);
  const { list } = useFormats();
  const staff = useLive(staffList) ?? [];
  return (name) => {
    const one = staff.find((person) => person.name === plainName(name));
    const known = skills.filter((skill) => (one?.skills[skill] ?? 0) >= alone);
    if (known.length === 0) return '';
    return t('skills', { list: list(known.map((skill) => t(`team:skill.${skill}`))) });
  };
}
