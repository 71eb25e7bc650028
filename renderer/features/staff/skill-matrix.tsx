import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Skill, Staff } from '../../../shared/domain/team/team.ts';
import { highestSkill, skills } from '../../../shared/domain/team/team.ts';
import type { Id } from '../../../shared/record/id.ts';
import { editStaff } from '../../data/commands/edit-staff.ts';
import { useCommand } from '../../hooks/book.tsx';
import { ClientsCell } from './clients-cell.tsx';
import { SkillCell } from './skill-cell.tsx';
import { StaffCell } from './staff-cell.tsx';
import { stepInGrid } from './step-in-grid.ts';
import { useClientCounts } from './use-clients-of.ts';
import classes from './staff.module.css';

/** People by skills. One cell is in the order of Tab; the arrows walk, and a digit says what the person can do. */
export function SkillMatrix(props: {
  readonly staff: readonly Staff[];
  readonly onEdit: (id: Id) => void;
}) {
  const { staff, onEdit } = props;
  const { t } = useTranslation('team');
  const edit = useCommand(editStaff);
  const counts = useClientCounts(staff);
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const rows = staff.length;
  const stop = { row: Math.min(at.row, rows - 1), column: at.column };

  function set(person: Staff, skill: Skill, level: number): void {
    void edit(person.id, { skills: { [skill]: level } });
  }
  function walk(key: string): boolean {
    const next = stepInGrid(stop, key, { rows, columns: skills.length });
    if (!next) return false;
    setAt(next);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
    return true;
  }
  return (
    <div className={classes['scroll']}>
      <table ref={grid} role="grid" aria-label={t('staff.matrix')} className={classes['matrix']}>
        <thead>
          <tr>
            <th scope="col">{t('staff.person')}</th>
            {skills.map((skill) => (
              <th key={skill} scope="col" className={classes['skill']}>
                {t(`skill.${skill}`)}
              </th>
            ))}
            <th scope="col" className={classes['number']} title={t('staff.clientsHint')}>
              {t('staff.clients')}
            </th>
          </tr>
        </thead>
        <tbody>
          {staff.map((person, row) => (
            <tr key={person.id} data-left={person.archivedAt !== null}>
              <StaffCell
                person={person}
                clients={counts?.get(person.name) ?? 0}
                onEdit={() => onEdit(person.id)}
              />
              {skills.map((skill, column) => (
                <SkillCell
                  key={skill}
                  person={person}
                  skill={skill}
                  cell={`${row} ${column}`}
                  isStop={stop.row === row && stop.column === column}
                  onFocus={() => setAt({ row, column })}
                  onKey={(key) => {
                    const level = /^[0-9]$/u.test(key) ? Number(key) : null;
                    if (level === null || level > highestSkill) return walk(key);
                    set(person, skill, level);
                    return true;
                  }}
                  onRaise={() =>
                    set(person, skill, ((person.skills[skill] ?? 0) + 1) % (highestSkill + 1))
                  }
                />
              ))}
              <ClientsCell name={person.name} count={counts?.get(person.name)} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
