import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayFromNumber } from '../calendar/day.ts';
import { amountOf, codeOf, dayOf, isErrorValue, isNothing, numberOf, oneLine } from './cell.ts';

const yuan = { multiplier: 1, currency: 'CNY' };

/** The digits and marks that a Chinese input method types. */
function fullWidth(text: string): string {
  return text.replaceAll(/[!-~]/gu, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfe_e0));
}

test('a number is read as it was written, with thousands marks and in full width too', () => {
  const format = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });
  fc.assert(
    fc.property(fc.integer({ min: -1e13, max: 1e13 }), (scaled) => {
      const value = scaled / 10_000;
      const text = format.format(value);
      expect(numberOf(text)).toEqual({ ok: true, value: Number(text.replaceAll(',', '')) });
      expect(numberOf(fullWidth(text))).toEqual(numberOf(text));
      expect(numberOf(String(value))).toEqual({ ok: true, value });
    }),
  );
});

test.each(['1,5', '1.234,50', '12a', '1 2', '=1+1', '1-2', '１２月'])('%s is no number', (text) => {
  expect(numberOf(text)).toEqual({ ok: false, error: { type: 'not-a-number' } });
});

test('a day is read in every form in which it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 80_000 }), (number) => {
      const day = dayFromNumber(number);
      const [year = '', month = '', date = ''] = day.split('-');
      const short = [year, Number(month), Number(date)];
      for (const text of [
        day,
        short.join('/'),
        short.join('.'),
        `${short[0]}年${short[1]}月${short[2]}日`,
        year + month + date,
        `${day} 00:00:00`,
        fullWidth(day),
      ]) {
        expect(dayOf(text)).toEqual({ ok: true, value: day });
      }
    }),
  );
});

test('31 February is refused as a day that does not exist', () => {
  for (const text of ['2024-02-31', '2024/2/31', '20240231', '2024年2月31日']) {
    expect(dayOf(text)).toEqual({ ok: false, error: { type: 'no-such-day' } });
  }
});

test('what programs write where there is no day is no day', () => {
  for (const text of ['0', '0000-00-00', '', '-', '无']) {
    expect(dayOf(text)).toEqual({ ok: true, value: null });
  }
  expect(dayOf('1/5/2024')).toEqual({ ok: false, error: { type: 'not-a-day' } });
});

test('an amount is read in its unit, exact to the fen', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (fen) => {
      const amount = { ok: true, value: { amount: fen, currency: 'CNY' } };
      expect(amountOf((fen / 100).toFixed(2), yuan)).toEqual(amount);
      const inTenThousands = { multiplier: 10_000, currency: 'CNY' };
      expect(amountOf((fen / 1_000_000).toFixed(6), inTenThousands)).toEqual(amount);
    }),
  );
});

test('an amount in another currency than its column is refused', () => {
  expect(amountOf('US$ 5', yuan)).toEqual({
    ok: false,
    error: { type: 'other-currency', expected: 'CNY', found: 'USD' },
  });
  expect(amountOf('50%', yuan)).toEqual({ ok: false, error: { type: 'not-an-amount' } });
  expect(amountOf('9e20', yuan)).toEqual({ ok: false, error: { type: 'number-too-large' } });
  expect(amountOf('—', yuan)).toEqual({ ok: true, value: null });
});

test('a code keeps its zeros, and loses only the dress that keeps them in Excel', () => {
  expect(codeOf(' 000001 ')).toBe('000001');
  expect(codeOf('="000001"')).toBe('000001');
  expect(codeOf('=1+1')).toBe('=1+1');
});

test('texts of one line have no ends of line, and nothing is told from something', () => {
  expect(oneLine(' 正平\r\n股份 ')).toBe('正平 股份');
  expect(['', ' ', '--', 'N/A', 'null', '无', '/'].every(isNothing)).toBe(true);
  expect(['0', '无锡', 'NA Ltd', '-5'].some(isNothing)).toBe(false);
  expect(isErrorValue('#N/A')).toBe(true);
  expect(isErrorValue('#1 Ltd')).toBe(false);
});
