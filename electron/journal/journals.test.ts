import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { JournalFile } from '../../shared/bridge/journal.ts';
import { openJournals as open } from './journals.ts';

const book = '018f0000-0000-7000-8000-000000000001';
const other = '018f0000-0000-7000-8000-000000000002';

const opened: ReturnType<typeof open>[] = [];

function openJournals(folder: string): JournalFile {
  const journals = open(folder);
  opened.push(journals);
  return journals;
}

afterEach(async () => {
  for (const journals of opened.splice(0)) await journals.close();
});

function aFolder(): string {
  return join(mkdtempSync(join(tmpdir(), 'wellfield-journal-')), 'journal');
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Keeps texts, numbered from 1. */
async function keep(journals: JournalFile, texts: readonly string[], of = book): Promise<void> {
  for (const [i, text] of texts.entries()) {
    const kept = await journals.append({ book: of, from: i, upTo: i + 1, content: bytes(text) });
    expect(kept.type).toBe('kept');
  }
}

async function textsOf(journals: JournalFile, of = book) {
  const texts: (readonly [number, string])[] = [];
  let damaged = 0;
  for (let at: number | null = 0; at !== null;) {
    const part = await journals.read(of, at);
    damaged += part.damaged;
    for (const { upTo, content } of part.pieces) {
      texts.push([upTo, new TextDecoder().decode(content)]);
    }
    at = part.next;
  }
  return { texts, damaged };
}

test('what was kept is there after a start, piece by piece, and goes on from its number', async () => {
  const folder = aFolder();
  await keep(openJournals(folder), ['one', 'two', '']);
  const again = openJournals(folder);
  expect(await again.state()).toEqual({
    books: [{ book, upTo: 3, isDamaged: false, lock: null }],
    isNearlyFull: false,
  });
  expect(await textsOf(again)).toEqual({
    texts: [
      [1, 'one'],
      [2, 'two'],
      [3, ''],
    ],
    damaged: 0,
  });
  const late = { book, from: 1, upTo: 2, content: bytes('late') };
  expect(await again.append(late)).toEqual({ type: 'elsewhere', upTo: 3 });
});

test('each book has a journal of its own, which can be forgotten', async () => {
  const journals = openJournals(aFolder());
  await keep(journals, ['mine']);
  await keep(journals, ['theirs', 'theirs too'], other);
  const { books } = await journals.state();
  expect(books.toSorted((a, b) => a.upTo - b.upTo)).toEqual([
    { book, upTo: 1, isDamaged: false, lock: null },
    { book: other, upTo: 2, isDamaged: false, lock: null },
  ]);
  await journals.forget(other);
  expect((await journals.state()).books).toEqual([{ book, upTo: 1, isDamaged: false, lock: null }]);
  expect(await textsOf(journals, other)).toEqual({ texts: [], damaged: 0 });
});

test('wherever a file is cut, what was whole before the cut is there and can be gone on from', async () => {
  const folder = aFolder();
  const texts = ['a client', 'and a visit to it', 'and its need'];
  await keep(openJournals(folder), texts);
  const file = join(folder, `${book}.journal`);
  const whole = readFileSync(file);
  for (let length = 0; length < whole.length; length += 1) {
    writeFileSync(file, whole.subarray(0, length));
    const journals = openJournals(folder);
    const { texts: left, damaged } = await textsOf(journals);
    expect([left, damaged]).toEqual([texts.slice(0, left.length).map((t, i) => [i + 1, t]), 0]);
    const more = { book, from: left.length, upTo: 9, content: bytes('more') };
    expect((await journals.append(more)).type).toBe('kept');
    expect((await textsOf(journals)).texts.at(-1)).toEqual([9, 'more']);
  }
});

test('a bit that turned takes its own piece with it and no other', async () => {
  const folder = aFolder();
  const texts = ['a client', 'and a visit to it', 'and its need', 'the last'];
  await keep(openJournals(folder), texts);
  const file = join(folder, `${book}.journal`);
  const whole = readFileSync(file);
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (at, bit) => {
      const turned = Buffer.from(whole);
      turned[at] = (turned[at] ?? 0) ^ (1 << bit);
      writeFileSync(file, turned);
      const { texts: left } = await textsOf(openJournals(folder));
      const gone = texts.filter((text, i) => !left.some(([n, t]) => n === i + 1 && t === text));
      expect(left.length + gone.length).toBe(texts.length);
      // The length at the end is not part of what is checked: it only helps to find the last piece.
      expect(gone.length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 200 },
  );
});

test('what is no journal at all is told as damage, and is gone on from', async () => {
  const folder = aFolder();
  await keep(openJournals(folder), ['one']);
  const file = join(folder, `${book}.journal`);
  writeFileSync(file, 'nothing of it is right. '.repeat(100));
  const journals = openJournals(folder);
  expect(await textsOf(journals)).toEqual({ texts: [], damaged: 1 });
  expect((await journals.state()).books).toEqual([{ book, upTo: 0, isDamaged: true, lock: null }]);
  await keep(journals, ['anew']);
  expect(await textsOf(openJournals(folder))).toEqual({ texts: [[1, 'anew']], damaged: 1 });
});

test('pieces longer than what is looked through at a time come back whole, some at a time', async () => {
  const folder = aFolder();
  const long = 'x'.repeat(5 * 1024 * 1024);
  const journals = openJournals(folder);
  await keep(journals, [long, 'short', long]);
  const first = await journals.read(book, 0);
  expect(first.pieces.map(({ upTo }) => upTo)).toEqual([1]);
  expect((await textsOf(openJournals(folder))).texts.map(([, text]) => text.length)).toEqual([
    long.length,
    5,
    long.length,
  ]);
});

test('room is kept beside the journal for the last edits of a full disk', async () => {
  const folder = aFolder();
  const journals = openJournals(folder);
  await keep(journals, ['one']);
  expect(await readdir(folder)).toEqual([`${book}.journal`, 'ballast']);
  expect(statSync(join(folder, 'ballast')).size).toBe(16 * 1024 * 1024);
});

test('a folder that cannot be written to is told by the code of the system', async () => {
  const folder = aFolder();
  writeFileSync(folder, 'a file is in its place');
  const content = bytes('one');
  expect(await openJournals(folder).append({ book, from: 0, upTo: 1, content })).toEqual({
    type: 'failed',
    code: 'EEXIST',
  });
  await rm(folder);
  await keep(openJournals(folder), ['one']);
});

test('attached files are kept under their hashes, and what was cut off is none', async () => {
  const folder = aFolder();
  const [hash, gone] = [sha256('a photo'), sha256('a plan')];
  const journals = openJournals(folder);
  for (const [one, text] of [
    [hash, 'a photo'],
    [gone, 'a plan'],
  ] as const) {
    expect(await journals.keepFile({ hash: one, content: bytes(text) })).toEqual({ type: 'kept' });
  }
  await journals.dropFile(gone);
  writeFileSync(join(folder, 'files', `${gone}.new`), 'cut');
  const again = openJournals(folder);
  expect([await again.files(), await again.readFile(hash), await again.readFile(gone)]).toEqual([
    [hash],
    bytes('a photo'),
    null,
  ]);
});

test('a journal that the system does not open keeps no book from being opened', async () => {
  const folder = aFolder();
  const journals = openJournals(folder);
  await keep(journals, ['mine']);
  await mkdir(join(folder, `${other}.journal`));
  const { books } = await journals.state();
  expect(books).toEqual([
    { book, upTo: 1, isDamaged: false, lock: null },
    { book: other, upTo: 0, isDamaged: true, lock: null },
  ]);
  const piece = { book: other, from: 0, upTo: 1, content: bytes('one') };
  expect(await journals.append(piece)).toEqual({ type: 'failed', code: 'EISDIR' });
});
