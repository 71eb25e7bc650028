import { expect, test } from 'vitest';
import { aClient, aRevenueLine } from '../../../tests/support/rows.ts';
import { id } from '../../../tests/support/test-book.ts';
import type { Client } from '../client/client.ts';
import { newField } from '../field/field.ts';
import type { RevenueLine } from '../revenue/revenue-line.ts';
import type { UpdateRule } from './mapping-profile.ts';
import { decideRow, KnownClients } from './merge.ts';
import type { ClientRow } from './read-row.ts';

const row = (part: Partial<ClientRow>): ClientRow => ({
  line: 9,
  code: '',
  name: '',
  fields: {},
  custom: [],
  revenue: [],
  origin: null,
  ...part,
});

function decide(
  part: Partial<ClientRow>,
  clients: readonly Client[],
  {
    lines = [],
    seen = new Map<string, number>(),
    rule = 'overwrite',
  }: {
    lines?: readonly RevenueLine[];
    seen?: Map<string, number>;
    rule?: UpdateRule;
  } = {},
) {
  let next = 500;
  return decideRow(row(part), {
    known: new KnownClients(clients),
    lineOf: (client) => seen.get(client),
    linesOf: (client) => lines.filter(({ clientId }) => clientId === client),
    fieldOfColumn: new Map([[3, newField(id(700), '等级', 'text')]]),
    rule,
    newId: () => id(next++),
  });
}

const zhengping = aClient({ region: '青海' });

test('a row is matched by its code first, and what it fills overwrites', () => {
  expect(
    decide({ code: '603843', name: '正平路桥', fields: { owner: '王工' }, custom: [[3, 'x']] }, [
      zhengping,
    ]),
  ).toEqual({
    ok: true,
    value: {
      outcome: 'updated',
      before: zhengping,
      clientChanged: true,
      client: { ...zhengping, name: '正平路桥', owner: '王工', custom: { [id(700)]: 'x' } },
      lines: [],
    },
  });
});

test('a row without a code is matched by its exact name', () => {
  expect(decide({ name: '正平股份' }, [zhengping])).toMatchObject({
    value: { outcome: 'unchanged' },
  });
  expect(decide({ name: '正平' }, [zhengping])).toMatchObject({ value: { outcome: 'new' } });
});

test('a client without a code takes the one that a row of its name brings', () => {
  const without = aClient({ code: '' });
  expect(decide({ code: '603843', name: '正平股份' }, [without])).toMatchObject({
    value: { outcome: 'updated', client: { id: without.id, code: '603843' } },
  });
});

test('a code of one client with the name of another is refused', () => {
  const other = aClient({ id: id(2), code: '000001', name: '平安银行' });
  expect(decide({ code: '603843', name: '平安银行' }, [zhengping, other])).toEqual({
    ok: false,
    error: { type: 'code-and-name-differ', owner: '正平股份', name: '平安银行' },
  });
});

test('a new code under a known name is refused and never makes a double', () => {
  expect(decide({ code: '1', name: '正平股份' }, [zhengping])).toEqual({
    ok: false,
    error: { type: 'name-has-other-code', code: '603843' },
  });
});

test('what is not unique in the book is not guessed at', () => {
  const twin = aClient({ id: id(2) });
  expect(decide({ code: '603843' }, [zhengping, twin])).toMatchObject({
    error: { type: 'code-not-unique' },
  });
  const namesake = aClient({ id: id(2), code: '' });
  expect(decide({ name: '正平股份' }, [zhengping, namesake])).toMatchObject({
    error: { type: 'name-not-unique' },
  });
});

test('the same client twice in a file is refused with the row that was first', () => {
  expect(decide({ code: '603843' }, [zhengping], { seen: new Map([[zhengping.id, 4]]) })).toEqual({
    ok: false,
    error: { type: 'twice-in-file', line: 4 },
  });
});

test('a code that nobody has cannot make a client without a name', () => {
  expect(decide({ code: '9' }, [zhengping])).toMatchObject({ error: { type: 'new-without-name' } });
});

test('revenue of a period and a currency is corrected, never doubled', () => {
  const lines = [aRevenueLine(), aRevenueLine({ id: id(201), kind: 'service', amount: 7 })];
  const revenue = [{ period: '2015', currency: 'CNY', amount: 5 }];
  expect(decide({ code: '603843', revenue }, [zhengping], { lines })).toMatchObject({
    value: { outcome: 'updated', clientChanged: false, lines: [{ ...lines[0], amount: 5 }] },
  });
  const same = [{ period: '2015', currency: 'CNY', amount: 1_000_000 }];
  expect(decide({ code: '603843', revenue: same }, [zhengping], { lines })).toMatchObject({
    value: { outcome: 'unchanged', lines: [] },
  });
  const dollars = [{ period: '2015', currency: 'USD', amount: 5 }];
  expect(decide({ code: '603843', revenue: dollars }, [zhengping], { lines })).toMatchObject({
    value: { lines: [{ currency: 'USD', amount: 5, clientId: zhengping.id }] },
  });
});

test('entries that people made for one period are only left alone where they add up', () => {
  const lines = [aRevenueLine({ amount: 3 }), aRevenueLine({ id: id(201), amount: 4 })];
  const of = (amount: number) => [{ period: '2015', currency: 'CNY', amount }];
  expect(decide({ code: '603843', revenue: of(7) }, [zhengping], { lines })).toMatchObject({
    value: { outcome: 'unchanged' },
  });
  expect(decide({ code: '603843', revenue: of(8) }, [zhengping], { lines })).toEqual({
    ok: false,
    error: { type: 'revenue-not-unique', period: '2015' },
  });
});

test('a client that the file renames is no longer found by its old name', () => {
  const known = new KnownClients([zhengping]);
  known.replace(zhengping, { ...zhengping, name: '正平路桥' });
  expect(known.withName('正平股份')).toEqual([]);
  expect(known.withName('正平路桥')).toHaveLength(1);
  expect(known.withCode('603843')).toHaveLength(1);
});

test('a rule says what becomes of a field that has a value', () => {
  const known = aClient({ owner: '', custom: { [id(700)]: '甲' } });
  const said: Partial<ClientRow> = {
    code: '603843',
    name: '正平路桥',
    fields: { region: '甘肃', owner: '王工' },
    custom: [[3, '乙']],
    revenue: [
      { period: '2015', currency: 'CNY', amount: 5 },
      { period: '2016', currency: 'CNY', amount: 6 },
    ],
    origin: { by: '李工', on: null },
  };
  const lines = [aRevenueLine()];
  const client = (rule: UpdateRule) =>
    decide(said, [{ ...known, region: '青海' }], { lines, rule });
  expect(client('overwrite')).toMatchObject({
    value: {
      outcome: 'updated',
      client: { name: '正平路桥', region: '甘肃', owner: '王工', custom: { [id(700)]: '乙' } },
      lines: [{ amount: 5 }, { period: '2016', amount: 6 }],
    },
  });
  expect(client('fill-gaps')).toMatchObject({
    value: {
      outcome: 'updated',
      client: {
        name: '正平股份',
        region: '青海',
        owner: '王工',
        custom: { [id(700)]: '甲' },
        origin: { by: '李工', on: null },
      },
      lines: [{ period: '2016', amount: 6 }],
    },
  });
  expect(client('never')).toMatchObject({
    value: { outcome: 'unchanged', clientChanged: false, lines: [] },
  });
  expect(decide({ name: '新' }, [known], { rule: 'never' })).toMatchObject({
    value: { outcome: 'new' },
  });
});
