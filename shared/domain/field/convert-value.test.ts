import {
  assert,
  constantFrom,
  double,
  maxSafeInteger,
  property,
  string,
  subarray,
} from 'fast-check';
import { expect, test } from 'vitest';
import { customValue } from '../client/client.ts';
import { convertValue, isReadable } from './convert-value.ts';
import type { Field, FieldKind } from './field.ts';
import { fieldKinds, newField } from './field.ts';
import { fieldValueText, readFieldValue } from './read-field-value.ts';

const options = ['热线', '上门', '远程'];
function field(kind: FieldKind, part: Partial<Field> = {}): Field {
  const made = newField('018f0000-0000-7000-8000-000000000001', '字段', kind);
  const choosing = kind === 'choice' || kind === 'choices';
  return {
    ...made,
    currency: kind === 'money' ? 'CNY' : null,
    options: choosing ? options : [],
    ...part,
  };
}
const text = field('text');

test('what can be read is read, in the forms in which people write it', () => {
  const to = (kind: FieldKind, typed: string) => convertValue(text, field(kind), typed);
  expect(to('number', '1,200.50')).toBe(1200.5);
  expect(to('number', '１２')).toBe(12);
  expect(to('money', '¥1,234.5')).toBe(123_450);
  expect(to('money', '1.2345万')).toBe(1_234_500);
  expect(to('date', '2024年1月5日')).toBe('2024-01-05');
  expect(to('choice', '上门')).toBe('上门');
  expect(to('choices', '上门；热线')).toEqual(['上门', '热线']);
  expect(convertValue(field('number'), field('money'), 12.5)).toBe(1250);
  expect(convertValue(field('money'), field('number'), 1250)).toBe(12.5);
  expect(convertValue(field('money'), text, 1250)).toBe('12.50 CNY');
  expect(convertValue(field('choices'), field('choice'), ['热线'])).toBe('热线');
  expect(convertValue(field('choice'), field('choices'), '热线')).toEqual(['热线']);
});

test('what cannot be read, or not without losing something of it, stays as its text', () => {
  const kept: readonly [FieldKind, string][] = [
    ['number', '约三百'],
    ['number', '无'],
    ['number', '000123'],
    ['number', '6222021001122334455'],
    ['money', '12.345'],
    ['money', '50%'],
    ['money', 'USD 5'],
    ['money', '1e-7'],
    ['date', '2024-02-30'],
    ['date', '2024-01-05 10:30'],
    ['choice', '电话'],
    ['choices', '热线; 电话'],
  ];
  for (const [kind, typed] of kept) expect(convertValue(text, field(kind), typed)).toBe(typed);
  expect(convertValue(field('choices'), field('choice'), ['热线', '上门'])).toBe('热线; 上门');
  expect(convertValue(field('money'), field('money', { currency: 'JPY' }), 1250)).toBe('12.50');
});

test('several choices too long for a text stay as they were', () => {
  const many = Array.from({ length: 20 }, (_, n) => `${'长'.repeat(150)}${n}`);
  expect(convertValue(field('choices', { options: many }), text, many)).toBe(many);
});

/** Any value of a field's kind. */
const values = {
  text: string({ minLength: 1 }).filter((one) => one.trim() === one && one !== ''),
  number: double({ noNaN: true, noDefaultInfinity: true }).map((one) => (one === 0 ? 0 : one)),
  money: maxSafeInteger(),
  date: constantFrom('2024-01-05', '0001-01-01', '9999-12-31'),
  choice: constantFrom(...options),
  choices: subarray(options, { minLength: 1 }),
} as const;

for (const kind of fieldKinds) {
  test(`${kind}: whatever it is retyped to, it is read, or kept as a text that says the same`, () => {
    assert(
      property(values[kind], constantFrom(...fieldKinds), (value, into) => {
        const from = field(kind);
        const to = field(into);
        const converted = convertValue(from, to, value);
        expect(customValue.safeParse(converted).success).toBe(true);
        const shown = fieldValueText(from, value);
        const asText = typeof converted === 'string' && converted.startsWith(shown);
        expect(isReadable(to, converted) || asText).toBe(true);
      }),
    );
  });

  test(`${kind}: retyped to text and back it is what it was`, () => {
    assert(
      property(values[kind], (value) => {
        const there = convertValue(field(kind), text, value);
        expect(typeof there).toBe('string');
        expect(convertValue(text, field(kind), there)).toEqual(value);
      }),
    );
  });
}

test('what a person typed into a field is of its kind', () => {
  assert(
    property(constantFrom(...fieldKinds), string(), (kind, typed) => {
      const read = readFieldValue(field(kind), typed);
      const readable = !read.ok || read.value === null || isReadable(field(kind), read.value);
      expect(readable).toBe(true);
    }),
  );
});
