import type { Id } from '../../record/id.ts';
import { nameLimit, noteLimit } from '../../record/values.ts';
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { Skill, Staff, TeamRole } from './team.ts';
import { highestSkill, skills, teamRoles } from './team.ts';

/** A person of the office as it is typed. */
export type StaffForm = {
  readonly name: string;
  readonly roles: readonly TeamRole[];
  readonly note: string;
};
export type StaffPart = Partial<StaffForm> & {
  readonly skills?: Readonly<Partial<Record<Skill, number>>> | undefined;
};

export const emptyStaffForm: StaffForm = { name: '', roles: [], note: '' };

export type StaffProblem = { readonly field: 'name' | 'note' } & (
  | { readonly type: 'name-missing' }
  /** Clients name people by their names, so two cannot have the same. */
  | { readonly type: 'name-taken'; readonly archived: boolean }
  | { readonly type: 'too-long'; readonly limit: number; readonly length: number }
);

export function newStaff(id: Id): Staff {
  return { id, name: '', roles: [], skills: {}, note: '', archivedAt: null };
}

/** The person with what was typed; a level beyond the scale is taken for the nearest on it. */
export function readStaff(
  person: Staff,
  typed: StaffPart,
  others: readonly Staff[],
): Result<Staff, readonly StaffProblem[]> {
  const name = (typed.name ?? person.name).trim();
  const note = (typed.note ?? person.note).trim();
  const roles = teamRoles.filter((role) => (typed.roles ?? person.roles).includes(role));
  const problems: StaffProblem[] = [];
  const namesake = others.find((other) => other.id !== person.id && other.name === name);
  if (name === '') problems.push({ field: 'name', type: 'name-missing' });
  else if (namesake) {
    problems.push({ field: 'name', type: 'name-taken', archived: namesake.archivedAt !== null });
  }
  if (name.length > nameLimit) {
    problems.push({ field: 'name', type: 'too-long', limit: nameLimit, length: name.length });
  }
  if (note.length > noteLimit) {
    problems.push({ field: 'note', type: 'too-long', limit: noteLimit, length: note.length });
  }
  if (problems.length > 0) return err(problems);
  return ok({
    ...person,
    name,
    note,
    roles,
    skills: levels({ ...person.skills, ...typed.skills }),
  });
}

/** Nothing stands for 0, so that a skill that was never looked at and one that is lacking are the same. */
function levels(known: Readonly<Partial<Record<Skill, number>>>): Staff['skills'] {
  const kept: Partial<Record<Skill, number>> = {};
  for (const skill of skills) {
    const level = Math.min(highestSkill, Math.max(0, Math.round(known[skill] ?? 0)));
    if (level > 0) kept[skill] = level;
  }
  return kept;
}
