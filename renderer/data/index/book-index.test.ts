import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Client } from '../../../shared/domain/client/client.ts';
import { ok } from '../../../shared/result.ts';
import { aClient, aContact, aRevenueLine, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { undo } from '../commands/take-back.ts';
import type { Write } from '../commit.ts';
import { commit, put, remove } from '../commit.ts';
import type { OpenBook } from '../open-book.ts';
import { bookFacts } from './book-facts.ts';
import { BookIndex } from './book-index.ts';
import { facetsOf, orderOf, partOf } from './list-clients.ts';
import type { View } from './view.ts';
import { everyClient } from './view.ts';

/** All that the index answers of a book, in one value. */
function answers({ columns }: BookIndex): unknown {
  const facts = bookFacts(columns);
  const views: readonly Partial<View>[] = [
    {},
    { archived: true },
    { sort: { column: 'name', falling: true } },
    { sort: { column: 'revenue', falling: false } },
    { sort: { column: 'nextVisit', falling: false } },
    { search: 'zp' },
  ];
  return [
    facetsOf(columns, false),
    ...views.map((view) => {
      const order = orderOf(columns, facts.latest, { ...everyClient, ...view });
      return partOf(columns, facts, order, { from: 0, to: 1000 });
    }),
  ];
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
  return { caughtUp: answers(index), rebuilt: answers(rebuilt) };
}

const client = fc.nat(7);
const name = fc.constantFrom('正平股份', '重庆啤酒', '万  科Ａ', 'Siemens');
const archivedAt = fc.constantFrom<Client['archivedAt']>(null, null, '2026-01-01T00:00:00.000Z');
const segment = fc.constantFrom<Client['segment']>(null, 'A', 'B');
const period = fc.constantFrom('2014', '2015-03', '2015-12-31');
const day = fc.constantFrom('2026-04-01', '2026-05-08', '2026-06-01');

/** A step of life: a record comes, changes or goes, or the last step is taken back. */
const step = fc.oneof(
  fc
    .tuple(client, name, archivedAt, segment)
    .map(([n, name, archivedAt, segment]): readonly Write[] => [
      put('clients', aClient({ id: id(n), name, archivedAt, segment, code: String(n) })),
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
  fc.constant('undo' as const),
);

test('an index that caught up with the log answers as one that is built anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const deps = await openTestBook({ clients: [aClient({ id: id(3) })] });
      const index = new BookIndex(deps.book);
      await index.build();
      for (const [i, each] of steps.entries()) {
        if (each === 'undo') await undo(deps);
        else await write(deps, each);
        if (i % 4 === 0) await index.catchUp();
      }
      const { caughtUp, rebuilt } = await bothWays(deps, index);
      deps.close();
      expect(caughtUp).toEqual(rebuilt);
    }),
    { numRuns: 40 },
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

test('what no list shows moves nothing', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  const index = new BookIndex(deps.book);
  await index.build();
  await write(deps, [put('contacts', aContact())]);
  expect(await index.catchUp()).toBe(false);
  deps.close();
});
