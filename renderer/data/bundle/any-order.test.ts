import { assert, asyncProperty, constantFrom, nat, oneof, record, array } from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { tableNames } from '../../../shared/domain/book.ts';
import type { Conflict } from '../../../shared/domain/conflict/conflict.ts';
import type { Row } from '../../../shared/record/change.ts';
import { ok } from '../../../shared/result.ts';
import { aClient, aContact } from '../../../tests/support/rows.ts';
import { id, testNow } from '../../../tests/support/test-book.ts';
import { decideConflicts } from '../commands/decide-conflict.ts';
import { undo } from '../commands/take-back.ts';
import type { Write } from '../commit.ts';
import { commit, put, remove } from '../commit.ts';
import { nameAuthor } from '../device.ts';
import type { OpenBook } from '../open-book.ts';
import { openBook } from '../open-book.ts';
import { takeChangesFile, writeChangesFile } from './bundle-file.ts';

const passphrase = 'any order';
const people = ['王工', '李工', '赵主任'] as const;
const wish = { passphrase, signal: { aborted: false }, onProgress: () => undefined };

const open: OpenBook[] = [];
afterEach(() => {
  for (const book of open.splice(0)) book.close();
});

let clock = testNow;

async function bookOf(person: string): Promise<OpenBook> {
  const name = `any-order-${crypto.randomUUID()}`;
  const book = await openBook({ name, now: () => (clock += 1000) });
  open.push(book);
  await nameAuthor(book, person);
  return book;
}

async function write(book: OpenBook, writes: readonly Write[]): Promise<void> {
  const action = { id: book.newId(), name: 'book.import', undoes: null } as const;
  await commit(book, action, async () => ok({ writes, value: undefined }));
}

async function fileOf(from: OpenBook, to: OpenBook | null): Promise<Blob> {
  const device = to?.device ?? null;
  return (await writeChangesFile(from, { to: device, passphrase }, { iterations: 1000 })).blob;
}

type Deed = (book: OpenBook, n: number) => Promise<void>;
const deeds: { readonly [name: string]: Deed } = {
  edits: async (book, n) => {
    const now = await book.book.get('clients', id(1 + (n % 3)));
    if (!now) return;
    const parts = [
      { phone: `1${n}` },
      { tags: n % 2 === 0 ? [...new Set([...now.tags, `t${n % 5}`])] : now.tags.slice(1) },
      { note: `${now.note}\n${n}` },
      { custom: { assets: n } },
      { name: `n${n}`, region: `r${n % 2}` },
    ];
    await write(book, [put('clients', { ...now, ...parts[n % 5] })]);
  },
  adds: async (book, n) => {
    const clientId = id(1 + (n % 3));
    await write(book, [
      put('clients', aClient({ id: clientId, code: `C${n}` })),
      put('contacts', aContact({ id: id(100 + (n % 4)), clientId, phone: `${n}` })),
    ]);
  },
  removes: async (book, n) =>
    write(book, [
      n % 2 ? remove('contacts', id(100 + (n % 4))) : remove('clients', id(1 + (n % 3))),
    ]),
  imports: async (book, n) =>
    write(
      book,
      Array.from({ length: 70 }, (_, i) =>
        put('clients', aClient({ id: id(1000 + ((n * 35 + i) % 140)), code: `I${n} ${i}` })),
      ),
    ),
  undoes: async (book) => void (await undo(book)),
  decides: async (book, n) => {
    const there: Conflict[] = [];
    await book.book.scan('conflicts', (batch) => there.push(...batch));
    const one = there[n % Math.max(1, there.length)];
    const kind = n % 2 ? 'keep' : 'take';
    if (!one) return;
    await decideConflicts(book, [{ conflict: one.id, seen: one.state, choice: { kind } }]);
  },
};

const step = record({
  who: nat({ max: 2 }),
  other: nat({ max: 3 }),
  n: nat({ max: 60 }),
  what: oneof(
    { weight: 4, arbitrary: constantFrom(...Object.keys(deeds)) },
    { weight: 4, arbitrary: constantFrom('writes', 'reads', 'reads') },
  ),
});

async function allOf({ book }: OpenBook): Promise<Record<string, readonly Row[]>> {
  const all: Record<string, Row[]> = {};
  for (const table of tableNames) {
    const rows: Row[] = [];
    await book.scan(table, (batch) => rows.push(...batch.map((row) => ({ ...row }))));
    all[table] = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }
  return all;
}

test('real books that exchange real files in any order, any number of times, hold the same in the end', async () => {
  await assert(
    asyncProperty(array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      const books = await Promise.all(people.map(bookOf));
      const files: Blob[] = [];
      const refused = new Set<string>();
      for (const one of steps) {
        const [book, other] = [books[one.who], books[one.other] ?? null];
        if (book) await take(book, { ...one, other, files, refused });
      }
      for (const to of [null, ...books]) await everybodyWrites(books, to, refused);
      expect([...refused].filter((type) => type !== 'earlier-missing')).toEqual([]);
      const [first, ...others] = await Promise.all(books.map(allOf));
      expect(others).toEqual(others.map(() => first));
      for (const book of open.splice(0)) {
        book.close();
        await book.store.delete();
      }
    }),
    { numRuns: 30, endOnFailure: true },
  );
}, 300_000);

type Doing = {
  readonly what: string;
  readonly n: number;
  readonly other: OpenBook | null;
  readonly files: Blob[];
  readonly refused: Set<string>;
};

async function take(book: OpenBook, { what, n, other, files, refused }: Doing): Promise<void> {
  if (what === 'writes') files.push(await fileOf(book, other));
  await deeds[what]?.(book, n);
  const file = files[n % Math.max(1, files.length)];
  if (what === 'reads' && file) await read(book, file, refused);
}

async function read(book: OpenBook, file: Blob, refused: Set<string>): Promise<void> {
  const taken = await takeChangesFile(book, file, wish);
  if (!taken.ok) refused.add(taken.error.type);
  else if (taken.value.left > 0) refused.add('left');
}

/** For everybody, or for one. */
async function everybodyWrites(
  books: readonly OpenBook[],
  to: OpenBook | null,
  refused: Set<string>,
): Promise<void> {
  for (const from of books) {
    const readers = books.filter((book) => book !== from && (!to || book === to));
    for (const reader of readers) await read(reader, await fileOf(from, to), refused);
  }
}
