import type { Id } from '../../record/id.ts';
import { nameLimit, noteLimit } from '../../record/values.ts';
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { Group, GroupKind, Rhythm } from './team.ts';

/** A group of the client's as it is typed. */
export type GroupForm = {
  readonly kind: GroupKind;
  readonly name: string;
  readonly members: readonly Id[];
  readonly ours: readonly string[];
  readonly rhythm: Rhythm;
  readonly note: string;
};

export const emptyGroupForm: GroupForm = {
  kind: 'promotion-committee',
  name: '',
  members: [],
  ours: [],
  rhythm: 'monthly',
  note: '',
};

export type GroupProblem = { readonly field: 'name' | 'ours' | 'members' | 'note' } & (
  | { readonly type: 'name-missing' }
  | { readonly type: 'member-gone' }
  | { readonly type: 'too-long'; readonly limit: number; readonly length: number }
);

/** The group with what was typed. A member that is new to it must be one of the client's contacts. */
export function readGroup(
  group: Pick<Group, 'id' | 'clientId'> & Partial<Group>,
  typed: Partial<GroupForm>,
  contacts: ReadonlySet<Id>,
): Result<Group, readonly GroupProblem[]> {
  const form = { ...emptyGroupForm, ...group, ...typed };
  const name = form.name.trim();
  const note = form.note.trim();
  const ours = [...new Set(form.ours.map((one) => one.trim()))].filter((one) => one !== '');
  const members = [...new Set(form.members)];
  const problems: GroupProblem[] = [];
  if (name === '') problems.push({ field: 'name', type: 'name-missing' });
  if (name.length > nameLimit) {
    problems.push({ field: 'name', type: 'too-long', limit: nameLimit, length: name.length });
  }
  const longest = Math.max(0, ...ours.map(({ length }) => length));
  if (longest > nameLimit) {
    problems.push({ field: 'ours', type: 'too-long', limit: nameLimit, length: longest });
  }
  if (note.length > noteLimit) {
    problems.push({ field: 'note', type: 'too-long', limit: noteLimit, length: note.length });
  }
  const before = new Set(group.members);
  if (members.some((id) => !before.has(id) && !contacts.has(id))) {
    problems.push({ field: 'members', type: 'member-gone' });
  }
  if (problems.length > 0) return err(problems);
  const { kind, rhythm } = form;
  return ok({ id: group.id, clientId: group.clientId, kind, name, members, ours, rhythm, note });
}
