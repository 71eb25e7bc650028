import fc from 'fast-check';
import { expect, test } from 'vitest';
import { err, ok } from '../../result.ts';
import { duties, dutiesOf, handOver, peopleOf } from './hand-over.ts';
import { emptyGroupForm, readGroup } from './read-group.ts';
import { emptyStaffForm, newStaff, readStaff } from './read-staff.ts';
import { readTeam } from './read-team.ts';
import { minimums, skillGaps } from './skills.ts';
import { namesFor, teamGaps } from './team-gaps.ts';
import type { Staff } from './team.ts';
import { emptyTeam, groupSchema, skills, staffSchema, teamRoles } from './team.ts';

const left = '2026-01-01T00:00:00.000Z';

function staff(name: string, part: Partial<Staff> = {}): Staff {
  return { ...newStaff('018f0000-0000-7000-8000-000000000001'), name, ...part };
}

test('sales must know the service, the engineers what is sold', () => {
  expect(minimums).toEqual({
    sales: { 'delivery-process': 1, 'key-nodes': 1, 'service-products': 1 },
    delivery: { 'product-list': 1, 'standard-price': 1, 'main-push': 1 },
    'after-sales': { 'product-list': 1, 'standard-price': 1, 'main-push': 1 },
  });
});

test('a gap is a skill below what one of the roles asks for', () => {
  const person = staff('李工', { roles: ['sales'], skills: { 'key-nodes': 1 } });
  expect(skillGaps(person)).toEqual([
    { skill: 'delivery-process', has: 0, needs: 1 },
    { skill: 'service-products', has: 0, needs: 1 },
  ]);
  expect(skillGaps(staff('王工'))).toEqual([]);
});

test('to learn more never makes a gap, and who teaches everything has none', () => {
  const roles = fc.subarray([...teamRoles]);
  const level = fc.integer({ min: 0, max: 3 });
  fc.assert(
    fc.property(roles, fc.constantFrom(...skills), level, level, (some, skill, a, b) => {
      const gaps = (known: number) => skillGaps({ roles: some, skills: { [skill]: known } }).length;
      expect(gaps(Math.max(a, b))).toBeLessThanOrEqual(gaps(Math.min(a, b)));
      const all = Object.fromEntries(skills.map((one) => [one, 3]));
      expect(skillGaps({ roles: some, skills: all })).toEqual([]);
    }),
  );
});

test('a team says who is missing, who has left, whom nobody knows and who knows too little', () => {
  const able = { 'product-list': 1, 'standard-price': 1, 'main-push': 1 };
  const office = [
    staff('李工', { roles: ['delivery'], skills: able }),
    staff('周工', { archivedAt: left }),
    staff('王工', { skills: { ...able, 'main-push': 0 } }),
  ];
  const team = { ...emptyTeam, sales: '周工', delivery: '李工', afterSales: '王工' };
  expect(teamGaps(team, office)).toEqual([
    { place: 'sales', type: 'left', name: '周工' },
    {
      place: 'afterSales',
      type: 'skills',
      name: '王工',
      gaps: [{ skill: 'main-push', has: 0, needs: 1 }],
    },
    { place: 'face', type: 'nobody' },
  ]);
  expect(teamGaps({ ...team, face: '谁' }, office).at(-1)).toEqual({
    place: 'face',
    type: 'unknown',
    name: '谁',
  });
  expect(teamGaps({ ...team, face: '谁' }, [])).toEqual([]);
});

test('names come by role first, then from the office, then from elsewhere, nobody who has left', () => {
  const office = [
    staff('陈工'),
    staff('李工', { roles: ['sales'] }),
    staff('周工', { archivedAt: left }),
  ];
  expect(namesFor('sales', office, ['', '赵工', '李工'])).toEqual(['李工', '陈工', '赵工']);
  expect(namesFor('face', office, ['赵工'])).toEqual(['陈工', '李工', '赵工']);
});

test('a hand-over gives all that one person was to another, with the note', () => {
  const client = {
    owner: '李工',
    team: { ...emptyTeam, sales: '王工', delivery: '李工', face: '李工' },
  };
  expect(peopleOf(client)).toEqual(['李工', '王工']);
  expect(handOver(client, { from: '李工', to: ' 周工 ', note: '合同在柜子里' })).toEqual(
    ok({
      owner: '周工',
      team: { ...emptyTeam, sales: '王工', delivery: '周工', face: '周工', note: '合同在柜子里' },
    }),
  );
});

test('a hand-over of nothing, to nobody or to oneself is refused', () => {
  const client = { owner: '李工', team: emptyTeam };
  expect(handOver(client, { from: '王工', to: '', note: '' })).toEqual(
    err([
      { field: 'from', type: 'holds-nothing' },
      { field: 'to', type: 'name-missing' },
    ]),
  );
  expect(handOver(client, { from: '李工', to: '李工', note: '' })).toEqual(
    err([{ field: 'to', type: 'same-person' }]),
  );
});

test('after a hand-over the one holds nothing, the other both their own and what was given', () => {
  const who = fc.constantFrom('', '甲', '乙', '丙');
  const served = fc
    .record({ owner: who, sales: who, delivery: who, afterSales: who, face: who })
    .map(({ owner, ...team }) => ({ owner, team: { ...team, note: '' } }));
  fc.assert(
    fc.property(served, who, who, (client, from, to) => {
      const handed = handOver(client, { from, to, note: '' });
      const held = dutiesOf(client, from);
      expect(handed.ok).toBe(held.length > 0 && to !== '' && to !== from);
      if (!handed.ok) return;
      expect(dutiesOf(handed.value, from)).toEqual([]);
      const both = new Set([...held, ...dutiesOf(client, to)]);
      expect(dutiesOf(handed.value, to)).toEqual(duties.filter((duty) => both.has(duty)));
    }),
  );
});

test('a team keeps the places that were not typed, and refuses a name that is no name', () => {
  const team = { ...emptyTeam, sales: '李工', note: '旧' };
  expect(readTeam(team, { face: ' 王工 ' })).toEqual(ok({ ...team, face: '王工' }));
  expect(readTeam(team, { face: 'x'.repeat(201) })).toEqual(
    err([{ field: 'face', type: 'too-long', limit: 200, length: 201 }]),
  );
});

test('a person of the office needs a name of their own; levels stay on the scale', () => {
  const person = newStaff('018f0000-0000-7000-8000-000000000002');
  const read = readStaff(
    person,
    {
      ...emptyStaffForm,
      name: ' 王工 ',
      roles: ['delivery', 'sales'],
      skills: { training: 9, diagnosis: 0 },
    },
    [],
  );
  expect(read).toEqual(
    ok({ ...person, name: '王工', roles: ['sales', 'delivery'], skills: { training: 3 } }),
  );
  expect(staffSchema.safeParse(read.ok && read.value).success).toBe(true);
  expect(readStaff(person, { name: '李工' }, [staff('李工', { archivedAt: left })])).toEqual(
    err([{ field: 'name', type: 'name-taken', archived: true }]),
  );
  expect(readStaff(person, { note: 'x' }, [])).toEqual(
    err([{ field: 'name', type: 'name-missing' }]),
  );
});

test('a group holds contacts of its client; one that has gone since may stay', () => {
  const ids = {
    id: '018f0000-0000-7000-8000-000000000003',
    clientId: '018f0000-0000-7000-8000-000000000004',
  };
  const [a, b] = ['018f0000-0000-7000-8000-00000000000a', '018f0000-0000-7000-8000-00000000000b'];
  const form = { ...emptyGroupForm, name: '推进委员会', members: [a, a], ours: ['李工', ' 李工'] };
  const group = readGroup(ids, form, new Set([a]));
  expect(group).toEqual(ok({ ...ids, ...form, members: [a], ours: ['李工'] }));
  expect(groupSchema.safeParse(group.ok && group.value).success).toBe(true);
  expect(readGroup(ids, { ...form, members: [b] }, new Set([a]))).toEqual(
    err([{ field: 'members', type: 'member-gone' }]),
  );
  if (!group.ok) return;
  expect(readGroup(group.value, { note: '每月一次' }, new Set())).toEqual(
    ok({ ...group.value, note: '每月一次' }),
  );
  expect(readGroup(ids, emptyGroupForm, new Set())).toEqual(
    err([{ field: 'name', type: 'name-missing' }]),
  );
});
