import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contents, filesBeside, going, quiet, wish } from '../../tests/support/archives.ts';
import { fuzzing, neighbour } from '../../tests/support/fuzzing.ts';
import { handMade } from '../../tests/support/hand-made-archive.ts';
import { aClient, aContact } from '../../tests/support/rows.ts';
import { id, openTestBook } from '../../tests/support/test-book.ts';
import { openArchive } from './archive/open-archive.ts';
import { restoreArchive } from './archive/restore-archive.ts';
import { takeChangesFile } from './bundle/bundle-file.ts';
import { seal } from './bundle/sealed-file.ts';
import { writeBundle } from './bundle/write-bundle.ts';
import type { OpenBook } from './open-book.ts';
import { readHeads } from './sync/live.ts';

/** Whatever comes from outside to a device: no crash, no partial effect, a clear answer. */
const { tries, timeout } = fuzzing(4);

const passphrase = '井田 七月';
const quickly = { iterations: 1000 };

async function stateOf(book: OpenBook): Promise<string> {
  return JSON.stringify(await contents(book));
}

const receiver = async () => openTestBook({ clients: [aClient({ id: id(3), name: '长虹' })] });

/** What it says of a file, with what it did: nothing where it was refused, and nothing more where it comes once more. */
async function takenTwice(book: OpenBook, file: Blob) {
  const take = async () =>
    takeChangesFile(book, file, { passphrase, signal: going, onProgress: quiet });
  const before = await stateOf(book);
  const first = await take();
  const between = await stateOf(book);
  const second = await take();
  const after = await stateOf(book);
  return {
    said: first.ok ? 'taken' : first.error.type,
    again: second.ok ? 'taken' : second.error.type,
    changed: between !== before,
    changedAgain: after !== between,
  };
}

test(
  'a file of changes with anything in it is taken in as a whole, or refused with a reason',
  { timeout },
  async () => {
    const sender = await openTestBook({
      clients: [aClient(), aClient({ id: id(2), name: '西部矿业' })],
      contacts: [aContact()],
    });
    const bundle: unknown = JSON.parse(JSON.stringify(await writeBundle(sender, null)));
    sender.close();
    const text = fc.oneof(
      { weight: 8, arbitrary: neighbour(bundle).map((value) => JSON.stringify(value)) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
    );
    let book = await receiver();
    await fc.assert(
      fc.asyncProperty(text, async (inside) => {
        const done = await takenTwice(book, await seal(inside, passphrase, quickly));
        if (done.changed) {
          book.close();
          book = await receiver();
        }
        expect(done).toEqual({
          said: done.said,
          again: done.said,
          changed: done.said === 'taken' && done.changed,
          changedAgain: false,
        });
      }),
      tries(60),
    );
    book.close();
  },
);

const clientsPart = 'tables/clients/0001.jsonl';

const lines = fc
  .array(
    fc.oneof(
      neighbour(aClient()).map((value) => JSON.stringify(value)),
      fc.string({ unit: 'binary', maxLength: 100 }),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((all) => all.map((one) => `${one}\n`).join(''));

/** Looks at it, and puts it into an empty book where it was found good: what was said, and whether the book has changed. */
async function restored(blob: Blob) {
  const archive = await openArchive(blob, going, quiet);
  if (!archive.ok) return { said: archive.error.type, changed: false };
  const book = await openTestBook();
  const before = await stateOf(book);
  const done = await restoreArchive(book, filesBeside(), archive.value, wish());
  const changed = (await stateOf(book)) !== before;
  book.close();
  return { said: done.ok ? 'restored' : done.error.type, changed };
}

test(
  'an archive with anything in place of a record is restored as a whole, or refused with a reason',
  { timeout },
  async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (part) => {
        const { said, changed } = await restored(await handMade({ [clientsPart]: part }));
        expect({ said, changed }).toEqual({ said, changed: said === 'restored' });
      }),
      tries(60),
    );
  },
);

test(
  'an archive with anything in its table of contents is restored as a whole, or refused with a reason',
  { timeout },
  async () => {
    const record = { [clientsPart]: `${JSON.stringify(aClient())}\n` };
    const instead = fc.constantFrom('counts', 'made', 'by', 'missingFiles', 'version', 'entries');
    await fc.assert(
      fc.asyncProperty(instead, fc.nat(), async (name, seed) => {
        const blob = await handMade(record, (whole) => ({
          ...whole,
          [name]: fc.sample(neighbour(whole[name]), { seed, numRuns: 1 })[0],
        }));
        const { said, changed } = await restored(blob);
        expect({ said, changed }).toEqual({ said, changed: said === 'restored' });
      }),
      tries(60),
    );
  },
);

const line = fc.oneof(
  fc.nat().map((seq) => `data: {"seq":${seq}}`),
  neighbour({ seq: 1 }).map((value) => `data: ${JSON.stringify(value)}`),
  fc.constantFrom('event: head', '', ': still here', 'data: {"seq":1e9}', 'data: {"seq":-1}'),
  fc.string({ unit: 'binary', maxLength: 100 }),
);

test(
  'a stream of anything, cut anywhere, tells the heads that it names and nothing else',
  { timeout },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.array(fc.nat(60)), async (all, cuts) => {
        const text = all.join('\n');
        const heads: number[] = [];
        await readHeads(inPieces(new TextEncoder().encode(text), cuts), (seq) => heads.push(seq));
        const named = text.split('\n').slice(0, -1);
        const expected = named.flatMap((one) => {
          const seq = /^data: \{"seq":(\d{1,15})\}$/u.exec(one)?.[1];
          return seq === undefined ? [] : [Number(seq)];
        });
        expect(heads).toEqual(expected);
        expect(heads.every((seq) => Number.isSafeInteger(seq))).toBe(true);
      }),
      tries(200),
    );
  },
);

function inPieces(
  bytes: Uint8Array<ArrayBuffer>,
  cuts: readonly number[],
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start: (stream) => {
      let at = 0;
      for (const length of cuts) {
        stream.enqueue(bytes.slice(at, at + length));
        at += length;
      }
      stream.enqueue(bytes.slice(at));
      stream.close();
    },
  });
}
