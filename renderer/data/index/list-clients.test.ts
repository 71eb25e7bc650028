import { expect, test } from 'vitest';
import type { Client } from '../../../shared/domain/client/client.ts';
import { aClient, aRevenueLine, aVisit } from '../../../tests/support/rows.ts';
import { id } from '../../../tests/support/test-book.ts';
import { bookFacts } from './book-facts.ts';
import { Columns } from './columns.ts';
import { orderOf, partOf } from './list-clients.ts';
import { facetsOf } from './summarise.ts';
import type { View, ViewPart } from './view.ts';
import { everyClient } from './view.ts';

/** Clients of the names given, with what else is said of them. */
function columnsOf(clients: readonly Partial<Client>[]): Columns {
  const columns = new Columns();
  for (const [n, client] of clients.entries()) {
    columns.setClient(aClient({ id: id(n + 1), code: '', ...client }));
  }
  return columns;
}

function listed(columns: Columns, view: Partial<View>, from = 0, to = 100): ViewPart {
  const facts = bookFacts(columns);
  const order = orderOf(columns, facts.latest, { ...everyClient, ...view });
  return partOf(columns, facts, order, { from, to });
}

function names(columns: Columns, view: Partial<View>): readonly string[] {
  return listed(columns, view).rows.map(({ name }) => name);
}

function pay(columns: Columns, n: number, period: string, amount: number): void {
  columns.addRevenue(aRevenueLine({ clientId: id(n), period, amount }));
}

const byName = (falling: boolean): Partial<View> => ({ sort: { column: 'name', falling } });

test('names stand in the order of their pinyin, numbers in them by their value', () => {
  const columns = columnsOf([
    { name: '重庆啤酒' },
    { name: '正平股份' },
    { name: '安徽10厂' },
    { name: '安徽9厂' },
    { name: 'Siemens' },
  ]);
  const pinyin = ['安徽9厂', '安徽10厂', '重庆啤酒', '正平股份'];
  expect(names(columns, byName(false)).filter((name) => name !== 'Siemens')).toEqual(pinyin);
  expect(names(columns, { ...byName(true), search: '厂' })).toEqual(['安徽10厂', '安徽9厂']);
});

test('clients without a value stand last, whichever way the others are sorted', () => {
  const columns = columnsOf([
    { name: 'a' },
    { name: 'b', region: '青海' },
    { name: 'c', region: '安徽' },
  ]);
  expect(names(columns, { sort: { column: 'region', falling: false } })).toEqual(['c', 'b', 'a']);
  expect(names(columns, { sort: { column: 'region', falling: true } })).toEqual(['b', 'c', 'a']);
  pay(columns, 1, '2015', -5);
  pay(columns, 2, '2015', 7);
  expect(names(columns, { sort: { column: 'revenue', falling: false } })).toEqual(['a', 'b', 'c']);
  expect(names(columns, { sort: { column: 'revenue', falling: true } })).toEqual(['b', 'a', 'c']);
});

test('clients that are equal keep the order of the book', () => {
  const columns = columnsOf(['a', 'b', 'c'].map((name) => ({ name, region: '青海' })));
  expect(names(columns, { sort: { column: 'region', falling: true } })).toEqual(['a', 'b', 'c']);
});

test('visits and segments can be sorted by', () => {
  const columns = columnsOf([
    { name: 'a', segment: 'B' },
    { name: 'b', segment: 'A' },
    { name: 'c' },
  ]);
  columns.addVisit(aVisit({ clientId: id(3), day: '2026-05-08' }));
  columns.addVisit(aVisit({ clientId: id(1), day: '2026-05-09' }));
  columns.addVisit(aVisit({ clientId: id(1), day: '2026-06-01', end: null }));
  expect(names(columns, { sort: { column: 'lastVisit', falling: true } })).toEqual(['a', 'c', 'b']);
  expect(names(columns, { sort: { column: 'nextVisit', falling: false } })).toEqual([
    'a',
    'b',
    'c',
  ]);
  expect(names(columns, { sort: { column: 'segment', falling: false } })).toEqual(['b', 'a', 'c']);
});

test('the office’s own fields can be sorted by, numbers as numbers', () => {
  const columns = columnsOf([
    { name: 'a', custom: { f: 10 } },
    { name: 'b', custom: {} },
    { name: 'c', custom: { f: 9 } },
    { name: 'd', custom: { f: '未知' } },
  ]);
  expect(names(columns, { sort: { column: 'custom/f', falling: false } })).toEqual([
    'c',
    'a',
    'd',
    'b',
  ]);
});

test('filters of one column add up, filters of two columns narrow', () => {
  const columns = columnsOf([
    { name: 'a', region: '青海', industry: '银行', segment: 'A' },
    { name: 'b', region: '安徽', industry: '银行' },
    { name: 'c', region: '北京', industry: '银行', owner: '王工' },
    { name: 'd', region: '青海', industry: '钢铁' },
  ]);
  expect(names(columns, { regions: ['青海', '安徽'] })).toEqual(['a', 'b', 'd']);
  expect(names(columns, { regions: ['青海', '安徽'], industries: ['银行'] })).toEqual(['a', 'b']);
  expect(names(columns, { segments: ['A'] })).toEqual(['a']);
  expect(names(columns, { segments: ['none'], owners: [''] })).toEqual(['b', 'd']);
});

test('a range of revenue holds its bounds, and nothing recorded counts as zero', () => {
  const columns = columnsOf(['a', 'b', 'c', 'd'].map((name) => ({ name })));
  for (const [n, amount] of [100, 200, 300].entries()) pay(columns, n + 1, '2015', amount);
  expect(names(columns, { revenueFrom: 100, revenueTo: 200 })).toEqual(['a', 'b']);
  expect(names(columns, { revenueTo: 100 })).toEqual(['a', 'd']);
  expect(names(columns, { revenueFrom: 201 })).toEqual(['c']);
});

test('the heading’s figures are of the whole view, the rows of the part', () => {
  const columns = columnsOf([
    { name: 'a' },
    { name: 'b', archivedAt: '2026-01-01T00:00:00.000Z' },
    { name: 'c' },
    { name: 'd' },
  ]);
  for (const n of [1, 2, 3, 4]) pay(columns, n, '2015', 100);
  pay(columns, 1, '2014', 900);
  const { rows, usualRevenue, ...heading } = listed(columns, {}, 1, 2);
  expect(rows.map(({ name }) => name)).toEqual(['c']);
  expect(heading).toEqual({
    count: 3,
    inBook: 3,
    archived: 1,
    revenue: 300,
    year: '2015',
    currency: 'CNY',
    usualCustom: {},
    groups: null,
  });
  expect(usualRevenue).toBeCloseTo(100);
  expect(names(columns, { archived: true })).toEqual(['b']);
});

test('the latest year counts, in the currency that most of its clients have', () => {
  const columns = columnsOf(['a', 'b', 'c'].map((name) => ({ name })));
  pay(columns, 1, '2014', 1);
  const dollars = { clientId: id(1), period: '2015-06', amount: 1, currency: 'USD' };
  columns.addRevenue(aRevenueLine(dollars));
  pay(columns, 2, '2015-03-31', 10);
  pay(columns, 3, '2015', 20);
  expect(listed(columns, {})).toMatchObject({ year: '2015', currency: 'CNY', revenue: 30 });
  expect(listed(columns, {}).rows.map(({ revenue }) => revenue)).toEqual([null, 10, 20]);
});

test('the size of a usual amount is not moved by a giant', () => {
  const columns = columnsOf(['a', 'b', 'c'].map((name, n) => ({ name, custom: { f: 10 ** n } })));
  for (const [n, amount] of [100, 100, 1e8].entries()) pay(columns, n + 1, '2015', amount);
  expect(listed(columns, {}).usualRevenue).toBeCloseTo(1e4);
  expect(listed(columns, {}).usualCustom['f']).toBeCloseTo(10);
});

test('a book without revenue has no year', () => {
  expect(listed(columnsOf([{ name: 'a' }]), {})).toMatchObject({
    year: null,
    currency: null,
    usualRevenue: null,
    revenue: 0,
  });
});

test('the values to filter by stand with their counts, the most frequent first, apart for archived clients', () => {
  const columns = columnsOf([
    { region: '青海', segment: 'A' },
    { region: '安徽' },
    { region: '安徽' },
    { region: '' },
    { region: '西藏', archivedAt: '2026-01-01T00:00:00.000Z' },
  ]);
  expect(facetsOf(columns, false).regions).toEqual([
    { value: '安徽', count: 2 },
    { value: '', count: 1 },
    { value: '青海', count: 1 },
  ]);
  expect(facetsOf(columns, false).segments).toEqual([
    { value: 'none', count: 3 },
    { value: 'A', count: 1 },
  ]);
  expect(facetsOf(columns, true).regions).toEqual([{ value: '西藏', count: 1 }]);
});
