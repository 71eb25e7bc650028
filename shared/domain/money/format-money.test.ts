import { expect, test } from 'vitest';
import { formatMoney } from './format-money.ts';

const shown = (amount: number, currency = 'CNY') =>
  [
    formatMoney({ amount, currency }, 'zh-CN', 'full'),
    formatMoney({ amount, currency }, 'zh-CN', 'compact'),
    formatMoney({ amount, currency }, 'en', 'full'),
    formatMoney({ amount, currency }, 'en', 'compact'),
  ].map((text) => text.replaceAll('\u00a0', ' '));

test.each([
  [123_450, ['¥ 1,234.50', '¥ 1,234.50', '¥ 1,234.50', '¥ 1,234.50']],
  [0, ['¥ 0.00', '¥ 0.00', '¥ 0.00', '¥ 0.00']],
  [-5, ['-¥ 0.05', '-¥ 0.05', '-¥ 0.05', '-¥ 0.05']],
  [999_999, ['¥ 9,999.99', '¥ 9,999.99', '¥ 9,999.99', '¥ 9,999.99']],
  [1_234_500, ['¥ 12,345.00', '¥ 1.23万', '¥ 12,345.00', '¥ 12.35K']],
  [-45_000_000_000, ['-¥ 450,000,000.00', '-¥ 4.5亿', '-¥ 450,000,000.00', '-¥ 450M']],
])('%i fen read %j', (amount, texts) => {
  expect(shown(amount)).toEqual(texts);
});

test('the largest amount keeps its last fen', () => {
  expect(shown(Number.MAX_SAFE_INTEGER)).toEqual([
    '¥ 90,071,992,547,409.91',
    '¥ 90.07万亿',
    '¥ 90,071,992,547,409.91',
    '¥ 90.07T',
  ]);
});

test('other currencies have their own sign and decimal places in every language', () => {
  expect([shown(12_345, 'USD')[0], shown(12_345, 'JPY')[2], shown(12_345, 'KWD')[2]]).toEqual([
    'US$ 123.45',
    'JP¥ 12,345',
    'KWD 12.345',
  ]);
});

test('the space between sign and number does not break', () => {
  expect(formatMoney({ amount: 100, currency: 'CNY' }, 'en', 'full')).toBe('¥\u00a01.00');
});
