import { expect, test } from 'vitest';
import type { Contact } from '../../../shared/domain/contact/contact.ts';
import { err, ok } from '../../../shared/result.ts';
import { aClient, aContact } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { editContact } from '../commands/edit-contact.ts';
import { redo, undo, undoAction } from '../commands/take-back.ts';
import type { Write } from '../commit.ts';
import { commit, put, remove } from '../commit.ts';
import type { OpenBook } from '../open-book.ts';
import { fold } from './fold.ts';
import { placedChanges, readEntry } from './log-entries.ts';

const clients = Array.from({ length: 300 }, (_, i) => aClient({ id: id(i), code: `C${i}` }));
const contacts = clients.map(({ id: clientId }, i) => aContact({ id: id(1000 + i), clientId }));

async function imported(): Promise<OpenBook> {
  const deps = await openTestBook();
  const writes = [
    ...clients.map((row) => put('clients', row)),
    ...contacts.map((row) => put('contacts', row)),
  ];
  await write(deps, id(9000), writes);
  return deps;
}

async function write(deps: OpenBook, action: string, writes: readonly Write[]): Promise<void> {
  const named = { id: action, name: 'book.import', undoes: null } as const;
  await commit(deps, named, async () => ok({ writes, value: undefined }));
}

async function people(deps: OpenBook): Promise<readonly Contact[]> {
  const all: Contact[] = [];
  await deps.book.scan('contacts', (batch) => all.push(...batch));
  return all;
}

test('an import of many is taken back and brought back whole, folded or not', async () => {
  const deps = await imported();
  expect(await undo(deps)).toMatchObject({ ok: true });
  expect([await deps.book.count('clients'), await people(deps)]).toEqual([0, []]);
  await fold(deps.store);
  expect(await redo(deps)).toMatchObject({ ok: true });
  expect(await people(deps)).toEqual(contacts);
  expect(await undo(deps)).toMatchObject({ ok: true });
  expect(await people(deps)).toEqual([]);
  deps.close();
});

test('an import is not taken back over what somebody has changed since, unless it was changed back', async () => {
  const deps = await imported();
  await editContact(deps, id(1007), { title: '主任' });
  expect(await undoAction(deps, id(9000))).toEqual(
    err({ type: 'changed-since', table: 'contacts', id: id(1007) }),
  );
  await editContact(deps, id(1007), { title: '' });
  expect(await undoAction(deps, id(9000))).toMatchObject({ ok: true });
  deps.close();
});

test('an import is not taken back where one of its records is gone', async () => {
  const deps = await imported();
  await write(deps, id(9001), [remove('contacts', id(1007))]);
  expect(await undoAction(deps, id(9000))).toEqual(
    err({ type: 'changed-since', table: 'contacts', id: id(1007) }),
  );
  deps.close();
});

test('a client that came with many others has its own story, with the records that it got then', async () => {
  const deps = await imported();
  await editContact(deps, id(1007), { title: '主任' });
  await write(deps, id(9002), [put('contacts', aContact({ id: id(1008), clientId: id(7) }))]);
  const story = await deps.book.log.changesAbout(id(7), 10);
  expect(story.map(({ action }) => action).slice(-1)).toEqual([id(9000)]);
  expect(story).toHaveLength(3);
  expect(story.at(-1)?.rows).toEqual([
    { kind: 'add', table: 'clients', row: clients[7] },
    { kind: 'add', table: 'contacts', row: { ...contacts[7], title: '主任' } },
  ]);
  deps.close();
});

test('a row that came with many and was removed here is at its place as it was when it was removed', async () => {
  const deps = await imported();
  await editContact(deps, id(1007), { title: '主任' });
  await write(deps, id(9001), [remove('contacts', id(1007))]);
  const entry = await deps.store.changes.get(1);
  if (!entry) throw new Error('There is an import.');
  const [placed = []] = await placedChanges(deps.store, [readEntry(entry)]);
  const gone = placed.filter(
    (change) => change.kind === 'add' && [id(1007), id(7)].includes(change.row.id),
  );
  expect(gone).toEqual([
    { kind: 'add', table: 'clients', row: clients[7] },
    { kind: 'add', table: 'contacts', row: { ...contacts[7], title: '主任' } },
  ]);
  deps.close();
});
