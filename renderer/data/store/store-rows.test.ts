import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contact } from '../../../shared/domain/contact/contact.ts';
import { ok } from '../../../shared/result.ts';
import { aClient, aContact } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { commit, put, remove } from '../commit.ts';
import type { OpenBook } from '../open-book.ts';
import { fold, unfolded } from './fold.ts';

const clients = 6;
const people = 900;

/** A step of a book's life; `from` and `count` make single changes as well as many at once. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('put' as const),
    from: fc.nat(people),
    count: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 400 })),
    owner: fc.nat(clients - 1),
    /** Whether all go to one client, or each to its own. */
    spread: fc.boolean(),
    title: fc.constantFrom('工程师', '主任', ''),
  }),
  fc.record({
    kind: fc.constant('remove' as const),
    from: fc.nat(people),
    count: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 300 })),
  }),
  fc.record({ kind: fc.constant('fold' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** A contact that is to stand in the book, or no longer. */
type ContactWrite = { readonly id: string; readonly row: Contact | null };

function writesOf(each: Exclude<Step, { kind: 'fold' }>): readonly ContactWrite[] {
  return Array.from({ length: each.count }, (_, i) => {
    const n = (each.from + i * 7) % people;
    if (each.kind === 'remove') return { id: id(1000 + n), row: null };
    const owner = each.spread ? (each.owner + n) % clients : each.owner;
    return { id: id(1000 + n), row: person(n, owner, each.title) };
  });
}

function person(n: number, owner: number, title: string): Contact {
  return aContact({ id: id(1000 + n), clientId: id(1 + owner), name: `李 ${n}`, title });
}

/** All that the book answers, read in every way there is, and what a plain map says that went through the same. */
async function bothWays(
  deps: OpenBook,
  model: ReadonlyMap<string, Contact>,
): Promise<{ readonly book: unknown; readonly map: unknown }> {
  const { book } = deps;
  const all = byId([...model.values()]);
  const scanned: Contact[] = [];
  await book.scan('contacts', (batch) => scanned.push(...batch));
  const owners = Array.from({ length: clients }, (_, owner) => id(1 + owner));
  const found = owners.map(async (owner) => book.lookUp('contacts', 'clientId', [owner]));
  const some = Array.from({ length: 40 }, (_, i) => id(1000 + i * 23));
  return {
    book: {
      scanned: byId(scanned),
      count: await book.count('contacts'),
      found: await Promise.all(found),
      some: await book.many('contacts', some),
    },
    map: {
      scanned: all,
      count: all.length,
      found: owners.map((owner) => all.filter(({ clientId }) => clientId === owner)),
      some: some.map((one) => model.get(one)),
    },
  };
}

function byId(rows: readonly Contact[]): readonly Contact[] {
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

test('a book reads as a plain map that went through the same, however its rows lie', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const deps = await openTestBook();
      const model = new Map<string, Contact>();
      for (const each of steps) {
        await (each.kind === 'fold' ? fold(deps.store) : write(deps, model, writesOf(each)));
      }
      const { book, map } = await bothWays(deps, model);
      expect(book).toEqual(map);
      deps.close();
    }),
    { numRuns: 30 },
  );
}, 60_000);

async function write(
  deps: OpenBook,
  model: Map<string, Contact>,
  wanted: readonly ContactWrite[],
): Promise<void> {
  for (const { id: row, row: value } of wanted) {
    if (value) model.set(row, value);
    else model.delete(row);
  }
  const writes = wanted.map(({ id: row, row: value }) =>
    value ? put('contacts', value) : remove('contacts', row),
  );
  const action = { id: deps.newId(), name: 'contact.edit', undoes: null } as const;
  await commit(deps, action, async () => ok({ writes, value: undefined }));
}

test('clients are found by code and name wherever they lie, and not by what they were called before', async () => {
  const many = Array.from({ length: 700 }, (_, i) =>
    aClient({ id: id(i), code: `C${i}`, name: `客户 ${i % 350}` }),
  );
  const deps = await openTestBook({ clients: many });
  const rename = { id: deps.newId(), name: 'client.edit', undoes: null } as const;
  await commit(deps, rename, async () =>
    ok({
      writes: [
        put('clients', aClient({ id: id(3), code: 'C3', name: '改名' })),
        remove('clients', id(353)),
      ],
      value: undefined,
    }),
  );
  const names = async (name: string) =>
    (await deps.book.lookUp('clients', 'name', [name])).map((client) => client.id);
  const answers = async () => [await names('客户 3'), await names('改名'), await names('客户 5')];
  const expected = [[], [id(3)], [id(5), id(355)]];
  expect(await answers()).toEqual(expected);
  await fold(deps.store);
  expect(await answers()).toEqual(expected);
  deps.close();
});

test('a fold that is stopped leaves every row where it can be read', async () => {
  const deps = await openTestBook();
  const model = new Map<string, Contact>();
  for (let n = 0; n < 40; n += 1) {
    await write(deps, model, [{ id: id(1000 + n), row: person(n, n % clients, '') }]);
  }
  const stop = new AbortController();
  stop.abort();
  expect(await fold(deps.store, stop.signal)).toBe(0);
  const stopped = await bothWays(deps, model);
  expect(stopped.book).toEqual(stopped.map);
  expect(await fold(deps.store)).toBe(40);
  expect(await unfolded(deps.store)).toBe(0);
  const folded = await bothWays(deps, model);
  expect(folded.book).toEqual(folded.map);
  deps.close();
});
