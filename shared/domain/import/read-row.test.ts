import { expect, test } from 'vitest';
import { choiceOf, choicesFor, targetOfChoice } from './choice.ts';
import { importedKinds } from './mapping-profile.ts';
import { clientReader, repeatedRows } from './read-row.ts';
import type { Column, Target } from './target.ts';
import { mappingProblems } from './target.ts';

const unit = { multiplier: 10_000, currency: 'CNY' };
const column = (header: string, target: Target): Column => ({ header, target });
const custom = (label: string, field: 'text' | 'number' | 'money' | 'date') =>
  column(label, { kind: 'custom', label, field, measure: '', unit });

const columns = [
  column('编号', { kind: 'client', field: 'code' }),
  column('名称', { kind: 'client', field: 'name' }),
  column('地区', { kind: 'client', field: 'region' }),
  column('2015年收入(万元)', { kind: 'revenue', period: '2015', unit }),
  custom('总资产', 'money'),
  custom('上市日期', 'date'),
  custom('人数', 'number'),
  custom('等级', 'text'),
  column('x', { kind: 'ignore' }),
];
const reader = clientReader(columns);
const read = (...cells: readonly string[]) => reader({ line: 7, cells });

test('a row becomes what its columns say', () => {
  expect(
    read('000001', ' 正平\n股份 ', '青海', '1,234.5', '１２', '20150228', '1,300', '=A1', '!'),
  ).toEqual({
    ok: true,
    value: {
      line: 7,
      code: '000001',
      name: '正平 股份',
      fields: { region: '青海' },
      custom: [
        [4, 12_000_000],
        [5, '2015-02-28'],
        [6, 1300],
        [7, '=A1'],
      ],
      revenue: [{ period: '2015', currency: 'CNY', amount: 1_234_500_000 }],
      origin: null,
    },
  });
});

test('blank cells are no data', () => {
  expect(read('', '正平股份', ' ', '', '-', '0', 'N/A')).toEqual({
    ok: true,
    value: {
      line: 7,
      code: '',
      name: '正平股份',
      fields: {},
      custom: [],
      revenue: [],
      origin: null,
    },
  });
});

test('a negative revenue is kept, as a correction may be', () => {
  expect(read('1', 'x', '', '-5')).toMatchObject({ value: { revenue: [{ amount: -5_000_000 }] } });
});

test.each([
  [['1', 'x'.repeat(10_000)], { type: 'too-long', column: '名称', limit: 200, length: 10_000 }],
  [['1'.repeat(65), 'x'], { type: 'too-long', column: '编号', limit: 64 }],
  [['1', 'x', '', '多'], { type: 'not-an-amount', column: '2015年收入(万元)', value: '多' }],
  [
    ['1', 'x', '', '', '', '2015-02-31'],
    { type: 'no-such-day', column: '上市日期', value: '2015-02-31' },
  ],
  [['1', 'x', '', '', '', '', '12 人'], { type: 'not-a-number', column: '人数' }],
  [['1', 'x', '#REF!'], { type: 'error-value', column: '地区', value: '#REF!' }],
  [['', '', '青海'], { type: 'no-name' }],
  [['', '合 计', '', '100'], { type: 'sum-row' }],
])('%j is refused as %j', (cells, reason) => {
  expect(read(...cells)).toMatchObject({ ok: false, error: reason });
});

test('columns that are left out are not even looked at', () => {
  expect(read('1', 'x', '', '', '', '', '', '', '#REF!').ok).toBe(true);
});

test('a mapping needs what its rows are nothing without, and nothing twice', () => {
  expect(mappingProblems('clients', columns)).toEqual([]);
  expect(mappingProblems('clients', columns.slice(2))).toEqual([
    { type: 'part-missing', part: 'client name' },
  ]);
  const revenue = (period: string) => column('收入', { kind: 'revenue', period, unit });
  expect(
    mappingProblems('clients', [
      ...columns,
      ...columns.slice(1, 2),
      revenue('2015'),
      revenue(''),
      custom('人数', 'text'),
    ]),
  ).toEqual([
    { type: 'field-twice', target: { kind: 'client', field: 'name' } },
    { type: 'period-twice', period: '2015' },
    { type: 'period-missing', header: '收入' },
    { type: 'label-twice', label: '人数' },
  ]);
  const missing = (kind: 'contacts' | 'contracts' | 'revenue') =>
    mappingProblems(kind, columns.slice(8)).map((one) => one.type === 'part-missing' && one.part);
  expect(missing('contacts')).toEqual(['client code', 'contact name']);
  expect(missing('contracts')).toEqual(['client code', 'contract number']);
  expect(missing('revenue')).toEqual(['client code', 'line period', 'line amount']);
});

test('every choice makes a target that is that choice', () => {
  const revenue = column('2014年营业收入(百万元)', { kind: 'ignore' });
  const choices = importedKinds.flatMap((kind) => choicesFor(kind).flatMap(([, list]) => list));
  for (const choice of choices) {
    const target = targetOfChoice(choice, revenue, 'E');
    expect(target && choiceOf(target)).toBe(choice);
  }
  expect(targetOfChoice('revenue', revenue, 'E')).toEqual({
    kind: 'revenue',
    period: '2014',
    unit: { multiplier: 1_000_000, currency: 'CNY' },
  });
  expect(targetOfChoice('custom-text', column('', { kind: 'ignore' }), 'E')).toMatchObject({
    label: 'E',
  });
  expect(targetOfChoice('nothing', revenue, 'E')).toBeNull();
});

test('several choices of one cell are told apart, and one choice is a line', () => {
  const choice = (field: 'choice' | 'choices') =>
    clientReader([
      column('名称', { kind: 'client', field: 'name' }),
      column('服务', { kind: 'custom', label: '服务', field, measure: '', unit }),
    ])({ line: 2, cells: ['x', ' 维保；巡检; 维保\n培训'] });
  expect(choice('choices')).toMatchObject({ value: { custom: [[1, ['维保', '巡检', '培训']]] } });
  expect(choice('choice')).toMatchObject({ value: { custom: [[1, '维保；巡检; 维保 培训']] } });
});

test('the first author and the first day are kept, and a day that is none refuses the row', () => {
  const reader = clientReader([
    column('名称', { kind: 'client', field: 'name' }),
    column('记录人', { kind: 'origin', field: 'by' }),
    column('录入日期', { kind: 'origin', field: 'on' }),
  ]);
  const origin = (...cells: readonly string[]) => reader({ line: 2, cells: ['x', ...cells] });
  expect(origin('王工', '2019/3/2')).toMatchObject({
    value: { origin: { by: '王工', on: '2019-03-02' } },
  });
  expect(origin('', '')).toMatchObject({ value: { origin: null } });
  expect(origin('王工', '-')).toMatchObject({ value: { origin: { by: '王工', on: null } } });
  expect(origin('', 'x')).toMatchObject({ error: { type: 'not-a-day', column: '录入日期' } });
});

test('of rows for one client one stands, and the others repeat it', () => {
  const row = (line: number, code: string, name: string) => ({
    line,
    code,
    name,
    fields: {},
    custom: [],
    revenue: [],
    origin: null,
  });
  const rows = [
    row(2, '1', ''),
    row(3, '1', '甲'),
    row(4, '1', '乙'),
    row(5, '', '甲'),
    row(6, '', '甲'),
    row(7, '2', '甲'),
  ];
  expect(repeatedRows(rows)).toEqual(
    new Map([
      [2, 3],
      [4, 3],
      [6, 5],
    ]),
  );
});

test('longitude and latitude become a point; what cannot be one leaves the row without it, and says why', () => {
  const reader = clientReader([
    column('名称', { kind: 'client', field: 'name' }),
    column('经度', { kind: 'point', field: 'east' }),
    column('纬度', { kind: 'point', field: 'north' }),
  ]);
  const read = (...cells: readonly string[]) => {
    const row = reader({ line: 2, cells: ['x', ...cells] });
    return row.ok ? [row.value.point ?? null, row.value.pointFault ?? null] : row.error;
  };
  expect(read('121.4737', '31.2304')).toEqual([{ east: 121.4737, north: 31.2304 }, null]);
  expect(read('', '')).toEqual([null, null]);
  expect(read('121.4737', '')).toEqual([null, 'half']);
  expect(read('31.2304', '121.4737')).toEqual([null, 'swapped']);
  expect(read('NaN', '31')).toEqual([null, 'not-degrees']);
  expect(read('999', '31')).toEqual([null, 'out-of-range']);
});
