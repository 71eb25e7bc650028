import { afterEach, expect, test } from 'vitest';
import { ok } from '../../../shared/result.ts';
import { flatten } from '../../../shared/sync/flat-row.ts';
import { aClient } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { absorb } from '../absorb.ts';
import { commit, put } from '../commit.ts';
import { nameAuthor } from '../device.ts';
import { setOfficeValues } from '../office-values.ts';
import type { OpenBook } from '../open-book.ts';
import { isOurs } from '../sync/log-places.ts';
import { takeChangesFile, writeChangesFile } from './bundle-file.ts';

const passphrase = 'of one office';
const office = { id: id(700), name: '西北办公室' };

const open: OpenBook[] = [];
afterEach(() => {
  for (const book of open.splice(0)) book.close();
});

async function bookOf(person: string): Promise<OpenBook> {
  const book = await openTestBook();
  open.push(book);
  await nameAuthor(book, person);
  return book;
}

/** A book that has heard of one client from its office. */
async function joinedBook(person: string): Promise<OpenBook> {
  const book = await bookOf(person);
  await setOfficeValues(book.store, { office, complete: 5 });
  const { id: row, ...fields } = flatten('clients', { ...aClient() });
  const by = { name: 'client.add', at: 1, author: '赵主任', device: id(930), undoes: null };
  await absorb(book, {
    rows: [{ table: 'clients', id: row, seq: 5, action: 0, fields }],
    leaves: [],
    actions: [{ ...by, id: id(931) }],
    reading: { ...by, id: id(932), name: 'office.read' },
    upTo: 5,
    keep: {},
  });
  return book;
}

async function callIt(book: OpenBook, phone: string): Promise<void> {
  const action = { id: book.newId(), name: 'client.edit', undoes: null } as const;
  const writes = [put('clients', aClient({ phone }))];
  await commit(book, action, async () => ok({ writes, value: undefined }));
}

async function send(from: OpenBook, to: OpenBook) {
  const { blob } = await writeChangesFile(from, { to: null, passphrase }, { iterations: 1000 });
  const signal = { aborted: false };
  return takeChangesFile(to, blob, { passphrase, signal, onProgress: () => undefined });
}

const ours = async ({ store }: OpenBook) => (await store.changes.toArray()).filter(isOurs).length;

test('members of one office see each other’s changes by file, and only their own devices send them to the office', async () => {
  const [wang, li] = [await joinedBook('王工'), await joinedBook('李工')];
  await callIt(wang, '138');
  expect(await send(wang, li)).toMatchObject({
    value: { changes: [{ author: '王工', count: 1 }], left: 0, conflicts: 0 },
  });
  expect([await li.book.get('clients', id(1)), await ours(li), await ours(wang)]).toEqual([
    aClient({ phone: '138' }),
    0,
    1,
  ]);
});

test('somebody without an office gets what the office told, and what he does goes up through the member who takes it in', async () => {
  const [wang, li] = [await joinedBook('王工'), await bookOf('李工')];
  await send(wang, li);
  await callIt(li, '139');
  await send(li, wang);
  expect([await wang.book.get('clients', id(1)), await ours(wang)]).toEqual([
    aClient({ phone: '139' }),
    1,
  ]);
});
