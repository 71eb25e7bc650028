import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { tableNames } from '../../../shared/domain/book.ts';
import { ok } from '../../../shared/result.ts';
import { journalInMemory } from '../../../tests/support/journal-in-memory.ts';
import type { JournalInMemory } from '../../../tests/support/journal-in-memory.ts';
import { aClient, aContact } from '../../../tests/support/rows.ts';
import { id, testNow } from '../../../tests/support/test-book.ts';
import { attachFiles } from '../commands/attach-files.ts';
import { editClient } from '../commands/edit-client.ts';
import { undo } from '../commands/take-back.ts';
import type { Write } from '../commit.ts';
import { commit, put, remove } from '../commit.ts';
import { filesOf } from '../files/file-store.ts';
import { broughtBackOf, lossOf } from '../loss.ts';
import { officeValues, setOfficeValues } from '../office-values.ts';
import type { OpenBook } from '../open-book.ts';
import { openBook } from '../open-book.ts';
import { lossKey } from '../store/book-store.ts';
import { fold } from '../store/fold.ts';
import { openSafeBook } from './open-safe-book.ts';
import { NotSafe } from './safety.ts';

let books = 0;

function aName(): string {
  books += 1;
  return `safe-${books}-${crypto.randomUUID()}`;
}

async function open(name: string, journal: JournalInMemory): Promise<OpenBook> {
  return openSafeBook({ name, now: () => testNow, journal, onBringingBack: () => undefined });
}

/** As Chromium does it: the database is gone, and what is opened next is empty. */
async function throwAway(deps: OpenBook): Promise<void> {
  deps.close();
  await Dexie.delete(deps.store.name);
}

async function write(deps: OpenBook, writes: readonly Write[]): Promise<void> {
  const action = { id: deps.newId(), name: 'book.import', undoes: null } as const;
  await commit(deps, action, async () => ok({ writes, value: undefined }));
}

const clients = Array.from({ length: 300 }, (_, i) => aClient({ id: id(i), code: `C${i}` }));
const contacts = clients.map(({ id: clientId }, i) => aContact({ id: id(1000 + i), clientId }));

/** An import, edits, a removal and something taken back. */
async function lived(deps: OpenBook): Promise<void> {
  await write(deps, [
    ...clients.map((row) => put('clients', row)),
    ...contacts.map((row) => put('contacts', row)),
  ]);
  await editClient(deps, id(7), { note: '看过新厂房' }, true);
  await write(deps, [remove('contacts', id(1008))]);
  await fold(deps.store);
  await editClient(deps, id(9), { note: 'taken back' }, true);
  await undo(deps);
}

/** All that the book says, and all that its log does. */
async function allOf({ book }: OpenBook) {
  const rows: Record<string, unknown[]> = {};
  for (const table of tableNames) {
    const list: { readonly id: string }[] = [];
    await book.scan(table, (part) => list.push(...part));
    rows[table] = list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }
  return {
    rows,
    actions: await book.log.actionsAfter(0, 1000),
    told: await book.log.changesAfter(0, 1000),
    kept: await book.log.entriesAfter(0, 1000),
  };
}

test('a book that was thrown away comes back whole, with its log and under its own name', async () => {
  const [name, journal] = [aName(), journalInMemory()];
  const before = await open(name, journal);
  await lived(before);
  const all = await allOf(before);
  await throwAway(before);
  const after = await open(name, journal);
  expect(await allOf(after)).toEqual(all);
  expect(after.device).toBe(before.device);
  expect([await lossOf(after), await broughtBackOf(after)]).toEqual([
    null,
    {
      at: new Date(testNow).toISOString(),
      entries: all.kept.length,
      unread: 0,
      office: null,
    },
  ]);
  await editClient(after, id(7), { note: 'goes on' }, true);
  await throwAway(after);
  const again = await open(name, journal);
  expect((await again.book.get('clients', id(7)))?.note).toBe('goes on');
  again.close();
});

test('a book that lost its end gets it back', async () => {
  const [name, journal] = [aName(), journalInMemory()];
  const before = await open(name, journal);
  await write(before, [put('clients', aClient({ id: id(1), code: 'C1' }))]);
  const { device } = before;
  const older = await before.store.changes.toArray();
  await editClient(before, id(1), { note: 'later' }, true);
  const all = await allOf(before);
  await throwAway(before);
  // An older copy of the same book is put in its place.
  const copy = await openBook({ name });
  await copy.store.device.put({ key: 'id', value: device });
  copy.close();
  const same = await openBook({ name });
  await write(same, [put('clients', aClient({ id: id(1), code: 'C1' }))]);
  expect(await same.store.changes.count()).toBe(older.length);
  same.close();
  const after = await open(name, journal);
  expect((await allOf(after)).rows).toEqual(all.rows);
  after.close();
});

test('a bringing back that was cut off is gone on with', async () => {
  const [name, journal] = [aName(), journalInMemory()];
  const before = await open(name, journal);
  for (let i = 0; i < 6; i += 1) await write(before, [put('clients', aClient({ id: id(i) }))]);
  const all = await allOf(before);
  await throwAway(before);
  const broken = { ...journal, read: brokenAfterFirst(journal) };
  await expect(open(name, broken)).rejects.toThrow('cut off');
  const after = await open(name, journal);
  expect(await allOf(after)).toEqual(all);
  after.close();
});

function brokenAfterFirst(journal: JournalInMemory): JournalInMemory['read'] {
  return async (book, from) => {
    if (from > 0) throw new Error('cut off');
    return journal.read(book, from);
  };
}

test('what was written into the empty book before anybody noticed lies on top of what came back', async () => {
  const [name, journal] = [aName(), journalInMemory()];
  const before = await open(name, journal);
  await write(before, [put('clients', aClient({ id: id(1), code: 'C1' }))]);
  await throwAway(before);
  const empty = await openBook({ name });
  await empty.store.device.put({ key: lossKey, value: '2026-05-11T01:30:00.000Z' });
  await write(empty, [put('clients', aClient({ id: id(2), code: 'C2' }))]);
  empty.close();
  const after = await open(name, journal);
  expect((await allOf(after)).rows['clients']).toMatchObject([{ code: 'C1' }, { code: 'C2' }]);
  expect(await lossOf(after)).toBeNull();
  after.close();
});

test('a book that has lived without its journal for long is not touched by the journal of another', async () => {
  const [name, journal] = [aName(), journalInMemory()];
  const other = await open(aName(), journal);
  await write(other, [put('clients', aClient({ id: id(1), code: 'C1' }))]);
  other.close();
  const mine = await openBook({ name });
  await write(mine, [put('clients', aClient({ id: id(2), code: 'C2' }))]);
  const all = await allOf(mine);
  mine.close();
  const after = await open(name, journal);
  expect(await allOf(after)).toEqual(all);
  await after.safety.follow();
  expect(journal.pieces.get(after.device)?.at(-1)?.upTo).toBe(1);
  after.close();
});

test('a change is not called saved before the journal has it', async () => {
  const [name, journal] = [aName(), journalInMemory()];
  const deps = await open(name, journal);
  await write(deps, [put('clients', aClient({ id: id(1) }))]);
  const head = await deps.book.log.head();
  expect(journal.pieces.get(deps.device)?.at(-1)?.upTo).toBe(head);
  deps.close();
});

test('while the disk is full nothing is taken and everything says so; with room again it goes on by itself', async () => {
  const [name, journal] = [aName(), journalInMemory()];
  const deps = await open(name, journal);
  await write(deps, [put('clients', aClient({ id: id(1), code: 'C1' }))]);
  journal.answer = 'nearly-full';
  await write(deps, [put('clients', aClient({ id: id(2), code: 'C2' }))]);
  expect(deps.safety.health()).toBe('nearly-full');
  const third = put('clients', aClient({ id: id(3), code: 'C3' }));
  await expect(write(deps, [third])).rejects.toThrow(NotSafe);
  expect(await deps.book.count('clients')).toBe(2);
  journal.answer = 'well';
  await write(deps, [third]);
  expect([await deps.book.count('clients'), deps.safety.health()]).toEqual([3, 'well']);
  deps.close();
});

test('a change that the system did not let into the journal is refused by name, and is in it later', async () => {
  const [name, journal] = [aName(), journalInMemory()];
  const deps = await open(name, journal);
  journal.answer = 'EIO';
  const writing = write(deps, [put('clients', aClient({ id: id(1), code: 'C1' }))]);
  await expect(writing).rejects.toMatchObject({ health: 'failing' });
  journal.answer = 'well';
  await deps.safety.follow();
  expect(journal.pieces.get(deps.device)?.at(-1)?.upTo).toBe(1);
  deps.close();
});

test('a book that is thrown away while it is open is told of at the next change, which comes back with all others', async () => {
  const [name, journal] = [aName(), journalInMemory()];
  const deps = await open(name, journal);
  for (let i = 0; i < 3; i += 1) await write(deps, [put('clients', aClient({ id: id(i) }))]);
  const { store } = deps;
  store.close({ disableAutoOpen: false });
  await Dexie.delete(name);
  await store.open();
  await store.device.put({ key: lossKey, value: '2026-05-11T01:30:00.000Z' });
  const late = write(deps, [put('clients', aClient({ id: id(9) }))]);
  await expect(late).rejects.toMatchObject({ health: 'book-lost' });
  await expect(write(deps, [put('clients', aClient({ id: id(10) }))])).rejects.toThrow(NotSafe);
  deps.close();
  const after = await open(name, journal);
  expect((await allOf(after)).rows['clients']).toHaveLength(4);
  after.close();
});

test('a book that is emptied on purpose stays empty', async () => {
  const [name, journal] = [aName(), journalInMemory()];
  const deps = await open(name, journal);
  await write(deps, [put('clients', aClient({ id: id(1) }))]);
  await deps.safety.whileEmptied(async () => {
    const tables = [...deps.store.ofRows(), deps.store.actions, deps.store.changes];
    await Promise.all(tables.map(async (table) => table.clear()));
  });
  deps.close();
  // A journal of another book lies there still.
  const stale = await open(aName(), journal);
  await write(stale, [put('clients', aClient({ id: id(7) }))]);
  stale.close();
  const after = await open(name, journal);
  expect([await after.book.count('clients'), journal.pieces.size]).toEqual([0, 1]);
  await write(after, [put('clients', aClient({ id: id(2) }))]);
  await throwAway(after);
  const again = await open(name, journal);
  expect(await again.book.count('clients')).toBe(1);
  again.close();
});

test('the office of a lost book is known, and its person need only sign in', async () => {
  const [name, journal] = [aName(), journalInMemory()];
  const deps = await open(name, journal);
  const joined = {
    address: 'https://office.example',
    office: { id: id(90), name: '西区' },
    member: { id: id(91), name: '王工', role: 'engineer' },
    entering: { seq: 1, index: 0, alone: 3 },
  } as const;
  await setOfficeValues(deps.store, { ...joined, device: id(92), epoch: 4, cut: 77 });
  await write(deps, [put('clients', aClient({ id: id(1) }))]);
  await throwAway(deps);
  const after = await open(name, journal);
  const known = await officeValues(after.store, [
    'address',
    'office',
    'member',
    'entering',
    'device',
    'epoch',
    'cut',
    'outbox',
    'status',
  ]);
  const { device, ...others } = known;
  expect(others).toEqual({
    ...joined,
    outbox: { seq: 1, index: 0, ctr: 0 },
    status: { state: 'signed-out', progress: null, trouble: null },
  });
  expect([undefined, id(92)]).not.toContain(device);
  expect((await broughtBackOf(after))?.office).toBe('西区');
  after.close();
});

test('photos come back with their records, and those that nothing names any more go', async () => {
  const [name, journal] = [aName(), journalInMemory()];
  const deps = await open(name, journal);
  await write(deps, [put('clients', aClient({ id: id(1) }))]);
  const to = { of: 'clients', recordId: id(1) } as const;
  const photo = new File(['a photo'], 'hall.txt');
  const attached = await attachFiles(deps, to, [photo, new File(['a plan'], 'plan.txt')]);
  if (!attached.ok) throw new Error('Not attached.');
  const [first, second] = attached.value.files;
  expect(await journal.files()).toHaveLength(2);
  await write(deps, [remove('attachments', second?.id ?? '')]);
  await Dexie.delete(`${name}-files`);
  await throwAway(deps);
  const after = await open(name, journal);
  await expect
    .poll(async () => (await filesOf(after).get(first?.hash ?? ''))?.text())
    .toBe('a photo');
  await expect.poll(async () => journal.files()).toEqual([first?.hash]);
  after.close();
});
