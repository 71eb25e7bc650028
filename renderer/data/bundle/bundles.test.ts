import { afterEach, expect, test } from 'vitest';
import type { BundleRefusal } from '../../../shared/bundle/refusal.ts';
import type { Client } from '../../../shared/domain/client/client.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
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
import { conflictsOfBook } from '../queries/conflicts.ts';
import { nextBatch } from '../sync/outbox.ts';
import { takeChangesFile, writeChangesFile } from './bundle-file.ts';
import type { TakenIn } from './take-bundle.ts';

const passphrase = '井田 七月 钻杆';
/** What the passphrase protects is not what these tests are about. */
const quickly = { iterations: 1000 };

const open: OpenBook[] = [];
afterEach(() => {
  for (const book of open.splice(0)) book.close();
});

let clock = testNow;

async function bookOf(person: string): Promise<OpenBook> {
  const name = `bundles-${crypto.randomUUID()}`;
  const book = await openBook({ name, now: () => (clock += 1000) });
  open.push(book);
  await nameAuthor(book, person);
  return book;
}

async function write(book: OpenBook, ...writes: readonly Write[]): Promise<void> {
  const action = { id: book.newId(), name: 'book.import', undoes: null } as const;
  await commit(book, action, async () => ok({ writes, value: undefined }));
}

async function edit(book: OpenBook, part: Partial<Client>, client: Id = id(1)): Promise<void> {
  const now = await book.book.get('clients', client);
  if (now) await write(book, put('clients', { ...now, ...part }));
}

async function fileOf(from: OpenBook, to: OpenBook | null = null): Promise<Blob> {
  const wish = { to: to?.device ?? null, passphrase };
  return (await writeChangesFile(from, wish, quickly)).blob;
}

async function take(book: OpenBook, file: Blob): Promise<Result<TakenIn, BundleRefusal>> {
  const signal = { aborted: false };
  return takeChangesFile(book, file, { passphrase, signal, onProgress: () => undefined });
}

const here = async ({ book }: OpenBook, client: Id = id(1)) => book.get('clients', client);

test('what one did the other has, under his name, and the same file again changes nothing', async () => {
  const [wang, li] = [await bookOf('王工'), await bookOf('李工')];
  await write(wang, put('clients', aClient({ phone: '138' })));
  await write(wang, put('contacts', aContact()));
  const file = await fileOf(wang);
  const changes = [{ author: '王工', count: 2 }];
  const nothing = { changes: [], conflicts: 0, left: 0, cancelled: false };
  expect(await take(li, file)).toEqual(ok({ ...nothing, changes, person: '王工' }));
  expect([await here(li), await li.book.get('contacts', id(100))]).toEqual([
    aClient({ phone: '138' }),
    aContact(),
  ]);
  const log = await li.book.log.head();
  expect(await take(li, file)).toEqual(ok({ ...nothing, person: '王工' }));
  expect(await take(wang, await fileOf(li))).toEqual(ok({ ...nothing, person: '李工' }));
  expect([await li.book.log.head(), await li.book.count('clients')]).toEqual([log, 1]);
  const actions = await li.book.log.latest(10);
  expect(actions.map(({ author, device }) => [author, device])).toEqual([
    ['王工', wang.device],
    ['王工', wang.device],
  ]);
  // Ctrl+Z takes back only what was done here.
  expect(await undo(li)).toEqual({ ok: false, error: { type: 'nothing-to-take-back' } });
});

test('two who changed the same field find the same conflict, whoever reads first, and one decision ends it for both', async () => {
  const [wang, li] = [await bookOf('王工'), await bookOf('李工')];
  await write(wang, put('clients', aClient({ phone: '0971', tags: ['重点'] })));
  await take(li, await fileOf(wang));
  await edit(wang, { phone: '138', tags: ['重点', '云'] });
  await edit(li, { phone: '139', tags: [] });
  const [ofWang, ofLi] = [await fileOf(wang), await fileOf(li)];
  await take(li, ofWang);
  await take(wang, ofLi);
  expect(await here(wang)).toEqual(aClient({ phone: '139', tags: ['云'] }));
  expect(await here(li)).toEqual(await here(wang));
  const [atWang, atLi] = [await conflictsOfBook(wang.book), await conflictsOfBook(li.book)];
  expect(atLi.open.map(({ conflict }) => conflict)).toEqual(
    atWang.open.map(({ conflict }) => conflict),
  );
  expect(
    atWang.open.map(({ conflict: { path, base, stands, fell } }) => [
      path,
      base,
      stands.author,
      fell.value,
    ]),
  ).toEqual([['phone', ['0971'], '李工', ['138']]]);
  const [one] = atWang.open;
  if (!one) throw new Error('There is no conflict.');
  await decideConflicts(wang, [
    { conflict: one.conflict.id, seen: 'open', choice: { kind: 'take' } },
  ]);
  await take(li, await fileOf(wang, li));
  expect(await here(li)).toEqual(aClient({ phone: '138', tags: ['云'] }));
  const after = await conflictsOfBook(li.book);
  expect([after.open.length, after.decided.map(({ conflict }) => conflict.decidedBy)]).toEqual([
    0,
    ['王工'],
  ]);
});

test('a third learns of everything from one of two, and passes it on', async () => {
  const books = [await bookOf('王工'), await bookOf('李工'), await bookOf('赵主任')] as const;
  const [wang, li, zhao] = books;
  await write(wang, put('clients', aClient()));
  await take(li, await fileOf(wang));
  await edit(li, { phone: '139' });
  await edit(wang, { phone: '138' });
  await take(zhao, await fileOf(li));
  await edit(zhao, { name: '正平' });
  await take(wang, await fileOf(zhao));
  await take(zhao, await fileOf(wang, zhao));
  await take(li, await fileOf(wang));
  expect(await Promise.all(books.map(async (book) => here(book)))).toEqual(
    books.map(() => aClient({ name: '正平', phone: '138' })),
  );
  const conflicts = await Promise.all(books.map(async ({ book }) => conflictsOfBook(book)));
  expect(conflicts.map(({ open: [first] }) => first?.conflict.fell.value)).toEqual(
    books.map(() => ['139']),
  );
});

test('many rows that came at once travel as they were added, and what became of them since comes behind', async () => {
  const [wang, li] = [await bookOf('王工'), await bookOf('李工')];
  const clients = Array.from({ length: 300 }, (_, i) => aClient({ id: id(i), code: `C${i}` }));
  await write(wang, ...clients.map((client) => put('clients', client)));
  await edit(wang, { phone: '138' }, id(7));
  await write(wang, remove('clients', id(8)));
  await take(li, await fileOf(wang));
  await edit(li, { phone: '139' }, id(7));
  await edit(wang, { phone: '0971' }, id(7));
  await edit(wang, { name: '久美' }, id(9));
  await take(li, await fileOf(wang, li));
  await take(wang, await fileOf(li, wang));
  expect(await here(li, id(8))).toBe(undefined);
  expect(await here(li, id(7))).toEqual({ ...clients[7], phone: '0971' });
  for (const client of clients) {
    expect(await here(li, client.id)).toEqual(await here(wang, client.id));
  }
  expect([await li.book.count('clients'), await li.book.count('conflicts')]).toEqual([299, 1]);
});

test('a removal and an edit that did not know of it leave the record removed, and say so in both books', async () => {
  const [wang, li] = [await bookOf('王工'), await bookOf('李工')];
  await write(wang, put('clients', aClient()), put('contacts', aContact()));
  await take(li, await fileOf(wang));
  await write(wang, remove('contacts', id(100)));
  await write(li, put('contacts', aContact({ phone: '139' })));
  const [ofWang, ofLi] = [await fileOf(wang), await fileOf(li)];
  await take(wang, ofLi);
  await take(li, ofWang);
  for (const { book } of [wang, li]) {
    const {
      open: [met],
    } = await conflictsOfBook(book);
    expect([await book.get('contacts', id(100)), met?.conflict.kind]).toEqual([
      undefined,
      'removed',
    ]);
  }
});

test('a file before which one is missing is refused, and so is one of a book that exists twice', async () => {
  const [wang, li, zhao] = [await bookOf('王工'), await bookOf('李工'), await bookOf('赵主任')];
  await write(wang, put('clients', aClient()));
  await take(li, await fileOf(wang));
  await take(wang, await fileOf(li));
  await edit(wang, { phone: '138' });
  expect(await take(zhao, await fileOf(wang, li))).toEqual({
    ok: false,
    error: { type: 'earlier-missing' },
  });
  expect(await zhao.book.log.head()).toBe(0);
  await take(li, await fileOf(wang, li));
  // The same device once more, from a copy that was made before.
  const copy = await bookOf('王工');
  await copy.store.device.put({ key: 'id', value: wang.device });
  const twin = { ...copy, device: wang.device };
  await write(twin, put('clients', aClient({ name: '别的' })));
  expect(await take(li, await fileOf(twin))).toEqual({
    ok: false,
    error: { type: 'exists-twice', device: wang.device },
  });
  expect(await take(twin, await fileOf(li))).toEqual({ ok: false, error: { type: 'older-copy' } });
});

test('what came by file is sent to an office under the ids that it has had from the beginning', async () => {
  const [wang, li] = [await bookOf('王工'), await bookOf('李工')];
  const clients = Array.from({ length: 80 }, (_, i) => aClient({ id: id(i), code: `C${i}` }));
  await write(
    wang,
    put('contacts', aContact()),
    ...clients.map((client) => put('clients', client)),
  );
  await edit(wang, { phone: '138' });
  await edit(li, { phone: '139' });
  await take(li, await fileOf(wang));
  const waiting = async (book: OpenBook) => {
    const entering = { seq: 1, index: 0, alone: 1000 };
    const batch = await nextBatch(book.store, { ...entering, ctr: 0 }, { entering, head: 0 });
    return new Map(batch.waiting.map(({ operation: { id: of, set } }) => [of, set]));
  };
  expect(await waiting(li)).toEqual(await waiting(wang));
});
