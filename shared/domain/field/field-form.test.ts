import { expect, test } from 'vitest';
import { err, ok } from '../../result.ts';
import type { FieldForm } from './field-form.ts';
import { emptyFieldForm, fieldFormOf, readField } from './field-form.ts';
import { newField } from './field.ts';

const field = newField('018f0000-0000-7000-8000-000000000001', '', 'text');
const other = newField('018f0000-0000-7000-8000-000000000002', '总资产', 'money');

function read(part: Partial<FieldForm>) {
  return readField(field, { ...emptyFieldForm, label: '字段', ...part }, [other]);
}
const named = (...names: readonly string[]) => names.map((name) => ({ was: null, name }));

test('a field keeps of what was typed only what its kind has', () => {
  const typed = { label: ' 人数 ', unit: ' 人 ', currency: ' usd ', options: named('甲') };
  expect(read({ ...typed, kind: 'number' })).toEqual(
    ok({ ...field, label: '人数', kind: 'number', unit: '人' }),
  );
  expect(read({ ...typed, kind: 'money' })).toEqual(
    ok({ ...field, label: '人数', kind: 'money', currency: 'USD' }),
  );
  expect(read({ ...typed, kind: 'choice' })).toEqual(
    ok({ ...field, label: '人数', kind: 'choice', options: ['甲'] }),
  );
});

test('a form that was only opened reads back as the field', () => {
  const known = { ...field, label: '等级', kind: 'choice', options: ['甲', '乙'] } as const;
  expect(
    readField(
      { ...known, options: [...known.options] },
      fieldFormOf({ ...known, options: [...known.options] }),
      [],
    ),
  ).toEqual(ok(known));
});

test('every limit of a field has its refusal', () => {
  const problems = (part: Partial<FieldForm>) => {
    const result = read(part);
    return result.ok ? [] : result.error;
  };
  expect(problems({ label: ' ' })).toEqual([{ field: 'label', type: 'label-missing' }]);
  expect(problems({ label: '总资产' })).toEqual([
    { field: 'label', type: 'label-taken', archived: false },
  ]);
  expect(problems({ label: 'x'.repeat(201) })).toEqual([
    { field: 'label', type: 'too-long', limit: 200, length: 201 },
  ]);
  expect(problems({ kind: 'number', unit: 'x'.repeat(501) })).toEqual([
    { field: 'unit', type: 'too-long', limit: 500, length: 501 },
  ]);
  expect(problems({ kind: 'money', currency: '元' })).toEqual([
    { field: 'currency', type: 'currency-not-known' },
  ]);
  expect(problems({ kind: 'choice' })).toEqual([{ field: 'options', type: 'options-missing' }]);
  expect(
    problems({ kind: 'choices', options: named('甲', '', '甲', '乙;丙', 'x'.repeat(201)) }),
  ).toEqual([
    { field: 'options', at: 1, type: 'option-missing' },
    { field: 'options', at: 2, type: 'option-twice', name: '甲' },
    { field: 'options', at: 3, type: 'option-with-semicolon' },
    { field: 'options', at: 4, type: 'too-long', limit: 200, length: 201 },
  ]);
  const many = named(...Array.from({ length: 201 }, (_, n) => String(n)));
  expect(problems({ kind: 'choice', options: many })).toEqual([
    { field: 'options', type: 'too-many-options', limit: 200, count: 201 },
  ]);
});

test('the label of an archived field is taken too', () => {
  const archived = { ...other, archivedAt: '2026-01-01T00:00:00.000Z' };
  expect(readField(field, { ...emptyFieldForm, label: '总资产' }, [archived])).toEqual(
    err([{ field: 'label', type: 'label-taken', archived: true }]),
  );
});
