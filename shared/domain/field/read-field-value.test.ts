import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ok } from '../../result.ts';
import type { Field, FieldKind } from './field.ts';
import { newField } from './field.ts';
import { amountText, fieldValueText, readFieldValue } from './read-field-value.ts';

function field(kind: FieldKind, currency: string | null = null): Field {
  return { ...newField('f', 'f', kind), currency };
}

test.each([
  ['text', ' 三期 ', '三期'],
  ['number', '1,234.5', 1234.5],
  ['number', '-7', -7],
  ['number', '１２', 12],
  ['money', '1,234.50', 123_450],
  ['date', '2015年3月31日', '2015-03-31'],
] as const)('a field of kind %s reads %s', (kind, text, value) => {
  expect(readFieldValue(field(kind), text)).toEqual(ok(value));
});

test.each(['text', 'number', 'money', 'date'] as const)('an empty %s is no value', (kind) => {
  expect(readFieldValue(field(kind), '  ')).toEqual(ok(null));
});

test('what does not fit the kind is refused', () => {
  expect(readFieldValue(field('number'), 'seven')).toMatchObject({
    error: { type: 'number-not-readable' },
  });
  expect(readFieldValue(field('money'), '12 %')).toMatchObject({
    error: { type: 'amount-not-readable', why: { type: 'percent' } },
  });
  expect(readFieldValue(field('date'), '2015-02-31')).toMatchObject({
    error: { type: 'day-not-readable', why: { type: 'no-such-day' } },
  });
  expect(readFieldValue(field('text'), 'x'.repeat(2001))).toMatchObject({
    error: { type: 'text-too-long', limit: 2000, length: 2001 },
  });
});

test('an amount as text is read as the same amount, in any currency', () => {
  const currencies = fc.constantFrom('CNY', 'JPY', 'KWD');
  fc.assert(
    fc.property(fc.maxSafeInteger(), currencies, (amount, currency) => {
      const money = field('money', currency);
      expect(readFieldValue(money, amountText(amount, currency))).toEqual(ok(amount));
    }),
  );
});

test('a value as text is read as the same value', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const number = field('number');
      const read = readFieldValue(number, fieldValueText(number, value));
      // Minus zero is written as zero.
      expect(read).toEqual(ok(value + 0));
    }),
  );
});

test('a value that is not there is empty', () => {
  expect(fieldValueText(field('money'), undefined)).toBe('');
  expect(fieldValueText(field('text'), ['a', 'b'])).toBe('a; b');
});
