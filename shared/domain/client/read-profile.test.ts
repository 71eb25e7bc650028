import { assert, boolean, pre, property, record, constantFrom, array, string } from 'fast-check';
import { expect, test } from 'vitest';
import { ok } from '../../result.ts';
import type { Client } from './client.ts';
import { clientSchema, newClient } from './client.ts';
import type { ProfileForm } from './profile-form.ts';
import { profileFormOf } from './profile-form.ts';
import { readProfile } from './read-profile.ts';

const own = '018f0000-0000-7000-8000-000000000001';
const other = '018f0000-0000-7000-8000-000000000002';
const client = newClient(own, '正平股份');
const nobody: ReadonlySet<string> = new Set();

function problemsOf(part: Partial<ProfileForm>, inBook = nobody) {
  const read = readProfile(client, part, inBook);
  return read.ok ? [] : read.error;
}

test('a profile is read as it is typed, in Chinese forms too', () => {
  const read = readProfile(
    client,
    {
      industry: ' 制造业 ',
      scale: 'medium',
      employees: '1,200',
      purchasingCycle: '１２',
      clientSince: '2015年3月',
      informatisation: 4,
      operatorSkill: 2,
      serviceTypes: ['热线', ' 热线 ', '', '上门'],
      serviceFrom: '2026年1月1日',
      serviceTo: '2026/12/31',
      products: [{ name: ' U8 ', maker: '用友', competitor: false, since: '2019/6' }],
      tags: ['重点', '重点'],
      valueChain: [{ name: '东方商贸', side: 'customer', clientId: other }],
    },
    new Set([other]),
  );
  expect(read).toEqual(
    ok({
      ...client,
      industry: '制造业',
      tags: ['重点'],
      profile: {
        ...client.profile,
        scale: 'medium',
        employees: 1200,
        purchasingCycle: 12,
        clientSince: '2015-03',
        informatisation: 4,
        operatorSkill: 2,
        serviceTypes: ['热线', '上门'],
        serviceFrom: '2026-01-01',
        serviceTo: '2026-12-31',
        products: [{ name: 'U8', maker: '用友', competitor: false, since: '2019-06' }],
        valueChain: [{ name: '东方商贸', side: 'customer', clientId: other }],
      },
    }),
  );
});

test('what was not typed stays as the book has it, wrong or not', () => {
  const before: Client = {
    ...client,
    profile: {
      ...client.profile,
      employees: 7,
      serviceFrom: '2026-05-01',
      serviceTo: '2026-01-01',
    },
  };
  expect(readProfile(before, { cooperation: 'x' }, nobody)).toEqual(
    ok({ ...before, profile: { ...before.profile, cooperation: 'x' } }),
  );
});

test('every limit has its refusal', () => {
  expect(problemsOf({ employees: 'many' })).toEqual([
    { field: 'employees', type: 'not-a-whole-number' },
  ]);
  expect(problemsOf({ employees: '-1' })).toEqual([
    { field: 'employees', type: 'out-of-range', min: 0, max: 10_000_000 },
  ]);
  expect(problemsOf({ purchasingCycle: '1.5' })).toEqual([
    { field: 'purchasingCycle', type: 'not-a-whole-number' },
  ]);
  expect(problemsOf({ purchasingCycle: '0' })).toEqual([
    { field: 'purchasingCycle', type: 'out-of-range', min: 1, max: 600 },
  ]);
  expect(problemsOf({ clientSince: '三年前' })).toEqual([
    { field: 'clientSince', type: 'period-not-readable' },
  ]);
  expect(problemsOf({ clientSince: '2015-13' })).toEqual([
    { field: 'clientSince', type: 'no-such-period' },
  ]);
  expect(problemsOf({ serviceFrom: '2026-02-30', serviceTo: 'soon' })).toEqual([
    { field: 'serviceFrom', type: 'no-such-day' },
    { field: 'serviceTo', type: 'day-not-readable' },
  ]);
  expect(problemsOf({ serviceFrom: '2026-02-02', serviceTo: '2026-02-01' })).toMatchObject([
    { field: 'serviceTo', type: 'ends-before-it-begins' },
    { field: 'serviceFrom', type: 'ends-before-it-begins' },
  ]);
  expect(problemsOf({ cooperation: 'x'.repeat(20_001) })).toEqual([
    { field: 'cooperation', type: 'too-long', limit: 20_000, length: 20_001 },
  ]);
  expect(problemsOf({ tags: ['x'.repeat(201)] })).toEqual([
    { field: 'tags', at: 0, type: 'too-long', limit: 200, length: 201 },
  ]);
  expect(problemsOf({ tags: Array.from({ length: 101 }, (_, n) => String(n)) })).toEqual([
    { field: 'tags', type: 'too-many', limit: 100, count: 101 },
  ]);
  const product = { name: '', maker: '', competitor: true, since: '2020-99' };
  expect(problemsOf({ products: [product] })).toEqual([
    { field: 'products', at: 0, type: 'name-missing' },
    { field: 'products', at: 0, type: 'no-such-period' },
  ]);
});

test('a link of the value chain leads to another client that is in the book, and only once', () => {
  const link = { name: '东方商贸', side: 'supplier', clientId: other } as const;
  expect(problemsOf({ valueChain: [{ ...link, clientId: own }] })).toEqual([
    { field: 'valueChain', at: 0, type: 'link-to-itself' },
  ]);
  expect(problemsOf({ valueChain: [link] })).toEqual([
    { field: 'valueChain', at: 0, type: 'linked-client-gone', name: '东方商贸' },
  ]);
  expect(problemsOf({ valueChain: [link, link] }, new Set([other]))).toEqual([
    { field: 'valueChain', at: 1, type: 'named-twice', name: '东方商贸' },
  ]);
  expect(
    problemsOf({ valueChain: [link, { ...link, side: 'customer' }] }, new Set([other])),
  ).toEqual([]);
});

test('whatever is typed, what is accepted fits the record, and reads back as it is', () => {
  const numbers = constantFrom('', ' ', '3', '12', '1e2', '无', '１２');
  const periods = constantFrom('', '2026', '2026年5月', '2026-05-11', '2026-02-30');
  const days = constantFrom('', '2026年5月11日', '2026/5/12');
  const typed = record({
    employees: numbers,
    purchasingCycle: numbers,
    clientSince: periods,
    serviceFrom: days,
    serviceTo: days,
    tags: array(string({ maxLength: 5 })),
    products: array(
      record({
        name: constantFrom('U8', ' K3 '),
        maker: string({ maxLength: 5 }),
        since: periods,
        competitor: boolean(),
      }),
      { maxLength: 2 },
    ),
  });
  assert(
    property(typed, (part) => {
      const read = readProfile(client, part, nobody);
      pre(read.ok);
      if (!read.ok) return;
      expect(clientSchema.safeParse(read.value)).toMatchObject({ success: true });
      const form = profileFormOf(read.value);
      expect(readProfile(read.value, form, nobody)).toEqual(read);
    }),
  );
});
