import type { Id } from '../../record/id.ts';
import type { Day } from '../calendar/day.ts';
import type { Contact, ContactRole } from './contact.ts';
import { contactRoles } from './contact.ts';
import type { Met } from './met.ts';

/** The four parts in a decision that the source names (system 5); each should be known at every client. */
export const decidingRoles = ['executive', 'finance', 'administrator', 'technical'] as const;
export type DecidingRole = (typeof decidingRoles)[number];

/** The departments into which the definition of the client widens (重新定义你的客户群体, system 9). */
export const sourceDepartments = ['finance', 'administration', 'human-resources', 'sales'] as const;
export type SourceDepartment = (typeof sourceDepartments)[number];

/** By what a department's own name is recognised, in either language. */
const names: Readonly<Record<SourceDepartment, RegExp>> = {
  finance: /财务|资金|会计|financ|account/iu,
  administration: /行政|综合|办公室|administration|general affairs/iu,
  'human-resources': /人力|人事|human|\bHR\b|personnel/iu,
  sales: /销售|营销|市场|sales|marketing/iu,
};

export type RoleCounts = Readonly<Record<ContactRole, number>>;
/** `department` is '' for the people of whom it is not known. */
export type DepartmentCoverage = {
  readonly department: string;
  readonly people: number;
  readonly roles: RoleCounts;
};

/** Whom of a client we know; those who have left do not count. */
export type Coverage = {
  readonly roles: RoleCounts;
  /** By the number of people, those without a department last. */
  readonly departments: readonly DepartmentCoverage[];
  readonly missingRoles: readonly DecidingRole[];
  readonly missingDepartments: readonly SourceDepartment[];
};

type Covered = Pick<Contact, 'role' | 'department' | 'archivedAt'>;

export function coverageOf(contacts: readonly Covered[]): Coverage {
  const here = contacts.filter(({ archivedAt }) => archivedAt === null);
  const roles = countRoles(here);
  const byDepartment = Map.groupBy(here, ({ department }) => department.trim());
  const departments = [...byDepartment]
    .map(([department, people]) => ({
      department,
      people: people.length,
      roles: countRoles(people),
    }))
    .toSorted(
      (a, b) =>
        Number(a.department === '') - Number(b.department === '') ||
        b.people - a.people ||
        a.department.localeCompare(b.department),
    );
  return {
    roles,
    departments,
    missingRoles: decidingRoles.filter((role) => roles[role] === 0),
    missingDepartments: sourceDepartments.filter(
      (known) => !departments.some(({ department }) => names[known].test(department)),
    ),
  };
}

function countRoles(people: readonly Covered[]): RoleCounts {
  const counts = { executive: 0, finance: 0, administrator: 0, technical: 0, user: 0, other: 0 };
  for (const role of contactRoles) {
    counts[role] = people.filter((one) => one.role === role).length;
  }
  return counts;
}

/** Whether anybody who decides at the top is known, and when one was last met. */
export type ExecutiveCover =
  | { readonly type: 'never' }
  | { readonly type: 'left'; readonly name: string; readonly at: string; readonly met: Day | null }
  | { readonly type: 'covered'; readonly met: { readonly day: Day; readonly name: string } | null };

export function executiveCover(
  contacts: readonly Pick<Contact, 'id' | 'name' | 'role' | 'archivedAt'>[],
  met: ReadonlyMap<Id, Met>,
): ExecutiveCover {
  const executives = contacts.filter(({ role }) => role === 'executive');
  const meetings = executives
    .flatMap(({ id, name }) => {
      const day = met.get(id)?.day;
      return day === undefined ? [] : [{ id, name, day }];
    })
    .toSorted((a, b) => b.day.localeCompare(a.day));
  const here = new Set(executives.flatMap((one) => (one.archivedAt === null ? [one.id] : [])));
  if (here.size > 0) {
    const last = meetings.find(({ id }) => here.has(id));
    return { type: 'covered', met: last ? { day: last.day, name: last.name } : null };
  }
  const lastLeft = executives
    .toSorted((a, b) => (a.archivedAt ?? '').localeCompare(b.archivedAt ?? ''))
    .at(-1);
  if (!lastLeft) return { type: 'never' };
  const { name, archivedAt } = lastLeft;
  return { type: 'left', name, at: archivedAt ?? '', met: meetings[0]?.day ?? null };
}
