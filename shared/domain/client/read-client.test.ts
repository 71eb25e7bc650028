import fc from 'fast-check';
import { expect, test } from 'vitest';
import { err, ok } from '../../result.ts';
import type { Field } from '../field/field.ts';
import type { Client } from './client.ts';
import { clientSchema, newClient } from './client.ts';
import type { ClientForm, Namesakes } from './read-client.ts';
import {
  changedPart,
  clientTextFields,
  emptyClientForm,
  formOf,
  readClient,
} from './read-client.ts';

const id = '018f0000-0000-7000-8000-000000000001';
const otherId = '018f0000-0000-7000-8000-000000000002';
const nobodyElse: Namesakes = { sameName: [], sameCode: [], nameMayRepeat: false };
const assets: Field = {
  id: 'f1',
  label: '总资产',
  kind: 'money',
  unit: '',
  currency: 'CNY',
  place: 0,
  options: [],
  archivedAt: null,
};
const listed: Field = {
  id: 'f2',
  label: '上市日期',
  kind: 'date',
  unit: '',
  currency: null,
  place: 1,
  options: [],
  archivedAt: null,
};

function read(typed: Partial<ClientForm>, known = nobodyElse, client = newClient(id, '正平股份')) {
  return readClient(client, typed, [assets, listed], known);
}

test('what is typed is kept without the blanks around it, and the inner ones stay', () => {
  expect(read({ name: '  万  科Ａ ', code: ' 000002 ', region: ' 深圳' })).toEqual(
    ok({ ...newClient(id, '万  科Ａ'), code: '000002', region: '深圳' }),
  );
});

test('a client without a name is refused', () => {
  expect(read({ name: '   ' })).toEqual(err([{ field: 'name', type: 'name-missing' }]));
});

test('a name of 200 characters is accepted, one of 10,000 refused with its length', () => {
  expect(read({ name: '万'.repeat(200) })).toMatchObject({ ok: true });
  expect(read({ name: '万'.repeat(10_000) })).toEqual(
    err([{ field: 'name', type: 'too-long', limit: 200, length: 10_000 }]),
  );
});

test('a code belongs to one client, and no code is no double', () => {
  const other = { ...newClient(otherId, '万科'), code: '000002' };
  expect(read({ code: '000002' }, { ...nobodyElse, sameCode: [other] })).toEqual(
    err([{ field: 'code', type: 'code-taken', by: { id: otherId, name: '万科' } }]),
  );
  expect(read({ code: '' }, { ...nobodyElse, sameCode: [other] })).toMatchObject({ ok: true });
});

test('a client may keep its own name and code', () => {
  const self = { ...newClient(id, '正平股份'), code: '603843' };
  const known = { sameName: [self], sameCode: [self], nameMayRepeat: false };
  expect(read({ name: '正平股份', code: '603843' }, known, self)).toEqual(ok(self));
});

test('a second client of the same name has to be meant', () => {
  const other = { ...newClient(otherId, '正平股份'), code: '1' };
  const known = { ...nobodyElse, sameName: [other] };
  expect(read({ name: '正平股份' }, known)).toEqual(
    err([{ field: 'name', type: 'name-known', by: { id: otherId, code: '1' } }]),
  );
  expect(read({ name: '正平股份' }, { ...known, nameMayRepeat: true })).toMatchObject({ ok: true });
});

test('every problem is told at once', () => {
  const found = read({ name: '', code: '7'.repeat(65), custom: { f1: 'many', f2: '2015-02-31' } });
  expect(found).toEqual(
    err([
      { field: 'code', type: 'too-long', limit: 64, length: 65 },
      { field: 'name', type: 'name-missing' },
      { field: 'custom/f1', type: 'amount-not-readable', why: { type: 'not-a-number' } },
      { field: 'custom/f2', type: 'day-not-readable', why: { type: 'no-such-day' } },
    ]),
  );
});

test('own fields are read by their kind, and an emptied one is gone', () => {
  const client: Client = { ...newClient(id, '正平'), custom: { f1: 100, other: 'kept' } };
  expect(read({ custom: { f1: '3.5万', f2: '20150331' } }, nobodyElse, client)).toMatchObject({
    value: { custom: { f1: 3_500_000, f2: '2015-03-31', other: 'kept' } },
  });
  expect(read({ custom: { f1: ' ' } }, nobodyElse, client)).toMatchObject({
    value: { custom: { other: 'kept' } },
  });
});

test('a form that is saved as it was opened changes nothing', () => {
  const client: Client = { ...newClient(id, '正平'), custom: { f1: 123_456, f2: '2015-03-31' } };
  const form = formOf(client, [assets, listed]);
  expect(changedPart(form, form)).toEqual({});
  expect(read(form, nobodyElse, client)).toEqual(ok(client));
});

test('only what was changed is the person’s', () => {
  const after = { ...emptyClientForm, owner: '王工', custom: { f1: '5' } };
  expect(changedPart(emptyClientForm, after)).toEqual({ owner: '王工', custom: { f1: '5' } });
});

test('whatever is typed, what is accepted fits the book', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: 'grapheme', maxLength: 700 }));
  const form = fc.record(Object.fromEntries(clientTextFields.map((field) => [field, text])));
  fc.assert(
    fc.property(form, text, text, (texts, f1, f2) => {
      const found = read({ ...texts, custom: { f1, f2 } });
      const fits = found.ok && clientSchema.safeParse(found.value).success;
      expect(fits || (!found.ok && found.error.length > 0)).toBe(true);
    }),
  );
});
