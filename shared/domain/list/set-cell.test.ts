import fc from 'fast-check';
import { expect, test } from 'vitest';
import { err, ok } from '../../result.ts';
import { newClient } from '../client/client.ts';
import { newField } from '../field/field.ts';
import { withAssignment, withTags } from './change-clients.ts';
import { listColumn, listColumns } from './columns.ts';
import { cellText, isEditable, isEditableForMany, setCell } from './set-cell.ts';

const client = newClient('c', '正平股份');
const assets = { ...newField('f1', '总资产', 'money'), currency: 'CNY' };
const grade = { ...newField('f2', '等级', 'choice'), options: ['甲', '乙'] };
const kinds = { ...newField('f3', '品类', 'choices'), options: ['泵', '阀'] };
const fields = [assets, grade, kinds];

test.each([
  ['owner', ' 王工 ', { owner: '王工' }],
  ['code', '000001', { code: '000001' }],
  ['custom/f1', '1,234.5', { custom: { f1: 123_450 } }],
  ['custom/f3', '泵；阀', { custom: { f3: ['泵', '阀'] } }],
  ['custom/f2', '', { custom: {} }],
  ['tags', '重点; 老客户、重点', { tags: ['重点', '老客户'] }],
  ['team/sales', '李工', { team: { ...client.team, sales: '李工' } }],
  ['profile/employees', '1200', { profile: { ...client.profile, employees: 1200 } }],
  ['profile/scale', 'large', { profile: { ...client.profile, scale: 'large' } }],
  ['profile/operatorSkill', '３', { profile: { ...client.profile, operatorSkill: 3 } }],
  ['profile/clientSince', '2015年3月', { profile: { ...client.profile, clientSince: '2015-03' } }],
] as const)('%s takes “%s”', (column, text, part) => {
  expect(setCell(client, column, text, fields)).toEqual(ok({ ...client, ...part }));
});

test.each([
  ['name', ' ', { of: 'client', problem: { field: 'name', type: 'name-missing' } }],
  ['custom/f1', 'lots', { of: 'client', problem: { type: 'amount-not-readable' } }],
  ['custom/f2', '丙', { of: 'client', problem: { type: 'no-such-option', option: '丙' } }],
  ['profile/employees', '-1', { of: 'profile', problem: { type: 'out-of-range', min: 0 } }],
  ['profile/serviceTo', '2026-02-31', { of: 'profile', problem: { type: 'no-such-day' } }],
  ['profile/operatorSkill', '6', { of: 'choice', options: ['1', '2', '3', '4', '5'] }],
  ['team/face', 'x'.repeat(501), { of: 'client', problem: { type: 'too-long', limit: 500 } }],
  ['revenue', '5', { of: 'column' }],
  ['segment', 'A', { of: 'column' }],
  ['custom/gone', 'x', { of: 'column' }],
] as const)('%s refuses “%s”', (column, text, error) => {
  expect(setCell(client, column, text, fields)).toMatchObject(err(error));
});

test('what a cell shows for editing, typed again, changes nothing', () => {
  const full = {
    ...client,
    code: '007',
    tags: ['a', 'b'],
    custom: { f1: -123_450, f2: '甲', f3: ['泵', '阀'] },
    profile: { ...client.profile, employees: 12, scale: 'small' as const, clientSince: '2015' },
  };
  const all = [...listColumns.map(({ key }) => key), 'custom/f1', 'custom/f2', 'custom/f3'];
  const editable = all.filter((key) => isEditable(key, fields));
  const again = editable.map((key) => {
    const value = listColumn(key, fields)?.read?.(full) ?? null;
    return [key, setCell(full, key, cellText(key, value, fields), fields)];
  });
  expect(again).toEqual(editable.map((key) => [key, ok(full)]));
});

test('names and codes are not given to many at once, and nobody writes what is worked out', () => {
  expect(isEditable('code', fields)).toBe(true);
  expect(isEditableForMany('code', fields)).toBe(false);
  expect(isEditableForMany('owner', fields)).toBe(true);
  const worked = ['revenue', 'lastVisit', 'segment', 'handOver/stage'];
  expect(worked.filter((key) => isEditable(key, fields))).toEqual([]);
});

test('tags are added behind those that are there, and taken away, and both undo each other', () => {
  const tagged = { ...client, tags: ['b', 'a'] };
  expect(withTags(tagged, { add: ['c', ' a '], remove: ['b'] })).toEqual(
    ok({ ...client, tags: ['a', 'c'] }),
  );
  const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
  fc.assert(
    fc.property(names, (add) => {
      const tagged = { ...client, tags: add };
      expect(withTags(client, { add, remove: [] })).toEqual(ok(tagged));
      expect(withTags(tagged, { add: [], remove: add })).toEqual(ok(client));
    }),
  );
});

test('a tag too long and one tag too many are refused; taking away never is', () => {
  const many = Array.from({ length: 100 }, (_, i) => `tag ${i}`);
  const full = { ...client, tags: many };
  expect(withTags(full, { add: ['more'], remove: [] })).toMatchObject(
    err({ of: 'profile', problem: { type: 'too-many', limit: 100, count: 101 } }),
  );
  expect(withTags(full, { add: ['more'], remove: ['tag 0'] })).toMatchObject({ ok: true });
  expect(withTags(client, { add: ['x'.repeat(201)], remove: [] })).toMatchObject({ ok: false });
});

test('an assignment changes whom it names and leaves the others', () => {
  const team = { ...client.team, sales: '王工', face: '王工' };
  expect(withAssignment({ ...client, owner: '赵工', team }, { owner: ' 李工 ', face: '' })).toEqual(
    ok({ ...client, owner: '李工', team: { ...team, face: '' } }),
  );
});
