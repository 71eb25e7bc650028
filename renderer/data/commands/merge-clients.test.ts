import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookUps, tableNames } from '../../../shared/domain/book.ts';
import type { Client } from '../../../shared/domain/client/client.ts';
import { ownedTables } from '../../../shared/domain/client/duplicate/move-records.ts';
import { emptyProfile } from '../../../shared/domain/client/profile.ts';
import { aClient, aContact } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { records, together, wholeBook } from '../../../tests/support/whole-story.ts';
import { mergePreview } from '../queries/merge-preview.ts';
import { mergeClients } from './merge-clients.ts';
import { redo, undo } from './take-back.ts';

const one = id(1);
const other = id(2);
const third = id(3);
const nothing = { choices: {}, people: [] };

const book = together(
  {
    clients: [
      aClient({
        id: one,
        code: '7',
        name: '甲子精密',
        tags: ['老客户'],
        note: '门口有狗',
        mergedFrom: [id(41)],
      }),
      aClient({
        id: other,
        code: '',
        name: '甲子精密机械有限公司',
        region: '西宁',
        tags: ['老客户', '重点'],
        note: '周五不接待',
        mergedFrom: [id(42)],
        profile: {
          ...emptyProfile,
          employees: 40,
          valueChain: [{ name: '甲子', side: 'supplier', clientId: one }],
        },
        handOver: { 'first-visit': { day: '2026-05-01', by: '张三', note: '' } },
      }),
      aClient({
        id: third,
        code: '9',
        name: '恒达',
        profile: {
          ...emptyProfile,
          valueChain: [{ name: '甲子精密', side: 'customer', clientId: other }],
        },
      }),
    ],
    apart: [
      { id: id(50), first: other, second: third },
      { id: id(51), first: one, second: other },
    ],
  },
  records(one, 100),
  records(other, 200),
);

test('a merged client has what both knew, and remembers whom it was made of', async () => {
  const deps = await openTestBook(book);
  const merged = await mergeClients(deps, {
    winner: one,
    loser: other,
    choices: { name: 'right' },
    people: [],
  });
  expect(merged).toMatchObject({
    ok: true,
    value: {
      client: {
        id: one,
        code: '7',
        name: '甲子精密机械有限公司',
        region: '西宁',
        tags: ['老客户', '重点'],
        note: '门口有狗\n\n周五不接待',
        mergedFrom: [id(41), other, id(42)],
        profile: { employees: 40, valueChain: [{ name: '甲子', clientId: null }] },
        handOver: { 'first-visit': { by: '张三' } },
      },
    },
  });
  expect(await deps.book.get('clients', other)).toBeUndefined();
  const linked = await deps.book.get('clients', third);
  expect(linked?.profile.valueChain[0]?.clientId).toBe(one);
  deps.close();
});

test('every record of the other client moves, and none is left behind', async () => {
  const deps = await openTestBook(book);
  await mergeClients(deps, { winner: one, loser: other, ...nothing });
  const after = await wholeBook(deps.book);
  for (const [table, rows] of after) {
    expect([table, rows.filter((row) => row['clientId'] === other)]).toEqual([table, []]);
  }
  const counts = ownedTables.map((table) => [table, after.get(table)?.length]);
  expect(Object.fromEntries(counts)).toEqual({
    conflicts: 0,
    ratings: 2,
    followUps: 2,
    complaints: 2,
    complaintSteps: 2,
    praises: 2,
    healthAnswers: 2,
    serviceScores: 2,
    npsScores: 2,
    contacts: 4,
    revenue: 2,
    visits: 2,
    needs: 2,
    obstacles: 2,
    economics: 2,
    responses: 2,
    contracts: 2,
    payments: 2,
    groups: 2,
    // The same photo of both clients hangs on the merged one once.
    attachments: 3,
    series: 2,
    rhythms: 2,
    opportunities: 2,
    handSegments: 2,
    // Both were invited to the same campaign.
    invitations: 1,
    residencies: 2,
    handOuts: 2,
  });
  expect(after.get('apart')).toEqual([{ id: id(50), first: one, second: third }]);
  deps.close();
});

test('the tables that move are all that belong to a client', () => {
  const owned = tableNames.filter((table) => lookUps[table].some((field) => field === 'clientId'));
  expect([...ownedTables].toSorted()).toEqual(owned.toSorted());
});

test('contacts that are one person are found, and merged by choice with all that names them', async () => {
  const deps = await openTestBook(book);
  const preview = await mergePreview(deps.book, one, other);
  expect(preview?.people).toMatchObject([{ kept: id(100), gone: id(200), sure: true }]);
  await mergeClients(deps, {
    winner: one,
    loser: other,
    choices: {},
    people: preview?.people ?? [],
  });
  expect(await deps.book.count('contacts')).toBe(3);
  expect(await deps.book.get('contacts', id(201))).toMatchObject({ reportsTo: id(100) });
  expect(await deps.book.get('responses', id(205))).toMatchObject({ contactId: id(100) });
  expect(await deps.book.get('groups', id(208))).toMatchObject({ members: [id(100), id(201)] });
  expect(await deps.book.lookUp('attachments', 'recordId', [id(200)])).toEqual([]);
  deps.close();
});

test('what would make a person report to themselves is left out', async () => {
  const deps = await openTestBook({
    clients: [aClient({ id: one }), aClient({ id: other, code: '2' })],
    contacts: [
      aContact({ id: id(100), clientId: one, name: '甲', reportsTo: id(101) }),
      aContact({ id: id(101), clientId: one, name: '乙' }),
      aContact({ id: id(200), clientId: other, name: '甲' }),
      aContact({ id: id(201), clientId: other, name: '乙', reportsTo: id(200) }),
    ],
  });
  const people = [
    { kept: id(100), gone: id(200) },
    { kept: id(101), gone: id(201) },
  ];
  await mergeClients(deps, { winner: one, loser: other, choices: {}, people });
  const contacts = await deps.book.lookUp('contacts', 'clientId', [one]);
  expect(contacts.map(({ reportsTo }) => reportsTo).filter((above) => above !== null)).toHaveLength(
    1,
  );
  deps.close();
});

test('a client is not merged with itself, nor with one that is not there, nor beyond what a note holds', async () => {
  const note = '长'.repeat(11_000);
  const deps = await openTestBook({
    clients: [
      aClient({ id: one, note }),
      aClient({ id: other, code: '2', note: '短'.repeat(11_000) }),
    ],
  });
  const before = await wholeBook(deps.book);
  expect(await mergeClients(deps, { winner: one, loser: one, ...nothing })).toEqual({
    ok: false,
    error: { type: 'same-client' },
  });
  expect(await mergeClients(deps, { winner: one, loser: third, ...nothing })).toEqual({
    ok: false,
    error: { type: 'client-not-found' },
  });
  expect(await mergeClients(deps, { winner: one, loser: other, ...nothing })).toEqual({
    ok: false,
    error: { type: 'too-long', path: 'note', limit: 20_000 },
  });
  const choices = { note: 'right' } as const;
  expect(
    await mergeClients(deps, { winner: one, loser: other, choices, people: [] }),
  ).toMatchObject({ ok: true, value: { client: { note: '短'.repeat(11_000) } } });
  await undo(deps);
  expect(await wholeBook(deps.book)).toEqual(before);
  deps.close();
});

test('a merge can be taken back and done again: the whole book is as it was, whatever was in it', async () => {
  const side = fc.constantFrom('left', 'right', 'both');
  const paths = [
    'name',
    'note',
    'tags',
    'region',
    'phone',
    'profile/employees',
    'handOver/first-visit',
    'custom/f',
  ];
  const some = fc.record({
    name: fc.constantFrom('甲子', '甲子有限公司'),
    region: fc.constantFrom('', '西宁'),
    note: fc.constantFrom('', '门口有狗', '狗'),
    tags: fc.subarray(['老客户', '重点']),
    custom: fc.constantFrom<Client['custom']>({}, { f: 1 }, { f: 2, g: ['x'] }),
    mergedFrom: fc.subarray([id(41), id(42)]),
    archivedAt: fc.constantFrom(null, '2026-05-01T00:00:00.000Z'),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        left: some,
        right: some,
        choices: fc.dictionary(fc.constantFrom(...paths), side),
        withRecords: fc.subarray([100, 200, 300]),
        mergePeople: fc.boolean(),
      }),
      async ({ left, right, choices, withRecords, mergePeople }) => {
        const owners = new Map([
          [100, one],
          [200, other],
          [300, third],
        ]);
        const deps = await openTestBook(
          together(
            {
              clients: [
                aClient({ id: one, ...left }),
                aClient({ id: other, code: '2', ...right }),
                aClient({ id: third, code: '3' }),
              ],
              apart: [{ id: id(50), first: other, second: third }],
            },
            ...withRecords.map((from) => records(owners.get(from) ?? third, from)),
          ),
        );
        const before = await wholeBook(deps.book);
        const people = mergePeople ? [{ kept: id(100), gone: id(200) }] : [];
        const merged = await mergeClients(deps, { winner: one, loser: other, choices, people });
        expect(merged.ok).toBe(true);
        const after = await wholeBook(deps.book);
        expect(after).not.toEqual(before);
        await undo(deps);
        expect(await wholeBook(deps.book)).toEqual(before);
        await redo(deps);
        expect(await wholeBook(deps.book)).toEqual(after);
        deps.close();
      },
    ),
    { numRuns: 25 },
  );
});
