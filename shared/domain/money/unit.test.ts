import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { readUnitPhrase, unitFromHeader } from './unit.ts';

test.each([
  ['2014年营业收入(百万元)', 1_000_000, 'CNY'],
  ['总资产(万元)', 10_000, 'CNY'],
  ['总资产（万元）', 10_000, 'CNY'],
  ['销售额【亿元】', 100_000_000, 'CNY'],
  ['金额（单位：元）', 1, 'CNY'],
  ['收入(人民币，百万元)', 1_000_000, 'CNY'],
  ['收入(千港元)', 1000, 'HKD'],
  ['单价(元/台)', 1, 'CNY'],
  ['营业收入_万元', 10_000, 'CNY'],
  ['营业收入万元', 10_000, 'CNY'],
  ['出口额 百万美元', 1_000_000, 'USD'],
  ['销量(万)', 10_000, null],
  ['Revenue (k CNY)', 1000, 'CNY'],
  ['Revenue 2024 (million USD)', 1_000_000, 'USD'],
  ['Revenue (2024, million USD)', 1_000_000, 'USD'],
  ['Revenue (USD m)', 1_000_000, 'USD'],
  ['Revenue (USD) (thousand)', 1000, 'USD'],
  ['Revenue in millions of USD', 1_000_000, 'USD'],
  ['Total assets (in 10,000 yuan)', 10_000, 'CNY'],
  ["Turnover, RMB'000", 1000, 'CNY'],
  ['ARR, US$ bn', 1_000_000_000, 'USD'],
  ['Umsatz [€]', 1, 'EUR'],
  ['売上 (¥)', 1, 'CNY'],
])('%s counts units of %i %s', (header, multiplier, currency) => {
  expect(unitFromHeader(header)).toEqual({ multiplier, currency });
});

test.each([
  'Revenue',
  '营业收入',
  '上市日期',
  'Height (m)',
  'Duration (min)',
  'Series B',
  'TOP 100',
  'TOP (100)',
  'Fraud',
  '员工(万人)',
  '增长率(%)',
  'USD or CNY (USD, CNY)',
  '',
  '((((((((',
])('%s names no unit', (header) => {
  expect(unitFromHeader(header)).toEqual({ multiplier: 1, currency: null });
});

test('a phrase is a unit only as a whole', () => {
  expect(['百万元', 'US$ m', '万人', 'million usd!', 'm'].map(readUnitPhrase)).toEqual([
    { scale: 1_000_000, currencies: ['CNY', 'HKD', 'TWD', 'MOP'], sure: true },
    { scale: 1_000_000, currencies: ['USD'], sure: false },
    null,
    null,
    { scale: 1_000_000, currencies: null, sure: false },
  ]);
});

test('whatever the header, the multiplier is a positive whole number', () => {
  assert(
    property(string(), (header) => {
      const { multiplier } = unitFromHeader(`${header}(万元)`);
      expect(Number.isSafeInteger(multiplier) && multiplier > 0).toBe(true);
    }),
  );
});
