import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { openJournals } from '../../electron/journal/journals.ts';
import { editClient } from '../../renderer/data/commands/edit-client.ts';
import { commit, put } from '../../renderer/data/commit.ts';
import { openSafeBook } from '../../renderer/data/journal/open-safe-book.ts';
import { broughtBackOf } from '../../renderer/data/loss.ts';
import type { OpenBook } from '../../renderer/data/open-book.ts';
import { tableNames } from '../../shared/domain/book.ts';
import { ok } from '../../shared/result.ts';
import { copyOfBook, putBookBack } from '../support/book-copies.ts';
import { aClient } from '../support/rows.ts';
import { id, testNow } from '../support/test-book.ts';

/** The book with its journal in real files, of which either or both are put back, cut, turned or taken away. */
type Device = {
  readonly name: string;
  readonly folder: string;
  readonly file: () => string;
  /** Another start, so many days later. */
  readonly start: (days?: number) => Promise<OpenBook>;
  readonly end: () => Promise<void>;
};

const devices: Device[] = [];

function aDevice(): Device {
  const name = `damaged-${crypto.randomUUID()}`;
  const folder = join(mkdtempSync(join(tmpdir(), 'wellfield-damaged-')), 'journal');
  let book: OpenBook | null = null;
  let journals: ReturnType<typeof openJournals> | null = null;
  const end = async () => {
    book?.close();
    await journals?.close();
    [book, journals] = [null, null];
  };
  const device: Device = {
    name,
    folder,
    file: () => join(folder, readdirSync(folder).find((one) => one.endsWith('.journal')) ?? ''),
    start: async (days = 0) => {
      await end();
      const journal = openJournals(folder);
      journals = journal;
      const now = () => testNow + days * 24 * 3600 * 1000;
      book = await openSafeBook({ name, now, journal, onBringingBack: () => undefined });
      return book;
    },
    end,
  };
  devices.push(device);
  return device;
}

afterEach(async () => {
  for (const { end, folder, name } of devices.splice(0)) {
    await end();
    await Dexie.delete(name);
    rmSync(join(folder, '..'), { recursive: true });
  }
});

const clients = 40;

async function begin(deps: OpenBook): Promise<void> {
  for (let n = 0; n < clients; n += 10) {
    const rows = Array.from({ length: 10 }, (_, i) =>
      aClient({ id: id(n + i), code: `C${n + i}` }),
    );
    const action = { id: deps.newId(), name: 'book.import', undoes: null } as const;
    const writes = rows.map((row) => put('clients', row));
    await commit(deps, action, async () => ok({ writes, value: undefined }));
  }
}

async function edit(deps: OpenBook, notes: readonly string[]): Promise<void> {
  for (const [i, note] of notes.entries()) await editClient(deps, id(i), { note }, true);
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
  };
}

async function unreadOf(deps: OpenBook): Promise<number> {
  return (await broughtBackOf(deps))?.unread ?? 0;
}

/** A book whose older state lies beside it, in both its places. */
async function grown() {
  const device = aDevice();
  let deps = await device.start();
  await begin(deps);
  await edit(deps, ['seen', 'seen too']);
  const [older, before] = [await copyOfBook(deps), await allOf(deps)];
  await device.end();
  cpSync(device.folder, `${device.folder}-older`, { recursive: true });
  deps = await device.start();
  await edit(deps, ['later', 'later too', 'and more']);
  const now = await allOf(deps);
  await device.end();
  return {
    device,
    before,
    now,
    rollBackBook: async () => putBookBack(device.name, older),
    rollBackJournal: () => {
      rmSync(device.folder, { recursive: true });
      renameSync(`${device.folder}-older`, device.folder);
    },
  };
}

test('a book that was put back to an older copy gets what came after it from its journal, and says so', async () => {
  const { device, now, rollBackBook } = await grown();
  await rollBackBook();
  const deps = await device.start();
  expect(await allOf(deps)).toEqual(now);
  expect(await broughtBackOf(deps)).toMatchObject({ entries: 3, unread: 0 });
});

test('a journal that was put back to an older copy gets the rest from its book, which then may be lost', async () => {
  const { device, now, rollBackJournal } = await grown();
  rollBackJournal();
  const deps = await device.start();
  await deps.safety.follow();
  expect([await allOf(deps), await broughtBackOf(deps)]).toEqual([now, null]);
  await device.end();
  await Dexie.delete(device.name);
  expect(await allOf(await device.start())).toEqual(now);
});

test('where book and journal are put back together the book is as it was then, and goes on whole', async () => {
  const { device, before, rollBackBook, rollBackJournal } = await grown();
  await rollBackBook();
  rollBackJournal();
  const deps = await device.start();
  expect(await allOf(deps)).toEqual(before);
  await edit(deps, ['goes on']);
  const on = await allOf(deps);
  await device.end();
  await Dexie.delete(device.name);
  expect(await allOf(await device.start())).toEqual(on);
});

test('a lost book whose journal is an older copy comes back as it was then', async () => {
  const { device, before, rollBackJournal } = await grown();
  rollBackJournal();
  await Dexie.delete(device.name);
  expect(await allOf(await device.start())).toEqual(before);
});

test('a lost book whose journal is cut or turned anywhere comes back whole, or says that something may be missing', async () => {
  const { device, now } = await grown();
  const file = device.file();
  const whole = readFileSync(file);
  const harm = fc.record({
    // The last piece is another case than those before it.
    at: fc.oneof(
      fc.nat(whole.length - 1),
      fc.nat(600).map((n) => whole.length - 1 - n),
    ),
    bit: fc.nat(7),
    isCut: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(harm, async ({ at, bit, isCut }) => {
      const harmed = Buffer.from(whole);
      harmed[at] = (harmed[at] ?? 0) ^ (1 << bit);
      writeFileSync(file, isCut ? whole.subarray(0, at) : harmed);
      await Dexie.delete(device.name);
      const deps = await device.start();
      const { rows } = await allOf(deps);
      const isWhole = JSON.stringify(rows) === JSON.stringify(now.rows);
      // The end of a file that was cut cannot be told from one that a power cut has left: it is a piece that nobody was told of.
      const isSaid = isCut || (await unreadOf(deps)) > 0;
      expect(isWhole || isSaid).toBe(true);
      await edit(deps, [`goes on ${at}`]);
      expect((await deps.book.get('clients', id(0)))?.note ?? `goes on ${at}`).toBe(
        `goes on ${at}`,
      );
      await device.end();
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('a journal that is cut or turned while its book is whole is made whole again before it is needed', async () => {
  const { device, now } = await grown();
  for (const [day, harm] of [cutInTwo, turnedInTheMiddle, emptied].entries()) {
    harm(device.file());
    const deps = await device.start(day + 1);
    const [known] = await watchedFor(device, deps);
    expect(known).toBe(0);
    await device.end();
    await Dexie.delete(device.name);
    const back = await device.start(day + 1);
    expect([await allOf(back), await unreadOf(back)]).toEqual([now, 0]);
    await device.end();
  }
});

function cutInTwo(file: string): void {
  truncateSync(file, Math.floor(readFileSync(file).length / 2));
}

function turnedInTheMiddle(file: string): void {
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

function emptied(file: string): void {
  writeFileSync(file, '');
}

/** How much of a journal cannot be read, once its book has looked through it and copied all. */
async function watchedFor(device: Device, { safety, store }: OpenBook): Promise<readonly number[]> {
  await expect.poll(async () => (await store.device.get('journalLookedAt'))?.value).toBeDefined();
  await safety.follow();
  const journals = openJournals(device.folder);
  const { books } = await journals.state();
  let damaged = 0;
  for (const { book } of books) damaged += (await journals.read(book, 0)).damaged;
  await journals.close();
  return [damaged];
}

test('a lost book whose journal the system does not let be read is refused, as often as it is tried, and is there when it does', async () => {
  const { device, now } = await grown();
  const file = device.file();
  renameSync(file, `${file}-whole`);
  // A way that leads nowhere can be taken away, other than a folder: the journal must not be begun anew in its place.
  symlinkSync(file, file);
  await Dexie.delete(device.name);
  for (let tries = 0; tries < 3; tries += 1) {
    await expect(device.start()).rejects.toThrow('ELOOP');
    await device.end();
  }
  rmSync(file);
  renameSync(`${file}-whole`, file);
  expect(await allOf(await device.start())).toEqual(now);
});
