import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Client } from '../../../shared/domain/client/client.ts';
import { emptyProfile } from '../../../shared/domain/client/profile.ts';
import { listColumns } from '../../../shared/domain/list/columns.ts';
import type { Condition, Filter } from '../../../shared/domain/list/filter.ts';
import { visitCalendar } from '../../../shared/domain/visit/visit-calendar.ts';
import { ok } from '../../../shared/result.ts';
import { aClient, aContact, aRevenueLine, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { undo } from '../commands/take-back.ts';
import type { Write } from '../commit.ts';
import { commit, put, remove } from '../commit.ts';
import type { OpenBook } from '../open-book.ts';
import { openPlans } from '../queries/open-plans.ts';
import { recentVisits } from '../queries/recent-visits.ts';
import { visitsOf } from '../queries/visits-of.ts';
import { bookFacts } from './book-facts.ts';
import { BookIndex } from './book-index.ts';
import { dueOn } from './due.ts';
import { orderOf, partOf } from './list-clients.ts';
import { revenueYears } from './measure-revenue.ts';
import { fromSnapshot, toSnapshot } from './snapshot.ts';
import { facetOf, facetsOf, summaryOf } from './summarise.ts';
import type { View } from './view.ts';
import { everyClient } from './view.ts';

const today = '2026-05-11';
const allColumns = [...listColumns.map(({ key }) => key), 'custom/f', 'custom/none'];

const groups = ['region', 'tags', 'lastVisit', 'revenue', 'custom/f'];

const condition = (
  column: string,
  is: Condition['is'],
  ...values: Condition['values']
): Filter => ({
  kind: 'condition',
  column,
  is,
  values,
});

const filters: readonly Filter[] = [
  condition('name', 'contains', '正'),
  condition('code', 'at-least', '3'),
  condition('note', 'filled'),
  condition('lastVisit', 'at-most', '2026-05'),
  condition('custom/f', 'is', 2, '乙'),
  {
    kind: 'any',
    of: [condition('revenue', 'at-least', 100), condition('tags', 'is', '重点', '')],
  },
];

const views: readonly Partial<View>[] = [
  {},
  { archived: true },
  { search: 'zp' },
  { segments: ['A', 'none'], revenueFrom: 1 },
  ...filters.map((filter) => ({ filter })),
  ...groups.map((group) => ({ group, sort: { column: 'name', falling: true } })),
  ...allColumns.map((column, n) => ({ sort: { column, falling: n % 2 === 0 } })),
];

/** All that the index answers of a book, in one value. */
async function answers(index: BookIndex, { book }: OpenBook): Promise<unknown> {
  await index.loadNotes();
  const { columns } = index;
  const facts = bookFacts(columns);
  const visits = { from: '2026-05-01', today, mode: null, outcome: null } as const;
  return [
    facetsOf(columns, false),
    allColumns.map((key) => facetOf(columns, facts.latest, key, false)),
    views.map((view) => {
      const order = orderOf(columns, facts.latest, { ...everyClient, ...view });
      return [
        partOf(columns, facts, order, { from: 0, to: 12, columns: allColumns }),
        summaryOf(columns, facts.latest, order.positions),
      ];
    }),
    dueOn(columns, facts.latest, { today, calendar: visitCalendar }, 100),
    revenueYears(columns),
    await visitsOf(book, columns, visits, 100),
    await openPlans(book, columns, today, 2),
    await recentVisits(book, columns, today, 3),
  ];
}

/** The index as it comes back from where it was kept. */
async function keptAndRead(index: BookIndex, { book }: OpenBook): Promise<BookIndex> {
  const state = fromSnapshot(structuredClone(toSnapshot(index.state)));
  const read = new BookIndex(book);
  expect(state && (await read.take(state))).toBe(true);
  return read;
}

async function write(deps: OpenBook, writes: readonly Write[]): Promise<void> {
  const action = { id: deps.newId(), name: 'client.edit', undoes: null } as const;
  await commit(deps, action, async () => ok({ writes, value: undefined }));
}

/** What the index says after it has read on, and what one says that is built anew. */
async function bothWays(
  deps: OpenBook,
  index: BookIndex,
): Promise<{ readonly caughtUp: unknown; readonly rebuilt: unknown }> {
  await index.catchUp();
  const rebuilt = new BookIndex(deps.book);
  await rebuilt.build();
  return { caughtUp: await answers(index, deps), rebuilt: await answers(rebuilt, deps) };
}

const client = fc.nat(7);
const name = fc.constantFrom('正平股份', '重庆啤酒', '万  科Ａ', 'Siemens');
const archivedAt = fc.constantFrom<Client['archivedAt']>(null, null, '2026-01-01T00:00:00.000Z');
const segment = fc.constantFrom<Client['segment']>(null, 'A', 'B');
const custom = fc.constantFrom<Client['custom']>(
  {},
  { f: 2 },
  { f: -1.5, g: 'x' },
  { f: '乙' },
  { f: ['乙', '甲'] },
);
const part: fc.Arbitrary<Partial<Client>> = fc.record({
  name,
  archivedAt,
  segment,
  custom,
  region: fc.constantFrom('', '青海', '安徽'),
  note: fc.constantFrom('', '记', '忆'),
  tags: fc.constantFrom<string[]>([], ['重点'], ['重点', '新']),
  profile: fc.constantFrom<Client['profile']>(
    emptyProfile,
    { ...emptyProfile, scale: 'large', serviceFrom: '2026-02-03' },
    { ...emptyProfile, scale: 'micro', employees: 7, clientSince: '2015-03' },
  ),
});
const period = fc.constantFrom('2014', '2015-03', '2015-12-31');
const day = fc.constantFrom('2026-04-01', '2026-05-08', '2026-06-01');

/** So much at once is kept in another way by the log. */
const manyNew: readonly Write[] = Array.from({ length: 33 }, (_, n) => [
  put('clients', aClient({ id: id(4 + n), name: `客户 ${n}`, code: '' })),
  put('visits', aVisit({ id: id(310 + n), clientId: id(4 + n), day: '2026-04-0' + ((n % 9) + 1) })),
]).flat();

/** A step of life: a record comes, changes or goes, or the last step is taken back. */
const smallStep = fc.oneof(
  fc
    .tuple(client, part)
    .map(([n, part]): readonly Write[] => [
      put('clients', aClient({ ...part, id: id(n), code: String(n) })),
    ]),
  client.map((n): readonly Write[] => [remove('clients', id(n))]),
  fc
    .tuple(fc.nat(20), client, period, fc.integer({ min: -500, max: 500 }))
    .map(([n, c, period, amount]): readonly Write[] => [
      put('revenue', aRevenueLine({ id: id(200 + n), clientId: id(c), period, amount })),
    ]),
  fc.nat(20).map((n): readonly Write[] => [remove('revenue', id(200 + n))]),
  fc
    .tuple(fc.nat(20), client, day, fc.boolean())
    .map(([n, c, day, planned]): readonly Write[] => [
      put(
        'visits',
        aVisit({ id: id(300 + n), clientId: id(c), day, end: planned ? null : 'archived' }),
      ),
    ]),
  fc.nat(20).map((n): readonly Write[] => [remove('visits', id(300 + n))]),
  fc.constantFrom('undo', 'read on', 'read on beside', 'keep and read', 'load notes'),
);

const step = fc.oneof(
  { arbitrary: smallStep, weight: 15 },
  { arbitrary: fc.constant(manyNew), weight: 1 },
);

test('an index that caught up with the log answers as one that is built anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const deps = await openTestBook({ clients: [aClient({ id: id(3) })] });
      let index = new BookIndex(deps.book);
      await index.build();
      for (const [i, each] of steps.entries()) {
        if (each === 'undo') await undo(deps);
        // What is written while the index reads may be in what it reads.
        else if (each === 'read on beside') void index.catchUp();
        else if (each === 'load notes') await index.loadNotes();
        else if (each === 'keep and read') index = await keptAndRead(index, deps);
        else if (typeof each !== 'string') await write(deps, each);
        if (each === 'read on' || i % 4 === 0) await index.catchUp();
      }
      const { caughtUp, rebuilt } = await bothWays(deps, index);
      deps.close();
      expect(caughtUp).toEqual(rebuilt);
    }),
    { numRuns: 30 },
  );
});

test('a client that comes with an older id stands where a new index has it', async () => {
  const deps = await openTestBook({ clients: [aClient({ id: id(5) }), aClient({ id: id(9) })] });
  const index = new BookIndex(deps.book);
  await index.build();
  await write(deps, [put('clients', aClient({ id: id(7) }))]);
  const { caughtUp, rebuilt } = await bothWays(deps, index);
  expect(caughtUp).toEqual(rebuilt);
  deps.close();
});

test('a line of revenue that moves to another client leaves the first one', async () => {
  const deps = await openTestBook({
    clients: [aClient({ id: id(1) }), aClient({ id: id(2) })],
    revenue: [aRevenueLine({ clientId: id(1) })],
  });
  const index = new BookIndex(deps.book);
  await index.build();
  await write(deps, [put('revenue', aRevenueLine({ clientId: id(2) }))]);
  const { caughtUp, rebuilt } = await bothWays(deps, index);
  expect(caughtUp).toEqual(rebuilt);
  deps.close();
});

test('what is committed while the index reads a client again is not counted twice', async () => {
  const deps = await openTestBook({ clients: [aClient()], visits: [aVisit()] });
  let written: Promise<void> | null = null;
  const lookUp: typeof deps.book.lookUp = async (...asked) => {
    written ??= write(deps, [put('visits', aVisit({ id: id(301) }))]);
    await written;
    return deps.book.lookUp(...asked);
  };
  const index = new BookIndex({ ...deps.book, lookUp });
  await index.build();
  await write(deps, [put('visits', aVisit({ end: 'plan', plan: '报价' }))]);
  const { caughtUp, rebuilt } = await bothWays(deps, index);
  expect(written).not.toBeNull();
  expect(caughtUp).toEqual(rebuilt);
  deps.close();
});

test('what no list shows moves nothing', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  const index = new BookIndex(deps.book);
  await index.build();
  await write(deps, [put('contacts', aContact())]);
  expect(await index.catchUp()).toBe(false);
  deps.close();
});

test('an index of a book that was emptied is empty', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  const index = new BookIndex(deps.book);
  await index.build();
  const all = [...deps.store.ofCommit()];
  await deps.store.transaction('rw', all, async () =>
    Promise.all(all.map(async (table) => table.clear())),
  );
  await index.catchUp();
  expect(index.columns.size).toBe(0);
});
