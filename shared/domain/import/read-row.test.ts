import { expect, test } from 'vitest';
import { choiceOf, choices, targetOfChoice } from './choice.ts';
import { readRow, repeatedRows } from './read-row.ts';
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
const read = (...cells: readonly string[]) => readRow(columns, { line: 7, cells });

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
    },
  });
});

test('blank cells are no data', () => {
  expect(read('', '正平股份', ' ', '', '-', '0', 'N/A')).toEqual({
    ok: true,
    value: { line: 7, code: '', name: '正平股份', fields: {}, custom: [], revenue: [] },
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

test('a mapping needs a name, and nothing twice', () => {
  expect(mappingProblems(columns)).toEqual([]);
  expect(mappingProblems(columns.slice(2))).toEqual([{ type: 'no-name-column' }]);
  const revenue = (period: string) => column('收入', { kind: 'revenue', period, unit });
  expect(
    mappingProblems([
      ...columns,
      ...columns.slice(1, 2),
      revenue('2015'),
      revenue(''),
      custom('人数', 'text'),
    ]),
  ).toEqual([
    { type: 'field-twice', field: 'name' },
    { type: 'period-twice', period: '2015' },
    { type: 'period-missing', header: '收入' },
    { type: 'label-twice', label: '人数' },
  ]);
});

test('every choice makes a target that is that choice', () => {
  const revenue = column('2014年营业收入(百万元)', { kind: 'ignore' });
  for (const choice of choices) expect(choiceOf(targetOfChoice(choice, revenue, 'E'))).toBe(choice);
  expect(targetOfChoice('revenue', revenue, 'E')).toEqual({
    kind: 'revenue',
    period: '2014',
    unit: { multiplier: 1_000_000, currency: 'CNY' },
  });
  expect(targetOfChoice('custom-text', column('', { kind: 'ignore' }), 'E')).toMatchObject({
    label: 'E',
  });
});

test('of rows for one client one stands, and the others repeat it', () => {
  const row = (line: number, code: string, name: string) => ({
    line,
    code,
    name,
    fields: {},
    custom: [],
    revenue: [],
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
