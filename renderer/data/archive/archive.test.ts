import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArchiveRefusal } from '../../../shared/domain/archive/manifest.ts';
import { tableNames } from '../../../shared/domain/book.ts';
import { aClient, aContact, aRevenueLine, aVisit } from '../../../tests/support/rows.ts';
import { ok } from '../../../shared/result.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { addSampleBook } from '../commands/add-sample-book.ts';
import { removeSampleBook } from '../commands/remove-sample-book.ts';
import { redo, undo, undoAction } from '../commands/take-back.ts';
import { commit, put, remove } from '../commit.ts';
import { nameAuthor } from '../device.ts';
import { FileStore } from '../files/file-store.ts';
import type { OpenBook } from '../open-book.ts';
import type { ExportedArchive } from './export-archive.ts';
import { exportArchive } from './export-archive.ts';
import type { OpenArchive } from './open-archive.ts';
import { openArchive } from './open-archive.ts';
import type { RestoreWish } from './restore-archive.ts';
import { compareArchive, isHalfFilled, restoreArchive } from './restore-archive.ts';

const quiet = () => {};
const going = { aborted: false };
const filesBeside = () => new FileStore(`files-${crypto.randomUUID()}`);

async function archived(
  deps: OpenBook,
  files = filesBeside(),
): Promise<{ readonly blob: Blob; readonly done: ExportedArchive }> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const write = async (bytes: Uint8Array<ArrayBuffer>) => void parts.push(bytes);
  const done = await exportArchive(deps, files, { write }, going, quiet);
  if (!done.ok) throw new Error(done.error.type);
  return { blob: new Blob(parts), done: done.value };
}

async function opened(blob: Blob): Promise<OpenArchive> {
  const archive = await openArchive(blob, going, quiet);
  if (!archive.ok) throw new Error(JSON.stringify(archive.error));
  return archive.value;
}

const wish = (part: Partial<RestoreWish> = {}): RestoreWish => ({
  action: id(900),
  choice: 'mine',
  signal: going,
  onProgress: quiet,
  ...part,
});

/** All that a book holds: every record of every table, every action, every entry of the log. */
async function contents({ book }: OpenBook) {
  const tables: Record<string, unknown[]> = {};
  for (const table of tableNames) {
    const rows: unknown[] = (tables[table] = []);
    await book.scan(table, (batch) => rows.push(...batch));
  }
  const actions = await book.log.actionsAfter(0, 10_000);
  return {
    tables,
    actions,
    entries: await book.log.entriesAfter(0, 10_000),
    changes: await Promise.all(actions.map(async (one) => book.log.changesOf(one.id))),
  };
}

const act = async (deps: OpenBook, ...writes: Parameters<typeof put>[1][]) =>
  commit(deps, { id: deps.newId(), name: 'client.edit', undoes: null }, async () =>
    ok({ writes: writes.map((row) => put('clients', row)), value: null }),
  );

test('a book with a history comes back equal, its log and its files included', async () => {
  const deps = await openTestBook();
  await nameAuthor(deps, '王工');
  await addSampleBook(deps, { id: id(1), today: '2026-05-11', language: 'zh-CN' });
  await act(deps, aClient({ id: id(800), custom: { x: ['一', '二'] }, tags: ['新'] }));
  await act(deps, aClient({ id: id(800), custom: {}, name: '“引号”\n😀\u{2028}' }));
  await undo(deps);
  await redo(deps);
  await removeSampleBook(deps, deps.newId());
  await undo(deps);
  const files = filesBeside();
  const hash = await files.put(new Blob(['一张图']));

  const { blob, done } = await archived(deps, files);
  expect(done.counts).toMatchObject({ files: 1, actions: 7 });
  const copy = await openTestBook();
  const copyFiles = filesBeside();
  const archive = await opened(blob);
  expect((await compareArchive(copy, archive)).empty).toBe(true);
  expect(await restoreArchive(copy, copyFiles, archive, wish())).toMatchObject({
    ok: true,
    value: { how: 'refilled', cancelled: false },
  });
  expect(await contents(copy)).toEqual(await contents(deps));
  expect(await (await copyFiles.get(hash))?.text()).toBe('一张图');
  // It goes on as the first one would: what was done last can be taken back.
  await undo(deps);
  await undo(copy);
  expect((await contents(copy)).tables).toEqual((await contents(deps)).tables);
  deps.close();
  copy.close();
});

test('any history comes back equal', async () => {
  const step = fc.record({
    id: fc.integer({ min: 1, max: 5 }),
    name: fc.string({ minLength: 1, maxLength: 9, unit: 'grapheme' }).map((text) => `x${text}x`),
    phone: fc.constantFrom('', '138'),
    what: fc.constantFrom('client', 'contact', 'remove', 'undo', 'redo'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const deps = await openTestBook();
      for (const { id: n, name, phone, what } of steps) {
        if (what === 'undo') await undo(deps);
        else if (what === 'redo') await redo(deps);
        else {
          const write = {
            client: put('clients', aClient({ id: id(n), name, phone })),
            contact: put('contacts', aContact({ id: id(n + 100), clientId: id(n), name, phone })),
            remove: remove('clients', id(n)),
          }[what];
          await commit(deps, { id: deps.newId(), name: 'client.edit', undoes: null }, async () =>
            ok({ writes: [write], value: null }),
          );
        }
      }
      const copy = await openTestBook();
      const { blob } = await archived(deps);
      await restoreArchive(copy, filesBeside(), await opened(blob), wish());
      expect(await contents(copy)).toEqual(await contents(deps));
      deps.close();
      copy.close();
    }),
    { numRuns: 25 },
  );
});

test('a book that is not empty takes the archive by ids, as one action that can be undone', async () => {
  const theirs = await openTestBook({
    clients: [aClient({ phone: '1' }), aClient({ id: id(2), code: '2', name: '同' })],
    revenue: [aRevenueLine()],
    visits: [aVisit()],
  });
  const { blob } = await archived(theirs);
  const archive = await opened(blob);
  for (const [choice, phone] of [
    ['mine', '9'],
    ['archive', '1'],
  ] as const) {
    const mine = await openTestBook({
      clients: [
        aClient({ phone: '9' }),
        aClient({ id: id(2), code: '2', name: '同' }),
        aClient({ id: id(3), code: '3', name: '我的' }),
      ],
    });
    const before = await contents(mine);
    const comparison = await compareArchive(mine, archive);
    expect(comparison.empty).toBe(false);
    expect(comparison.tables.get('clients')).toEqual({ inArchive: 2, new: 0, same: 1, differs: 1 });
    expect(comparison.tables.get('visits')).toEqual({ inArchive: 1, new: 1, same: 0, differs: 0 });
    const done = await restoreArchive(mine, filesBeside(), archive, wish({ choice }));
    expect(done).toMatchObject({ value: { how: 'merged', written: choice === 'mine' ? 2 : 3 } });
    expect(await mine.book.get('clients', id(1))).toEqual(aClient({ phone }));
    expect(await mine.book.count('clients')).toBe(3);
    expect((await mine.book.log.latest(1)).map(({ name }) => name)).toEqual(['book.restore']);
    expect(
      await restoreArchive(mine, filesBeside(), archive, wish({ choice, action: id(901) })),
    ).toMatchObject({ value: { written: 0 } });
    await undoAction(mine, id(900));
    expect((await contents(mine)).tables).toEqual(before.tables);
    mine.close();
  }
  theirs.close();
});

test('a filling that is broken off is known, and done again by the same archive', async () => {
  const deps = await openTestBook({ clients: [aClient()], contacts: [aContact()] });
  const archive = await opened((await archived(deps)).blob);
  const copy = await openTestBook();
  const signal = { aborted: false };
  const onProgress = () => {
    signal.aborted = true;
  };
  expect(
    await restoreArchive(copy, filesBeside(), archive, wish({ signal, onProgress })),
  ).toMatchObject({ value: { cancelled: true } });
  expect(await isHalfFilled(copy)).toBe(true);
  expect((await compareArchive(copy, archive)).empty).toBe(true);
  await restoreArchive(copy, filesBeside(), archive, wish());
  expect(await isHalfFilled(copy)).toBe(false);
  expect(await contents(copy)).toEqual(await contents(deps));
  deps.close();
  copy.close();
});

test('files that a record names and the device does not have are told', async () => {
  const hash = 'a'.repeat(64);
  const deps = await openTestBook({
    clients: [aClient()],
    attachments: [
      {
        id: id(600),
        clientId: id(1),
        of: 'clients',
        recordId: id(1),
        name: '图.png',
        type: 'image/png',
        bytes: 3,
        hash,
        thumbnail: null,
      },
    ],
  });
  expect((await archived(deps)).done.missingFiles).toEqual([hash]);
  deps.close();
});

test('a book that is changed meanwhile makes no archive, and one that is given up none either', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  let written = 0;
  const write = async () => {
    written += 1;
    if (written === 1) await act(deps, aClient({ phone: '1' }));
  };
  const moved = await exportArchive(deps, filesBeside(), { write }, going, quiet);
  expect(moved).toEqual({ ok: false, error: { type: 'book-moved' } });
  const stopped = await exportArchive(deps, filesBeside(), { write }, { aborted: true }, quiet);
  expect(stopped).toEqual({ ok: false, error: { type: 'given-up' } });
  deps.close();
});

async function refusalOf(blob: Blob): Promise<ArchiveRefusal | null> {
  const archive = await openArchive(blob, going, quiet);
  return archive.ok ? null : archive.error;
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

/** An archive made by hand: the manifest lists what there is, unless the test says otherwise. */
async function handMade(
  entries: Readonly<Record<string, string>>,
  change: (manifest: Record<string, unknown>) => Record<string, unknown> = (same) => same,
): Promise<Blob> {
  const listed = await Promise.all(
    Object.entries(entries).map(async ([name, text]) => {
      const bytes = new TextEncoder().encode(text);
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
      return { name, bytes: bytes.length, sha256 };
    }),
  );
  const lines = (entries['tables/clients/0001.jsonl']?.split('\n').length ?? 1) - 1;
  const manifest = change({
    format: 'wellfield-archive',
    version: 1,
    made: '2026-05-11T01:30:00.000Z',
    by: '',
    counts: { tables: { clients: lines }, actions: 0, changes: 0, files: 0 },
    missingFiles: [],
    entries: listed,
  });
  const all = Object.entries({ ...entries, 'manifest.json': JSON.stringify(manifest) });
  const zipped = zipSync(Object.fromEntries(all.map(([name, text]) => [name, strToU8(text)])));
  return new Blob([new Uint8Array(zipped)]);
}

const clientsPart = 'tables/clients/0001.jsonl';
const line = (part: Parameters<typeof aClient>[0] = {}) => `${JSON.stringify(aClient(part))}\n`;

test('an archive made by other hands is taken as well', async () => {
  expect(await refusalOf(await handMade({ [clientsPart]: line() }))).toBeNull();
});

test.each<readonly [string, () => Promise<Blob>, ArchiveRefusal]>([
  ['a text', async () => new Blob(['{"format":"wellfield-archive"}']), { type: 'no-archive' }],
  ['an empty file', async () => new Blob([]), { type: 'no-archive' }],
  [
    'another ZIP',
    async () => new Blob([new Uint8Array(zipSync({ 'a.txt': strToU8('a') }))]),
    { type: 'no-archive' },
  ],
  [
    'an archive of a newer version',
    async () => handMade({ 'x/y.bin': '' }, (manifest) => ({ ...manifest, version: 2, shape: 'new' })),
    { type: 'newer', version: 2 },
  ],
  [
    'a manifest that lacks its entries',
    async () => handMade({}, ({ entries: _, ...manifest }) => manifest),
    { type: 'broken', entry: 'manifest.json' },
  ],
  [
    'an entry that nobody listed',
    async () => handMade({ [clientsPart]: line() }, (manifest) => ({ ...manifest, entries: [] })),
    { type: 'broken', entry: clientsPart },
  ],
  [
    'an entry at a place that there is not',
    async () => handMade({ 'tables/../../x': '' }),
    { type: 'broken', entry: 'tables/../../x' },
  ],
  [
    'a table that there is not',
    async () => handMade({ 'tables/secrets/0001.jsonl': '' }),
    { type: 'broken', entry: 'tables/secrets/0001.jsonl' },
  ],
  [
    'other counts than there are records',
    async () =>
      handMade({ [clientsPart]: line() }, (manifest) => ({
        ...manifest,
        counts: { tables: { clients: 2 }, actions: 0, changes: 0, files: 0 },
      })),
    { type: 'broken', entry: 'manifest.json' },
  ],
  [
    'a line that is no JSON',
    async () => handMade({ [clientsPart]: `${line()}{\n` }),
    { type: 'bad-line', entry: clientsPart, line: 2 },
  ],
  [
    'a line that is no client',
    async () => handMade({ [clientsPart]: '{"id":"x"}\n' }),
    { type: 'bad-line', entry: clientsPart, line: 1 },
  ],
  [
    'an id that stands twice',
    async () => handMade({ [clientsPart]: `${line()}${line({ name: '乙' })}` }),
    { type: 'bad-line', entry: clientsPart, line: 2 },
  ],
  [
    'a file under the hash of another',
    async () => handMade({ [`files/${'a'.repeat(64)}`]: 'x' }),
    { type: 'checksum', entry: `files/${'a'.repeat(64)}` },
  ],
])('%s is refused with its own reason', async (_, make, refusal) => {
  expect(await refusalOf(await make())).toEqual(refusal);
});

test('an archive that was cut off, wherever, is refused, and so is a byte that was turned, wherever', async () => {
  const deps = await openTestBook({ clients: [aClient(), aClient({ id: id(2), name: '乙' })] });
  const bytes = await bytesOf((await archived(deps)).blob);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (at) => {
      expect(await refusalOf(new Blob([bytes.slice(0, at)]))).not.toBeNull();
      const turned = bytes.slice();
      turned[at] = (turned[at] ?? 0) ^ 0x20;
      const archive = await openArchive(new Blob([turned]), going, quiet);
      // Marks that say nothing of the content (a date, a version) may turn; the content never does.
      if (!archive.ok) return;
      const copy = await openTestBook();
      await restoreArchive(copy, filesBeside(), archive.value, wish());
      expect((await contents(copy)).tables).toEqual((await contents(deps)).tables);
      copy.close();
    }),
    { numRuns: 150 },
  );
  deps.close();
});

test('a bomb is stopped at the size that it admits, whatever it unpacks to', async () => {
  const bomb = `${'0'.repeat(50_000_000)}\n`;
  const blob = await handMade({ [clientsPart]: bomb }, (manifest) => ({
    ...manifest,
    entries: [{ name: clientsPart, bytes: 1000, sha256: 'a'.repeat(64) }],
  }));
  expect(blob.size).toBeLessThan(100_000);
  expect(await refusalOf(blob)).toEqual({ type: 'too-large', entry: clientsPart });
  const huge = await handMade({ [clientsPart]: line() }, (manifest) => ({
    ...manifest,
    entries: [{ name: clientsPart, bytes: 9e9, sha256: 'a'.repeat(64) }],
  }));
  expect(await refusalOf(huge)).toEqual({ type: 'too-large', entry: clientsPart });
});
