import { expect, test } from 'vitest';
import type { CustomValue } from '../../../shared/domain/client/client.ts';
import type { FieldForm } from '../../../shared/domain/field/field-form.ts';
import { emptyFieldForm, fieldFormOf } from '../../../shared/domain/field/field-form.ts';
import type { Field, FieldKind } from '../../../shared/domain/field/field.ts';
import { newField } from '../../../shared/domain/field/field.ts';
import { err, ok } from '../../../shared/result.ts';
import { aClient } from '../../../tests/support/rows.ts';
import { id, openTestBook, testNow } from '../../../tests/support/test-book.ts';
import type { OpenBook } from '../open-book.ts';
import { allFields, clientFields } from '../queries/client-fields.ts';
import { addField } from './add-field.ts';
import { archiveField, restoreField } from './archive-field.ts';
import { collectOptions } from './collect-options.ts';
import { editField, fieldBatch } from './edit-field.ts';
import { moveField } from './move-field.ts';
import type { FieldOrder } from './plan-field-edit.ts';
import { undo } from './take-back.ts';

function aField(kind: FieldKind, part: Partial<Field> = {}): Field {
  const currency = kind === 'money' ? 'CNY' : null;
  return { ...newField(id(50), '字段', kind), currency, ...part };
}

/** A book whose clients 0, 1, 2 … have these values in the field. */
async function bookWith(field: Field, values: readonly CustomValue[]): Promise<OpenBook> {
  const clients = values.map((value, n) =>
    aClient({ id: id(1000 + n), code: String(n), name: `客户${n}`, custom: { [field.id]: value } }),
  );
  return openTestBook({ fields: [field], clients });
}

async function valuesIn({ book }: OpenBook, field: Field): Promise<readonly unknown[]> {
  const values: unknown[] = [];
  await book.scan('clients', (batch) =>
    values.push(...batch.map(({ custom }) => custom[field.id] ?? null)),
  );
  return values;
}

function orderOf(
  field: Field,
  part: Partial<FieldForm>,
  more: Partial<FieldOrder> = {},
): FieldOrder {
  const form = { ...fieldFormOf(field), ...part };
  return { id: field.id, form, fates: {}, confirmed: false, ...more };
}

test('a field is added behind the others, once, and a name that is taken is refused', async () => {
  const deps = await openTestBook({ fields: [aField('text', { place: 4 })] });
  const form = { ...emptyFieldForm, label: '人数', kind: 'number', unit: '人' } as const;
  const added = { ...newField(id(51), '人数', 'number'), unit: '人', place: 5 };
  expect(await addField(deps, id(51), form)).toEqual(ok(added));
  expect(await addField(deps, id(51), form)).toEqual(ok(added));
  expect(await deps.book.count('fields')).toBe(2);
  expect(await addField(deps, id(52), form)).toEqual(
    err({
      type: 'not-accepted',
      problems: [{ field: 'label', type: 'label-taken', archived: false }],
    }),
  );
  deps.close();
});

test('a book has room for 200 fields', async () => {
  const fields = Array.from({ length: 200 }, (_, n) =>
    aField('text', { id: id(100 + n), label: `字段${n}` }),
  );
  const deps = await openTestBook({ fields });
  expect(await addField(deps, id(51), { ...emptyFieldForm, label: '又一个' })).toEqual(
    err({ type: 'too-many-fields', limit: 200 }),
  );
  deps.close();
});

test('renaming keeps every value and reads none of them', async () => {
  const field = aField('number');
  const deps = await bookWith(field, [1, 2.5]);
  const before = await valuesIn(deps, field);
  expect(await editField(deps, orderOf(field, { label: '人数', unit: '人' }))).toMatchObject(
    ok({ changed: 0 }),
  );
  expect(await deps.book.get('fields', field.id)).toEqual({ ...field, label: '人数', unit: '人' });
  expect(await valuesIn(deps, field)).toEqual(before);
  deps.close();
});

test('retyping says first what cannot be read, changes nothing till then, and loses nothing', async () => {
  const field = aField('text');
  const values = ['12', '1,200', '约三百', '无', '000123'];
  const deps = await bookWith(field, values);
  const order = orderOf(field, { kind: 'number' });
  expect(await editField(deps, order)).toEqual(
    err({
      type: 'needs-answer',
      effect: {
        values: 5,
        unreadable: 3,
        examples: [
          { client: '客户2', text: '约三百' },
          { client: '客户3', text: '无' },
          { client: '客户4', text: '000123' },
        ],
        inUse: [],
      },
    }),
  );
  expect(await valuesIn(deps, field)).toEqual(values);
  expect(await deps.book.get('fields', field.id)).toEqual(field);

  expect(await editField(deps, { ...order, confirmed: true })).toMatchObject(ok({ changed: 2 }));
  expect(await valuesIn(deps, field)).toEqual([12, 1200, '约三百', '无', '000123']);
  expect((await deps.book.get('fields', field.id))?.kind).toBe('number');
  expect(await deps.book.log.latest(9)).toMatchObject([
    { name: 'book.import' },
    { name: 'field.edit' },
  ]);
  await undo(deps);
  expect(await valuesIn(deps, field)).toEqual(values);
  expect(await deps.book.get('fields', field.id)).toEqual(field);
  deps.close();
});

test('amounts become numbers and texts with the right figures', async () => {
  const field = aField('money');
  const deps = await bookWith(field, [123_450]);
  await editField(deps, orderOf(field, { kind: 'number' }));
  expect(await valuesIn(deps, field)).toEqual([1234.5]);
  await undo(deps);
  await editField(deps, orderOf(field, { kind: 'text' }));
  expect(await valuesIn(deps, field)).toEqual(['1234.50 CNY']);
  deps.close();
});

test('an option that clients have goes only once it is said what becomes of their values', async () => {
  const field = aField('choices', { options: ['热线', '上门', '远程'] });
  const deps = await bookWith(field, [['热线', '上门'], ['热线'], ['远程']]);
  const options = [
    { was: '上门', name: '上门服务' },
    { was: '远程', name: '远程' },
  ];
  const order = orderOf(field, { options });
  expect(await editField(deps, order)).toMatchObject(
    err({
      type: 'needs-answer',
      effect: { inUse: [{ option: '热线', clients: 2 }], unreadable: 0 },
    }),
  );
  const gone = { ...order, fates: { 热线: { to: 'option', name: '上门' } } } as const;
  expect(await editField(deps, gone)).toMatchObject({ error: { type: 'needs-answer' } });

  await editField(deps, { ...order, fates: { 热线: { to: 'option', name: '远程' } } });
  expect(await valuesIn(deps, field)).toEqual([['远程', '上门服务'], ['远程'], ['远程']]);
  await undo(deps);
  await editField(deps, { ...order, fates: { 热线: { to: 'clear' } } });
  expect(await valuesIn(deps, field)).toEqual([['上门服务'], null, ['远程']]);
  await undo(deps);
  await editField(deps, { ...order, fates: { 热线: { to: 'keep' } } });
  expect(await valuesIn(deps, field)).toEqual([['热线', '上门服务'], ['热线'], ['远程']]);
  deps.close();
});

test('a field that is gone, or was changed by somebody else, is refused', async () => {
  const field = aField('text');
  const deps = await openTestBook();
  expect(await editField(deps, orderOf(field, { label: 'x' }))).toEqual(
    err({ type: 'field-not-found' }),
  );
  expect(await archiveField(deps, field.id)).toEqual(err({ type: 'field-not-found' }));
  expect(await moveField(deps, field.id, 'up')).toEqual(err({ type: 'field-not-found' }));
  deps.close();
});

const many = fieldBatch * 2 + 10;

test('thousands of values are one action with progress, and one undo', async () => {
  const field = aField('money');
  const deps = await bookWith(
    field,
    Array.from({ length: many }, (_, n) => n * 100 + 5),
  );
  const seen: (readonly [number, number])[] = [];
  await editField(deps, orderOf(field, { kind: 'number' }), (done, all) => seen.push([done, all]));
  expect(seen).toEqual([
    [fieldBatch, many],
    [fieldBatch * 2, many],
    [many, many],
  ]);
  expect((await valuesIn(deps, field)).slice(0, 3)).toEqual([0.05, 1.05, 2.05]);
  expect(await deps.book.log.latest(9)).toHaveLength(2);
  await undo(deps);
  expect((await valuesIn(deps, field)).slice(0, 3)).toEqual([5, 105, 205]);
  deps.close();
});

test('a change that breaks off half-way shows no wrong figure, and undo takes it back', async () => {
  const field = aField('money');
  const deps = await bookWith(
    field,
    Array.from({ length: many }, (_, n) => n * 100 + 5),
  );
  const broken = editField(deps, orderOf(field, { kind: 'number' }), () => {
    throw new Error('The window was closed.');
  });
  await expect(broken).rejects.toThrow('The window was closed.');
  const values = await valuesIn(deps, field);
  expect(values[1]).toBe(1.05);
  expect(values.at(-1)).toBe(`${many - 1}.05`);
  expect((await deps.book.get('fields', field.id))?.kind).toBe('number');
  await undo(deps);
  expect((await valuesIn(deps, field)).at(-1)).toBe((many - 1) * 100 + 5);
  expect(await deps.book.get('fields', field.id)).toEqual(field);
  deps.close();
});

test('an archived field is no longer offered, keeps its values, and comes back with them', async () => {
  const field = aField('text');
  const deps = await bookWith(field, ['甲']);
  await archiveField(deps, field.id);
  expect(await clientFields(deps.book)).toEqual([]);
  const archivedAt = new Date(testNow).toISOString();
  expect(await allFields(deps.book)).toEqual([{ ...field, archivedAt }]);
  expect(await valuesIn(deps, field)).toEqual(['甲']);
  await restoreField(deps, field.id);
  expect(await clientFields(deps.book)).toEqual([field]);
  deps.close();
});

test('fields are moved past those that are archived, and stay at the ends', async () => {
  const fields = ['甲', '乙', '丙'].map((label, place) =>
    aField('text', {
      id: id(50 + place),
      label,
      place,
      archivedAt: label === '乙' ? '2026-01-01T00:00:00.000Z' : null,
    }),
  );
  const deps = await openTestBook({ fields });
  const order = async () => (await allFields(deps.book)).map(({ label }) => label).join('');
  await moveField(deps, id(52), 'up');
  expect(await order()).toBe('丙甲乙');
  await moveField(deps, id(52), 'up');
  expect(await order()).toBe('丙甲乙');
  await moveField(deps, id(52), 'down');
  expect(await order()).toBe('甲丙乙');
  expect(await deps.book.log.latest(9)).toHaveLength(3);
  deps.close();
});

test('the texts that clients have become options, the most frequent first', async () => {
  const field = aField('text');
  const deps = await bookWith(field, ['上门', '热线', '上门; 远程', 'x'.repeat(201)]);
  expect(await collectOptions(deps, field.id)).toEqual(['上门', '热线', '远程']);
  deps.close();
});
