import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Leave } from '../../shared/protocol/pull.ts';
import type { OfficeRow } from '../../shared/protocol/row-columns.ts';
import type { Row } from '../../shared/record/change.ts';
import { ok } from '../../shared/result.ts';
import { flatten } from '../../shared/sync/flat-row.ts';
import { aClient, aContact } from '../../tests/support/rows.ts';
import { id, openTestBook, testNow } from '../../tests/support/test-book.ts';
import type { Told } from './absorb.ts';
import { absorb } from './absorb.ts';
import { commit, put, remove } from './commit.ts';
import { officeValue, setOfficeValues } from './office-values.ts';
import type { OpenBook } from './open-book.ts';
import { versionsOf } from './store/row-versions.ts';
import { replayDeferred } from './sync/replay.ts';

const by = {
  id: id(901),
  name: 'client.edit',
  at: testNow,
  author: '李工',
  device: id(902),
  undoes: null,
};
const reading = { ...by, id: id(903), name: 'office.read', author: '' };

/** A row as the office tells it. */
function told(table: string, row: Row, seq: number): OfficeRow {
  const { id: of, ...fields } = flatten(table, row);
  return { table, id: of, seq, action: 0, fields };
}

function gone(table: string, of: string, seq: number): OfficeRow {
  return { table, id: of, seq, action: 0, fields: null };
}

async function take(deps: OpenBook, part: Partial<Told>): Promise<void> {
  await absorb(deps, {
    rows: [],
    leaves: [],
    actions: [by],
    reading,
    upTo: null,
    keep: {},
    ...part,
  });
}

/** A book that has joined: what it held before was sent. */
async function joinedBook(rows: Parameters<typeof openTestBook>[0] = {}): Promise<OpenBook> {
  const deps = await openTestBook(rows);
  const outbox = { seq: (await deps.book.log.head()) + 1, index: 0, ctr: 1 };
  await setOfficeValues(deps.store, { outbox });
  return deps;
}

async function edit(deps: OpenBook, part: Partial<ReturnType<typeof aClient>>): Promise<void> {
  await commit(deps, { id: deps.newId(), name: 'client.edit', undoes: null }, async (book) => {
    const now = (await book.get('clients', id(1))) ?? aClient();
    return ok({ writes: [put('clients', { ...now, ...part })], value: undefined });
  });
}

test('what the office tells stands in the book, in the log under who did it, and with its number', async () => {
  const deps = await joinedBook({ clients: [aClient()] });
  const row = aClient({ address: '西宁' });
  await take(deps, { rows: [told('clients', row, 7)], upTo: 7, keep: { cut: 7 } });
  expect(await deps.book.get('clients', id(1))).toEqual(row);
  expect(await deps.book.log.changesOf(by.id)).toEqual([
    {
      seq: 2,
      action: by.id,
      about: [id(1)],
      rows: [
        {
          kind: 'edit',
          table: 'clients',
          id: id(1),
          fields: { address: { to: '西宁', from: '', base: 0 } },
        },
      ],
    },
  ]);
  expect(await deps.book.log.actions([by.id])).toMatchObject([{ ...by, absorbed: true }]);
  expect(await deps.store.changes.get(2)).toMatchObject({ base: null });
  expect(await versionsOf(deps.store, 'clients', [id(1)])).toEqual(new Map([[id(1), 7]]));
  expect(await officeValue(deps.store, 'cut')).toBe(7);
  deps.close();
});

test('what waits here lies over what the office tells', async () => {
  const deps = await joinedBook({ clients: [aClient()] });
  await edit(deps, { address: '成都' });
  await take(deps, {
    rows: [told('clients', aClient({ address: '西宁', industry: '采矿' }), 7)],
    upTo: 7,
  });
  expect(await deps.book.get('clients', id(1))).toEqual(
    aClient({ address: '成都', industry: '采矿' }),
  );
  deps.close();
});

test('a client that leaves goes with what leaves with it, and with its story; what the office says nothing of stays', async () => {
  const deps = await joinedBook();
  const rows = [
    told('clients', aClient(), 1),
    told('clients', aClient({ id: id(2) }), 2),
    told('contacts', aContact(), 3),
    told('contacts', aContact({ id: id(101), clientId: id(2) }), 4),
    told('contacts', aContact({ id: id(102) }), 5),
  ];
  await take(deps, { rows, upTo: 5 });
  const leaves: readonly Leave[] = [
    { table: 'clients', row: id(1), seq: 9 },
    { table: 'contacts', row: id(100), seq: 10 },
  ];
  const going: number[] = [];
  await take(deps, {
    leaves,
    upTo: 10,
    mayGo: (count) => {
      going.push(count);
      return {};
    },
  });
  expect(going).toEqual([1]);
  expect(await deps.book.many('clients', [id(1), id(2)])).toEqual([
    undefined,
    aClient({ id: id(2) }),
  ]);
  expect(await deps.book.many('contacts', [id(100), id(101), id(102)])).toEqual([
    undefined,
    aContact({ id: id(101), clientId: id(2) }),
    aContact({ id: id(102) }),
  ]);
  const left = JSON.stringify(await deps.book.log.changesAbout(id(1), 9));
  expect(left).not.toContain('李工');
  expect(await versionsOf(deps.store, 'contacts', [id(100), id(101)])).toEqual(
    new Map([[id(101), 4]]),
  );
  deps.close();
});

test('a contact that leaves alone takes along what was told of it, and is counted', async () => {
  const deps = await joinedBook();
  const rows = [told('clients', aClient(), 1), told('contacts', aContact(), 2)];
  await take(deps, { rows, upTo: 2 });
  const going: number[] = [];
  await take(deps, {
    leaves: [{ table: 'contacts', row: id(100), seq: 5 }],
    upTo: 5,
    mayGo: (count) => {
      going.push(count);
      return { going: count };
    },
  });
  expect([going, await officeValue(deps.store, 'going')]).toEqual([[1], 1]);
  expect(await deps.book.many('contacts', [id(100)])).toEqual([undefined]);
  const left = JSON.stringify(await deps.book.log.changesAbout(id(1), 9));
  expect([left.includes(aClient().name), left.includes('李工')]).toEqual([true, false]);
  deps.close();
});

test('of a row that leaves what waits stays: an addition stands, an edit does not', async () => {
  const deps = await joinedBook();
  const second = aClient({ id: id(2) });
  await take(deps, { rows: [told('clients', aClient(), 1), told('clients', second, 2)], upTo: 2 });
  await edit(deps, { address: '成都' });
  const named = { id: deps.newId(), name: 'client.merge', undoes: null } as const;
  await commit(deps, named, async () =>
    ok({ writes: [remove('clients', id(2))], value: undefined }),
  );
  await commit(deps, { ...named, id: deps.newId() }, async () =>
    ok({ writes: [put('clients', { ...second, address: '绵阳' })], value: undefined }),
  );
  const leaves = [1, 2].map((n) => ({ table: 'clients', row: id(n), seq: 5 }));
  await take(deps, { leaves, upTo: 5 });
  expect(await deps.book.many('clients', [id(1), id(2)])).toEqual([
    undefined,
    { ...second, address: '绵阳' },
  ]);
  deps.close();
});

test('a client that came back since stays, though an older leave is told', async () => {
  const deps = await joinedBook();
  await take(deps, { rows: [told('clients', aClient(), 9)], upTo: 9 });
  await take(deps, { leaves: [{ table: 'clients', row: id(1), seq: 5 }], upTo: 9 });
  expect(await deps.book.get('clients', id(1))).toEqual(aClient());
  deps.close();
});

test('what this build does not know or cannot hold is kept, and taken by a build that can', async () => {
  const deps = await joinedBook();
  const strange = told('clients', aClient(), 3);
  const misfit = told('clients', { ...aClient({ id: id(2) }), name: 5 }, 4);
  await take(deps, {
    rows: [
      { ...strange, fields: { ...strange.fields, horoscope: '狮子' } },
      misfit,
      { ...told('clients', aClient({ id: id(3) }), 5), table: 'wells' },
    ],
    upTo: 5,
  });
  expect(await deps.book.get('clients', id(1))).toEqual(aClient());
  expect(await deps.book.count('clients')).toBe(1);
  expect((await deps.store.deferred.toArray()).map(({ table, fields }) => [table, fields])).toEqual(
    [
      ['clients', { horoscope: '狮子' }],
      ['clients', misfit.fields],
      ['wells', expect.anything()],
    ],
  );
  // The next build knows what was meant.
  await deps.store.deferred.update(['clients', id(2)], {
    fields: { ...misfit.fields, name: '五' },
  });
  await replayDeferred(deps, 'next');
  expect(await deps.book.get('clients', id(2))).toMatchObject({ name: '五' });
  expect(await deps.store.deferred.count()).toBe(2);
  deps.close();
});

const clients = 12;
const people = 30;
const tellings = fc.array(
  fc.record({
    table: fc.constantFrom('clients' as const, 'contacts' as const),
    of: fc.nat(people - 1),
    gone: fc.boolean(),
    text: fc.constantFrom('甲', '乙', '丙'),
  }),
  { minLength: 1, maxLength: 60 },
);

test('however what the office tells is cut into pages, and whatever is told twice, the book is the same', async () => {
  await fc.assert(
    fc.asyncProperty(tellings, fc.array(fc.integer({ min: 1, max: 25 })), async (all, cuts) => {
      const rows = all.map(({ table, of, gone: isGone, text }, i): OfficeRow => {
        const row =
          table === 'clients'
            ? aClient({ id: id(of % clients), note: text })
            : aContact({ id: id(1000 + of), clientId: id(of % clients), note: text });
        return isGone ? gone(table, row.id, i + 1) : told(table, row, i + 1);
      });
      // A page tells a row once, as it stands.
      const last = new Map(rows.map((row) => [row.id, row]));
      const [whole, parts] = [await joinedBook(), await joinedBook()];
      await take(whole, { rows: [...last.values()], upTo: rows.length });
      let from = 0;
      for (const size of [...cuts, rows.length]) {
        const page = new Map(rows.slice(from, from + size).map((row) => [row.id, row]));
        await take(parts, { rows: [...page.values()] });
        await take(parts, { rows: [...page.values()] });
        from += size;
      }
      expect(await everything(parts)).toEqual(await everything(whole));
      whole.close();
      parts.close();
    }),
    { numRuns: 25 },
  );
});

async function everything({ book }: OpenBook): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for (const table of ['clients', 'contacts'] as const) {
    await book.scan(table, (rows) => all.push(...rows));
    all.push(await book.count(table));
  }
  return all;
}
