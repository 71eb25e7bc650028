import { expect, test } from 'vitest';
import { guessTargets } from './guess-targets.ts';

function guess(header: string, values: readonly string[]) {
  return guessTargets('clients', [{ header, values }], [])[0];
}
const none = { multiplier: 1, currency: 'CNY' };

test('revenue has its period and its unit from the header', () => {
  expect(guess('2014年营业收入(百万元)', ['1.5'])).toEqual({
    kind: 'revenue',
    period: '2014',
    unit: { multiplier: 1_000_000, currency: 'CNY' },
  });
  expect(guess('Revenue 2024 (million USD)', ['1.5'])).toEqual({
    kind: 'revenue',
    period: '2024',
    unit: { multiplier: 1_000_000, currency: 'USD' },
  });
});

test('where the header names no currency the amounts may', () => {
  expect(guess('Revenue 2024', ['$1,200', '$5'])).toMatchObject({ unit: { currency: 'USD' } });
  expect(guess('Revenue 2024', ['1,200'])).toMatchObject({ unit: { currency: 'CNY' } });
});

test('revenue without a period stays a field, since nobody may invent a year', () => {
  expect(guess('营业收入(万元)', ['12'])).toEqual({
    kind: 'custom',
    label: '营业收入',
    field: 'money',
    measure: '',
    unit: { multiplier: 10_000, currency: 'CNY' },
  });
});

test('the values say what kind of field a column is', () => {
  expect(guess('总资产(万元)', ['280098304.0', '1,2'])).toMatchObject({ field: 'text' });
  expect(guess('总资产(万元)', ['280098304.0'])).toMatchObject({ label: '总资产', field: 'money' });
  expect(guess('上市日期', ['19910403', '0', '20160101'])).toMatchObject({ field: 'date' });
  expect(guess('签约日期', ['2024-02-31', '2024-02-01'])).toMatchObject({ field: 'date' });
  expect(guess('员工数(人)', ['12', '1,300'])).toMatchObject({
    label: '员工数',
    field: 'number',
    measure: '人',
    unit: none,
  });
  expect(guess('等级', ['甲', '乙'])).toMatchObject({ label: '等级', field: 'text' });
  expect(guess('门牌', ['0012', '0013'])).toMatchObject({ field: 'text' });
  expect(guess('frequency', ['2', '0', '7'])).toMatchObject({ field: 'number' });
});

test('a field takes one column: the one that names it best, of equals the first', () => {
  const columns = ['城市', '地区', '客户简称', '客户名称', '客户名称'].map((header) => ({
    header,
    values: ['x'],
  }));
  expect(guessTargets('clients', columns, [])).toMatchObject([
    { kind: 'custom', label: '城市' },
    { kind: 'client', field: 'region' },
    { kind: 'custom', label: '客户简称' },
    { kind: 'client', field: 'name' },
    { kind: 'custom', label: '客户名称' },
  ]);
});

test('empty columns and row numbers are left out, equal names are told apart', () => {
  const columns = [
    { header: '序号', values: ['1'] },
    { header: '', values: [] },
    { header: '', values: ['a'] },
    { header: '等级', values: ['a'] },
    { header: '等级', values: ['b'] },
  ];
  expect(guessTargets('clients', columns, [])).toMatchObject([
    { kind: 'ignore' },
    { kind: 'ignore' },
    { kind: 'custom', label: 'C' },
    { kind: 'custom', label: '等级' },
    { kind: 'custom', label: '等级 2' },
  ]);
});

test('a field that the book has keeps its kind', () => {
  const known = {
    id: '018f0000-0000-7000-8000-000000000001',
    label: '等级',
    kind: 'text',
    unit: '',
    currency: null,
    place: 0,
    options: [] as string[],
    archivedAt: null,
  } as const;
  expect(guessTargets('clients', [{ header: '等级', values: ['1', '2'] }], [known])).toMatchObject([
    { field: 'text' },
  ]);
  const archived = { ...known, archivedAt: '2026-05-11T00:00:00.000Z' };
  expect(
    guessTargets('clients', [{ header: '等级', values: ['1', '2'] }], [archived]),
  ).toMatchObject([{ field: 'text' }]);
});
