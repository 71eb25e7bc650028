import { expect, test } from 'vitest';
import type { Contact } from './contact.ts';
import { newContact } from './contact.ts';
import { coverageOf, executiveCover } from './coverage.ts';
import { lastMet } from './met.ts';

function contact(part: Partial<Contact>): Contact {
  return { ...newContact('c', 'client', '周总'), ...part };
}

const left = '2026-01-01T00:00:00.000Z';

test('nobody is covered at a client of whom nobody is known', () => {
  expect(coverageOf([])).toEqual({
    roles: { executive: 0, finance: 0, administrator: 0, technical: 0, user: 0, other: 0 },
    departments: [],
    missingRoles: ['executive', 'finance', 'administrator', 'technical'],
    missingDepartments: ['finance', 'administration', 'human-resources', 'sales'],
  });
});

test('people count by role and by department, those who have left do not', () => {
  const coverage = coverageOf([
    contact({ role: 'executive', archivedAt: left }),
    contact({ role: 'finance' }),
    contact({ role: 'technical', department: '信息中心 ' }),
    contact({ role: 'administrator', department: '信息中心' }),
    contact({ role: 'user', department: 'HR department' }),
    contact({ role: 'user', department: '财务部' }),
  ]);
  expect(coverage.missingRoles).toEqual(['executive']);
  expect(coverage.missingDepartments).toEqual(['administration', 'sales']);
  expect(coverage.departments.map(({ department, people }) => [department, people])).toEqual([
    ['信息中心', 2],
    ['HR department', 1],
    ['财务部', 1],
    ['', 1],
  ]);
  expect(coverage.departments[0]?.roles).toMatchObject({ technical: 1, administrator: 1 });
});

const visit = { day: '2026-03-01', end: 'archived', note: '', plan: '' } as const;

test('somebody was met where a visit that was made names them or where they answered a survey', () => {
  const zhou = contact({ name: '周总' });
  const visits = [
    { ...visit, note: '与周总谈了续约' },
    { ...visit, day: '2026-04-01', note: '与李工谈' },
    { ...visit, day: '2026-06-01', end: null, plan: '见周总' },
  ];
  expect(lastMet(zhou, { visits, responses: [] })).toEqual({ day: '2026-03-01', by: 'visit' });
  const responses = [{ day: '2026-05-01', contactId: 'c' }];
  expect(lastMet(zhou, { visits, responses })).toEqual({ day: '2026-05-01', by: 'survey' });
  expect(lastMet(zhou, { visits: [], responses: [] })).toBeNull();
});

test('a Latin name counts as whole words only, a name of one character never', () => {
  const notes = (note: string) => ({ visits: [{ ...visit, note }], responses: [] });
  expect(lastMet(contact({ name: 'Li' }), notes('Called the client'))).toBeNull();
  expect(lastMet(contact({ name: 'Li' }), notes('Met li, and then'))?.day).toBe('2026-03-01');
  expect(lastMet(contact({ name: '李' }), notes('李工'))).toBeNull();
});

test('top management is covered by those who are there; it is said since when it is not, and when one was met', () => {
  const at = (day: string) => ({ day, by: 'visit' }) as const;
  const zhou = contact({ id: 'z', role: 'executive' });
  const gone = contact({ id: 'g', name: '吴总', role: 'executive', archivedAt: left });
  expect(executiveCover([contact({ role: 'finance' })], new Map())).toEqual({ type: 'never' });
  expect(executiveCover([gone], new Map([['g', at('2025-03-01')]]))).toEqual({
    type: 'left',
    name: '吴总',
    at: left,
    met: '2025-03-01',
  });
  expect(executiveCover([zhou, gone], new Map([['g', at('2025-03-01')]]))).toEqual({
    type: 'covered',
    met: null,
  });
  expect(executiveCover([zhou, gone], new Map([['z', at('2026-03-01')]]))).toEqual({
    type: 'covered',
    met: { day: '2026-03-01', name: '周总' },
  });
});
