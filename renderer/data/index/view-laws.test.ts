import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Client } from '../../../shared/domain/client/client.ts';
import { emptyProfile, scales } from '../../../shared/domain/client/profile.ts';
import type { CellValue } from '../../../shared/domain/list/columns.ts';
import { columnOfField, listColumns } from '../../../shared/domain/list/columns.ts';
import type { Condition, Filter } from '../../../shared/domain/list/filter.ts';
import { hasNothing, passes } from '../../../shared/domain/list/test-filter.ts';
import { aClient } from '../../../tests/support/rows.ts';
import { id } from '../../../tests/support/test-book.ts';
import { Columns } from './columns.ts';
import { collator } from './columns/collate.ts';
import { RankedTexts } from './columns/ranked-texts.ts';
import { orderOf } from './list-clients.ts';
import { facetOf, summaryOf } from './summarise.ts';
import type { View } from './view.ts';
import { everyClient } from './view.ts';

const word = fc.constantFrom('', '青海', '安徽9厂', '安徽10厂', 'Ａbc', 'abc');
const client: fc.Arbitrary<Partial<Client>> = fc.record({
  name: word.filter(Boolean),
  code: fc.constantFrom('', '9', '10', 'a1'),
  region: word,
  address: word,
  note: word,
  segment: fc.constantFrom('A', 'B', 'C', null),
  tags: fc.array(word.filter(Boolean), { maxLength: 2 }),
  custom: fc.record(
    {
      n: fc.oneof(fc.constantFrom(-1, 0, 2.5, 1e12), word, fc.array(word.filter(Boolean))),
      t: word,
    },
    { requiredKeys: [] },
  ),
  profile: fc
    .record({
      scale: fc.constantFrom(null, ...scales),
      employees: fc.constantFrom(null, 3, 50_000),
      clientSince: fc.constantFrom('', '2015', '2015-03', '2016-01-01'),
      serviceFrom: fc.constantFrom(null, '2015-03-01', '2015-03-09', '2015-04-01'),
    })
    .map((part) => ({ ...emptyProfile, ...part })),
});
const book = fc.array(client, { maxLength: 20 });

const own = ['n', 't'];
const keys = [
  ...listColumns.filter(({ read }) => read !== null).map(({ key }) => key),
  ...own.map(columnOfField),
];
const key = fc.constantFrom(...keys);

function read(client: Client, key: string): CellValue {
  const known = listColumns.find((column) => column.key === key);
  const field = own.find((field) => columnOfField(field) === key);
  const value = field === undefined ? known?.read?.(client) : client.custom[field];
  return value === undefined || hasNothing(value) ? null : value;
}

type Book = { readonly columns: Columns; readonly clients: readonly Client[] };

function bookOf(parts: readonly Partial<Client>[]): Book {
  const columns = new Columns();
  columns.notes = new RankedTexts(() => columns.size);
  const clients = parts.map((part, n) => aClient({ ...part, id: id(n) }));
  for (const client of clients) columns.setClient(client);
  return { columns, clients };
}

/** The clients of a view, in its order. */
function listed({ columns, clients }: Book, view: Partial<View>) {
  const { positions, groups } = orderOf(columns, null, { ...everyClient, ...view });
  return { positions, groups, clients: Array.from(positions, (position) => clients[position]) };
}

const condition: fc.Arbitrary<Condition> = fc.record({
  kind: fc.constant('condition'),
  column: key,
  is: fc.constantFrom(
    'is',
    'is-not',
    'contains',
    'lacks',
    'at-least',
    'at-most',
    'empty',
    'filled',
  ),
  values: fc.array(fc.oneof(word, fc.constantFrom(0, 3, '2015', '2015-03', 'A', 'large')), {
    maxLength: 2,
  }),
});
const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 2 },
    condition,
    fc.record({
      kind: fc.constantFrom('all', 'any'),
      of: fc.array(tie('filter'), { maxLength: 3 }),
    }),
  ),
}));

test('a view holds exactly the clients whose records pass its filter', () => {
  fc.assert(
    fc.property(book, filter, (parts, filter) => {
      const book = bookOf(parts);
      expect(listed(book, { filter }).clients).toEqual(
        book.clients.filter((client) => passes(filter, (key) => read(client, key))),
      );
    }),
    { numRuns: 300 },
  );
});

/** Numbers before texts, the product's choices in their own order, nothing last whichever way the rest stands. */
function compare(key: string, falling: boolean): (a: Client, b: Client) => number {
  const options = listColumns.find((column) => column.key === key)?.options ?? [];
  const text = (value: CellValue) => (Array.isArray(value) ? value.join(' ') : String(value));
  return (a, b) => {
    const [left, right] = [read(a, key), read(b, key)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const turn = falling ? -1 : 1;
    if (typeof left === 'number' && typeof right === 'number') return (left - right) * turn;
    if (typeof left === 'number' || typeof right === 'number') {
      return (typeof left === 'number' ? -1 : 1) * turn;
    }
    const place = (value: CellValue) => options.indexOf(text(value));
    return (place(left) - place(right) || collator.compare(text(left), text(right))) * turn;
  };
}

test('a view stands in the order of its column, equal clients in the order of their birth', () => {
  fc.assert(
    fc.property(book, key, fc.boolean(), (parts, column, falling) => {
      const book = bookOf(parts);
      expect(listed(book, { sort: { column, falling } }).clients).toEqual(
        book.clients.toSorted(compare(column, falling)),
      );
    }),
    { numRuns: 300 },
  );
});

function groupOf(value: CellValue): string {
  const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) ? text.slice(0, 7) : text;
}

test('a grouped view is the same view with those of a group together, and says where each begins', () => {
  fc.assert(
    fc.property(book, key, key, fc.boolean(), (parts, group, column, falling) => {
      const book = bookOf(parts);
      const sort = { column, falling };
      const plain = listed(book, { sort }).clients;
      const { clients, groups } = listed(book, { sort, group });
      let from = 0;
      for (const each of groups ?? []) {
        const own = plain.filter((client) => client && groupOf(read(client, group)) === each.value);
        expect([each.from, each.count]).toEqual([from, own.length]);
        expect(clients.slice(from, from + each.count)).toEqual(own);
        from += each.count;
      }
      expect(from).toBe(plain.length);
      const values = groups?.map(({ value }) => value) ?? [];
      expect(new Set(values).size).toBe(values.length);
      expect(values.indexOf('')).toBe(values.includes('') ? values.length - 1 : -1);
    }),
    { numRuns: 300 },
  );
});

test('counts and sums are those of the records', () => {
  fc.assert(
    fc.property(book, (parts) => {
      const book = bookOf(parts);
      const { count, sums } = summaryOf(book.columns, null, listed(book, {}).positions);
      const numbers = book.clients.flatMap(({ custom }) =>
        typeof custom['n'] === 'number' ? [custom['n']] : [],
      );
      const total = numbers.reduce((sum, one) => sum + one, 0);
      expect([count, sums['custom/n'] ?? null]).toEqual([
        parts.length,
        numbers.length === 0 ? null : total,
      ]);
      const tagged = facetOf(book.columns, null, 'tags', false).find(
        ({ value }) => value === 'abc',
      );
      expect(tagged?.count ?? 0).toBe(
        book.clients.reduce((n, { tags }) => n + tags.filter((tag) => tag === 'abc').length, 0),
      );
    }),
  );
});
