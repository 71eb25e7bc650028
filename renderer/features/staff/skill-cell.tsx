import { useTranslation } from 'react-i18next';
import { neededOf } from '../../../shared/domain/team/skills.ts';
import type { Skill, Staff } from '../../../shared/domain/team/team.ts';
import classes from './staff.module.css';

const levels = ['0', '1', '2', '3'] as const;

/** What a person knows of a skill: a figure, and a mark where a role of theirs asks for more. */
export function SkillCell(props: {
  readonly person: Staff;
  readonly skill: Skill;
  readonly cell: string;
  /** Whether Tab stops here. */
  readonly isStop: boolean;
  readonly onFocus: () => void;
  /** Answers whether the key was used. */
  readonly onKey: (key: string) => boolean;
  readonly onRaise: () => void;
}) {
  const { person, skill, cell, isStop, onFocus, onKey, onRaise } = props;
  const { t } = useTranslation('team');
  const level = person.skills[skill] ?? 0;
  const gap = person.archivedAt === null && level < neededOf(person.roles, skill);
  const named = {
    name: person.name,
    skill: t(`skill.${skill}`),
    figure: level,
    level: t(`level.${levels[level] ?? '0'}`),
  };
  const label = t(gap ? 'staff.cellGap' : 'staff.cell', named);
  return (
    <td>
      <button
        type="button"
        className={classes['level']}
        data-cell={cell}
        data-level={level}
        data-gap={gap}
        tabIndex={isStop ? 0 : -1}
        aria-label={label}
        title={label}
        onFocus={onFocus}
        onClick={onRaise}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          if (onKey(event.key)) event.preventDefault();
        }}
      >
        {level}
        {gap ? <span aria-hidden>!</span> : null}
      </button>
    </td>
  );
}
