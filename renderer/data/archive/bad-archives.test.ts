import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { ArchiveRefusal } from '../../../shared/domain/archive/manifest.ts';
import {
  archived,
  contents,
  filesBeside,
  going,
  quiet,
  wish,
} from '../../../tests/support/archives.ts';
import { handMade } from '../../../tests/support/hand-made-archive.ts';
import { aClient } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { openArchive } from './open-archive.ts';
import { restoreArchive } from './restore-archive.ts';

async function refusalOf(blob: Blob): Promise<ArchiveRefusal | null> {
  const archive = await openArchive(blob, going, quiet);
  return archive.ok ? null : archive.error;
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
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
    async () =>
      handMade({ 'x/y.bin': '' }, (manifest) => ({ ...manifest, version: 2, shape: 'new' })),
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
