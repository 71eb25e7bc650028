import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { tableNames } from '../../../shared/domain/book.ts';
import { ok } from '../../../shared/result.ts';
import { openByCode, openByPassphrase } from '../../../shared/seal/lock.ts';
import { journalInMemory } from '../../../tests/support/journal-in-memory.ts';
import { aClient, aContact } from '../../../tests/support/rows.ts';
import { id, testNow } from '../../../tests/support/test-book.ts';
import { sha256 } from '../archive/sha256.ts';
import { attachFiles } from '../commands/attach-files.ts';
import { editClient } from '../commands/edit-client.ts';
import { commit, put } from '../commit.ts';
import { keepDraft, nameAuthor, readDraft } from '../device.ts';
import { filesOf } from '../files/file-store.ts';
import { openSafeBook } from '../journal/open-safe-book.ts';
import { sealedJournal } from '../journal/sealed-journal.ts';
import type { OpenBook } from '../open-book.ts';
import { readSnapshot, writeSnapshot } from '../store/snapshots.ts';
import { BookLocked } from './keyring.ts';
import { readLock } from './lock-record.ts';
import { isResealing, reseal } from './reseal.ts';
import { beginSeal, changePassphrase, prepareSeal, renewCode, renewKeys } from './seal-book.ts';
import { SealBroken } from './sealed-record.ts';

const toil = { memory: 8, passes: 1, lanes: 1 };
const passphrase = 'well water';
const secret = 'CANARY-井水';

function aName(): string {
  return `sealed-${crypto.randomUUID()}`;
}

type Way = { readonly name: string; readonly journal?: ReturnType<typeof journalInMemory> };

async function open({ name, journal }: Way, typed = passphrase): Promise<OpenBook> {
  return openSafeBook({
    name,
    now: () => testNow,
    journal: journal ?? null,
    onBringingBack: () => undefined,
    unlock: async (lock) => {
      const opened = await openByPassphrase(lock, typed);
      if (!opened.ok) throw new Error(opened.error.type);
      return opened.value;
    },
  });
}

/** Everything that a person may have written, with the secret in it. */
async function lived(deps: OpenBook): Promise<void> {
  const clients = Array.from({ length: 300 }, (_, i) =>
    aClient({ id: id(i), code: `${secret} ${i}`, name: `${secret} works ${i}` }),
  );
  const contacts = clients.map(({ id: clientId }, i) =>
    aContact({ id: id(1000 + i), clientId, name: secret }),
  );
  const action = { id: deps.newId(), name: 'book.import', undoes: null } as const;
  const writes = [
    ...clients.map((row) => put('clients', row)),
    ...contacts.map((row) => put('contacts', row)),
  ];
  await commit(deps, action, async () => ok({ writes, value: undefined }));
  await editClient(deps, id(7), { note: secret }, true);
  await nameAuthor(deps, secret);
  await keepDraft(deps, 'visit/new', { text: secret, far: Number.POSITIVE_INFINITY });
  const file = new File([`${secret} contract`], 'contract.txt', { type: 'text/plain' });
  await attachFiles(deps, { of: 'clients', recordId: id(7) }, [file]);
  await writeSnapshot(deps.store, {
    index: { parts: { names: new TextEncoder().encode(secret) } },
  });
}

async function told({ book, store }: OpenBook) {
  const rows: Record<string, unknown> = {};
  for (const table of tableNames) {
    const all: unknown[] = [];
    await book.scan(table, (some) => all.push(...some));
    rows[table] = all;
  }
  return { rows, log: await store.changes.toArray(), actions: await store.actions.toArray() };
}

/** What lies in a database as the browser has it, for whoever opens it without us. */
async function rawText(name: string): Promise<string> {
  const plain = await new Dexie(name).open();
  let text = '';
  for (const table of plain.tables) {
    const records: readonly unknown[] = await table.toArray();
    text += records.map(textIn).join('\n');
  }
  plain.close();
  return text;
}

function textIn(value: unknown): string {
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.values(value).map(textIn).join('\n');
}

async function sealed(deps: OpenBook) {
  const prepared = await prepareSeal(deps, passphrase, toil);
  await beginSeal(deps, prepared);
  return prepared;
}

/** As a window that is opened later: it has no keys. */
async function reopened(deps: OpenBook, way: Way, typed = passphrase): Promise<OpenBook> {
  deps.keys.lock();
  deps.close();
  return open(way, typed);
}

test('a book that is sealed from its first day holds nothing that can be read without its key', async () => {
  const way = { name: aName() };
  const deps = await open(way);
  await sealed(deps);
  await reseal(deps, () => undefined);
  await lived(deps);
  const before = await told(deps);
  const raw = (await rawText(way.name)) + (await rawText(`${way.name}-files`));
  expect(raw.includes('CANARY')).toBe(false);

  const later = await reopened(deps, way);
  expect(await told(later)).toEqual(before);
  expect(await readDraft(later, 'visit/new')).toEqual({
    text: secret,
    far: Number.POSITIVE_INFINITY,
  });
  expect(await readSnapshot(later.store, 'index')).toEqual({
    parts: { names: new TextEncoder().encode(secret) },
  });
  const [file] = await filesOf(later).list();
  expect(await (await filesOf(later).get(file?.hash ?? ''))?.text()).toBe(`${secret} contract`);
  later.close();
});

test('a book that was worked with is sealed as it lies, and says the same as before', async () => {
  const way = { name: aName() };
  const deps = await open(way);
  await lived(deps);
  const before = await told(deps);
  expect((await rawText(way.name)).includes('CANARY')).toBe(true);

  await sealed(deps);
  const steps: number[] = [];
  await reseal(deps, ({ done, all }) => steps.push(done / all));
  expect(steps.at(-1)).toBe(1);
  const raw = (await rawText(way.name)) + (await rawText(`${way.name}-files`));
  expect(raw.includes('CANARY')).toBe(false);
  expect(await told(deps)).toEqual(before);
  const found = await deps.book.lookUp('clients', 'code', [`${secret} 7`]);
  expect(found.map(({ id: own }) => own)).toEqual([id(7)]);
  deps.close();
});

test('who stops the sealing midway has a book that reads and finds as before, and goes on later', async () => {
  const way = { name: aName() };
  const deps = await open(way);
  await lived(deps);
  const before = await told(deps);
  await sealed(deps);
  expect(await reseal(deps, () => undefined, AbortSignal.abort())).toBe(false);

  const later = await reopened(deps, way);
  const codes = ['1', '150', '299'].map((number) => `${secret} ${number}`);
  expect(await told(later)).toEqual(before);
  expect(await later.book.lookUp('clients', 'code', codes)).toHaveLength(3);
  expect(await isResealing(later)).toBe(true);
  await reseal(later, () => undefined);
  expect(await isResealing(later)).toBe(false);
  expect((await rawText(way.name)).includes('CANARY')).toBe(false);
  later.close();
});

test('a locked book is not read and not written, and a wrong passphrase changes nothing of it', async () => {
  const way = { name: aName() };
  const deps = await open(way);
  await sealed(deps);
  await lived(deps);
  deps.keys.lock();
  await expect(deps.book.scan('clients', () => undefined)).rejects.toThrow(BookLocked);
  await expect(editClient(deps, id(7), { note: 'x' }, true)).rejects.toThrow(BookLocked);
  deps.close();
  await expect(open(way, 'well waters')).rejects.toThrow('wrong-passphrase');
  const later = await open(way);
  expect(await later.book.count('clients')).toBe(300);
  later.close();
});

test('another passphrase opens what lies there; a new code puts the former sheet out of use', async () => {
  const way = { name: aName() };
  const deps = await open(way);
  const { code } = await sealed(deps);
  await lived(deps);
  await changePassphrase(deps, 'other water', toil);
  const newCode = await renewCode(deps);
  const later = await reopened(deps, way, 'other water');
  expect(await later.book.count('clients')).toBe(300);
  const lock = await readLock(later.store);
  expect(lock && openByCode(lock, code).ok).toBe(false);
  expect(lock && openByCode(lock, newCode).ok).toBe(true);
  later.close();
});

test('new keys seal everything anew; what lay there under the former ones opens no more', async () => {
  const way = { name: aName() };
  const deps = await open(way);
  await sealed(deps);
  await lived(deps);
  await reseal(deps, () => undefined);
  const before = await told(deps);
  const raw = await new Dexie(way.name).open();
  const former = await raw.table('leaves').toArray();

  await renewKeys(deps);
  await reseal(deps, () => undefined);
  expect(await told(deps)).toEqual(before);
  const numbers = (await readLock(deps.store))?.scopes.map(({ scope, keys }) => [
    scope,
    keys.map(({ number }) => number),
  ]);
  expect(numbers).toEqual([
    ['book', [2]],
    ['files', [2]],
    ['journal', [2]],
    ['marks', [1]],
  ]);
  await raw.table('leaves').bulkPut(former);
  raw.close();
  await expect(deps.book.scan('clients', () => undefined)).rejects.toThrow(SealBroken);
  deps.close();
});

test('a sealed record that was changed, or put in the place of another, is refused and not taken for data', async () => {
  const way = { name: aName() };
  const deps = await open(way);
  await sealed(deps);
  await lived(deps);
  const raw = await new Dexie(way.name).open();
  const leaves: Table<{ readonly table: string; readonly sealed: Uint8Array }> =
    raw.table('leaves');
  const all = await leaves.toArray();
  const [a, b] = all.filter(({ table }) => table === 'clients');
  if (!a || !b) throw new Error('There are fewer leaves than this test needs.');
  await leaves.put({ ...a, sealed: b.sealed });
  await expect(deps.book.scan('clients', () => undefined)).rejects.toThrow(SealBroken);
  const bent = Uint8Array.from(a.sealed);
  bent[40] = (bent[40] ?? 0) ^ 1;
  await leaves.put({ ...a, sealed: bent });
  await expect(deps.book.scan('clients', () => undefined)).rejects.toThrow(SealBroken);
  raw.close();
  deps.close();
});

test('a kept file in which a bit has turned is not given out, sealed or not', async () => {
  const way = { name: aName(), journal: journalInMemory() };
  const deps = await open(way);
  const bytes = new TextEncoder().encode('a photo');
  const hash = await sha256(bytes);
  const safe = sealedJournal(way.journal, deps.store.ring);
  const turned: unknown[] = [];
  for (const seal of [async () => undefined, async () => sealed(deps)]) {
    await seal();
    await safe.keepFile({ hash, content: bytes });
    const whole = await safe.readFile(hash);
    const [name = ''] = await way.journal.files();
    const kept = Uint8Array.from((await way.journal.readFile(name)) ?? []);
    kept[kept.length - 1] = (kept.at(-1) ?? 0) ^ 1;
    await way.journal.keepFile({ hash: name, content: kept });
    turned.push([whole && new TextDecoder().decode(whole), await safe.readFile(hash)]);
    await way.journal.dropFile(name);
  }
  expect(turned).toEqual([
    ['a photo', null],
    ['a photo', null],
  ]);
  deps.close();
});

test('the journal of a sealed book says nothing, and brings a lost book back once its lock is opened', async () => {
  const way = { name: aName(), journal: journalInMemory() };
  const deps = await open(way);
  await lived(deps);
  await sealed(deps);
  await reseal(deps, () => undefined);
  await editClient(deps, id(9), { note: `${secret} later` }, true);
  const before = await told(deps);
  const kept = [...way.journal.pieces.values()].flat();
  const files = await Promise.all(
    (await way.journal.files()).map(async (name) => way.journal.readFile(name)),
  );
  const bytes = [...kept.map(({ content }) => content), ...files];
  expect(bytes.map(textIn).join('').includes('CANARY')).toBe(false);

  deps.keys.lock();
  deps.close();
  await Dexie.delete(way.name);
  const back = await open(way);
  expect(await told(back)).toEqual(before);
  expect((await rawText(way.name)).includes('CANARY')).toBe(false);
  back.close();
});
