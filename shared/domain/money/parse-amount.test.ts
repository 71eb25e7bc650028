import { array, assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMoney } from './format-money.ts';
import { parseAmount } from './parse-amount.ts';
import { unitFromHeader } from './unit.ts';

const one = { unit: { multiplier: 1, currency: null } };
const yuan = (amount: number) => ({ ok: true, value: { amount, currency: 'CNY' } });
const refused = (type: string) => ({ ok: false, error: { type } });

describe('an amount as people write it', () => {
  test.each([
    ['1234.5', 123_450],
    ['1,234.50', 123_450],
    ['1 234.50', 123_450],
    ['1\u00a0234.50', 123_450],
    ['1\u202f234.50', 123_450],
    ["1'234.50", 123_450],
    ['１，２３４．５', 123_450],
    ['1,234,567.89', 123_456_789],
    [' 007 ', 700],
    ['.5', 50],
    ['0', 0],
    ['-0', 0],
    ['+5', 500],
    ['-5', -500],
    ['−5', -500],
    ['－５', -500],
    ['5-', -500],
    ['(1,234)', -123_400],
    ['（１，２３４）', -123_400],
    ['¥1,234.50', 123_450],
    ['￥ 1,234.50', 123_450],
    ['-¥5', -500],
    ['¥-5', -500],
    ['(¥5)', -500],
    ['5元', 500],
    ['人民币 5 元', 500],
    ['RMB 5', 500],
    ['5 CNY', 500],
    ['3千', 300_000],
    ['1.2万', 1_200_000],
    ['1.2萬元', 1_200_000],
    ['3百万元', 300_000_000],
    ['3亿元', 30_000_000_000],
    ['0.5万亿', 50_000_000_000_000],
    ['1.5k', 150_000],
    ['2.5 million', 250_000_000],
    ['2.5m', 250_000_000],
    ['1.2bn', 120_000_000_000],
    ['1.2E+08', 12_000_000_000],
    ['5e-1', 50],
  ])('%s is %i fen', (text, amount) => {
    expect(parseAmount(text, one)).toEqual(yuan(amount));
  });

  test.each([
    ['$5', 'USD', 500],
    ['US$1.2m', 'USD', 120_000_000],
    ['5万美元', 'USD', 5_000_000],
    ['€5', 'EUR', 500],
    ['£5', 'GBP', 500],
    ['HK$5', 'HKD', 500],
    ['JP¥ 500', 'JPY', 500],
    ['500日元', 'JPY', 500],
    ['1.2345 KWD', 'KWD', 1235],
  ])('%s is in %s', (text, currency, amount) => {
    expect(parseAmount(text, one)).toEqual({ ok: true, value: { amount, currency } });
  });

  test.each([
    ['', 'empty'],
    [' \u3000 ', 'empty'],
    ['-', 'empty'],
    ['——', 'empty'],
    ['5%', 'percent'],
    ['５％', 'percent'],
    ['5‰', 'percent'],
    ['none', 'not-a-number'],
    ['1,5', 'not-a-number'],
    ['1.234,50', 'not-a-number'],
    ['1,2345', 'not-a-number'],
    ['12 34', 'not-a-number'],
    ['1,234 567', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['--5', 'not-a-number'],
    ['-(5)', 'not-a-number'],
    ['(5', 'not-a-number'],
    ['5)', 'not-a-number'],
    ['3千5', 'not-a-number'],
    ['5 apples', 'not-a-number'],
    ['10²', 'not-a-number'],
    ['$5 €', 'not-a-number'],
    ['=1+1', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['90071992547409.92', 'too-large'],
    ['1e99', 'too-large'],
    ['-999999999999999999亿', 'too-large'],
  ])('%s is refused: %s', (text, type) => {
    expect(parseAmount(text, one)).toEqual(refused(type));
  });
});

test('a text of ten thousand digits is not read', () => {
  expect(parseAmount('9'.repeat(10_000), one)).toEqual(refused('not-a-number'));
});

describe('a column with a unit', () => {
  test('its numbers count what the header says', () => {
    expect([
      parseAmount('146388.0045', { unit: unitFromHeader('2014年营业收入(百万元)') }),
      parseAmount('280098304.0', { unit: unitFromHeader('总资产(万元)') }),
      parseAmount('1,234', { unit: unitFromHeader('Revenue 2024 (million USD)') }),
    ]).toEqual([
      yuan(14_638_800_450_000),
      yuan(280_098_304_000_000),
      { ok: true, value: { amount: 123_400_000_000, currency: 'USD' } },
    ]);
  });

  test('a scale in the cell replaces the scale of the header', () => {
    const unit = { multiplier: 10_000, currency: 'CNY' };
    expect(['3', '3万', '3亿', '3元'].map((text) => parseAmount(text, { unit }))).toEqual([
      yuan(3_000_000),
      yuan(3_000_000),
      yuan(30_000_000_000),
      yuan(3_000_000),
    ]);
  });

  test('a cell in another currency than its column is refused, an ambiguous sign follows the column', () => {
    const yen = { unit: { multiplier: 1, currency: 'JPY' } };
    expect([parseAmount('¥5', yen), parseAmount('5元', yen), parseAmount('$5', yen)]).toEqual([
      { ok: true, value: { amount: 5, currency: 'JPY' } },
      { ok: false, error: { type: 'currencies-differ', expected: 'JPY', found: 'CNY' } },
      { ok: false, error: { type: 'currencies-differ', expected: 'JPY', found: 'USD' } },
    ]);
  });

  test("where nothing names a currency it is the book's own", () => {
    const texts = ['5', '$5', '5元', '€5'];
    expect(
      texts.map((text) => {
        const read = parseAmount(text, { ...one, currency: 'HKD' });
        return read.ok && read.value.currency;
      }),
    ).toEqual(['HKD', 'HKD', 'HKD', 'EUR']);
  });
});

describe('exactness', () => {
  test('tenths and hundredths that binary fractions cannot hold come out exact', () => {
    const texts = ['0.1', '0.29', '1.15', '8.7', '1.005', '-1.005', '1.0049999999999999', '0.0004'];
    expect(texts.map((text) => parseAmount(text, one))).toEqual(
      [10, 29, 115, 870, 101, -101, 100, 0].map(yuan),
    );
  });

  test('every amount that is shown in full is read back as it was', () => {
    const safe = integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
    const currencies = constantFrom('CNY', 'USD', 'EUR', 'JPY', 'KWD');
    assert(
      property(safe, currencies, constantFrom('zh-CN', 'en'), (amount, currency, locale) => {
        const text = formatMoney({ amount, currency }, locale, 'full');
        expect(parseAmount(text, one)).toEqual({ ok: true, value: { amount, currency } });
      }),
    );
  });

  test('any text is read or refused, never half read', () => {
    const letters = array(constantFrom(...'0123456789.,-+()¥$万亿元km%e '.split('')), {
      maxLength: 12,
    });
    const texts = [string(), letters.map((some) => some.join(''))];
    for (const text of texts) {
      assert(
        property(text, (some) => {
          const read = parseAmount(some, one);
          expect(read.ok ? Number.isSafeInteger(read.value.amount) : read.error.type).toBeTruthy();
        }),
      );
    }
  });
});
