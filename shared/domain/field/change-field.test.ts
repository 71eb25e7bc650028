import { assert, constantFrom, property, record, shuffledSubarray, subarray } from 'fast-check';
import { expect, test } from 'vitest';
import type { FieldStep, OptionFates } from './change-field.ts';
import { effectOf, removedOptions, touchesValues, valueAfter } from './change-field.ts';
import type { OptionForm } from './field-form.ts';
import { fieldFormOf } from './field-form.ts';
import type { Field, FieldKind } from './field.ts';
import { newField } from './field.ts';

const options = ['热线', '上门', '远程'];
function field(kind: FieldKind, part: Partial<Field> = {}): Field {
  return { ...newField('018f0000-0000-7000-8000-000000000001', '服务', kind), options, ...part };
}

function stepOf(
  kind: FieldKind,
  edited: readonly OptionForm[],
  fates: OptionFates = {},
): FieldStep {
  const from = field(kind);
  return { from, to: { ...from, options: edited.map(({ name }) => name) }, options: edited, fates };
}
const unchanged = fieldFormOf(field('choice')).options;

test('a new label, unit or place touches no value', () => {
  const from = field('number', { options: [] });
  const to = { ...from, label: '人数', unit: '人', place: 3 };
  expect(touchesValues({ from, to, options: [], fates: {} })).toBe(false);
  expect(touchesValues(stepOf('choice', unchanged.toReversed()))).toBe(false);
  expect(touchesValues(stepOf('choice', [...unchanged, { was: null, name: '培训' }]))).toBe(false);
});

test('options that swap their names take their values with them', () => {
  const step = stepOf('choices', [
    { was: '热线', name: '上门' },
    { was: '上门', name: '热线' },
    { was: '远程', name: '远程' },
  ]);
  expect(valueAfter(step, ['热线', '远程'])).toEqual(['上门', '远程']);
  expect(valueAfter(stepOf('choice', step.options), '上门')).toBe('热线');
  expect(touchesValues(step)).toBe(true);
});

test('the values of an option that goes stay as texts, are emptied or become another option', () => {
  const left = unchanged.filter(({ was }) => was !== '热线');
  const one = (fates: OptionFates) => valueAfter(stepOf('choice', left, fates), '热线');
  expect(one({ 热线: { to: 'keep' } })).toBe('热线');
  expect(one({ 热线: { to: 'clear' } })).toBeNull();
  expect(one({ 热线: { to: 'option', name: '上门' } })).toBe('上门');
  expect(one({})).toBe('热线');
  const several = (fates: OptionFates) =>
    valueAfter(stepOf('choices', left, fates), ['热线', '上门']);
  expect(several({ 热线: { to: 'keep' } })).toEqual(['热线', '上门']);
  expect(several({ 热线: { to: 'clear' } })).toEqual(['上门']);
  expect(several({ 热线: { to: 'option', name: '上门' } })).toEqual(['上门']);
});

test('a fate speaks only of its own option, never of a text that was kept before', () => {
  const left = unchanged.filter(({ was }) => was !== '热线');
  const step = stepOf('choice', left, { 电话: { to: 'clear' } });
  expect(valueAfter(step, '电话')).toBe('电话');
});

test('nothing but what a person gave up is lost, whichever options go', () => {
  const fate = constantFrom({ to: 'keep' } as const, { to: 'option', name: '上门' } as const);
  assert(
    property(
      subarray(options, { minLength: 1 }),
      shuffledSubarray([...unchanged]),
      record({ 热线: fate, 远程: fate }),
      (value, left, chosen) => {
        const fates: OptionFates = chosen;
        const kept = new Set(left.map(({ name }) => name));
        const expected = value.map((option) => {
          const to = kept.has(option) ? undefined : fates[option];
          return to?.to === 'option' ? to.name : option;
        });
        expect(valueAfter(stepOf('choices', left, fates), value)).toEqual([...new Set(expected)]);
      },
    ),
  );
});

test('before a change it says which values change, which cannot be read and which options they hold', () => {
  const from = field('text', { options: [] });
  const to = field('number', { options: [] });
  const step = { from, to, options: [], fates: {} };
  expect(effectOf(step, '12')).toEqual({ changes: true, unreadable: false, removed: [] });
  expect(effectOf(step, '约十二')).toEqual({ changes: false, unreadable: true, removed: [] });
  const left = unchanged.filter(({ was }) => was !== '热线');
  const removing = stepOf('choices', left, { 热线: { to: 'clear' } });
  expect(effectOf(removing, ['热线', '上门'])).toEqual({
    changes: true,
    unreadable: false,
    removed: ['热线'],
  });
});

test('retyping to a kind without options removes none', () => {
  const form = { ...fieldFormOf(field('choice')), kind: 'text', options: [] } as const;
  expect(removedOptions(field('choice'), form)).toEqual([]);
  expect(removedOptions(field('choice'), { ...form, kind: 'choices' })).toEqual(options);
});
