import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzing } from '../../tests/support/fuzzing.ts';
import { frameAt, frameOf, nextMark } from './frames.ts';
import { openJournals } from './journals.ts';

const { tries, timeout } = fuzzing(2);
const book = '018f0000-0000-7000-8000-000000000001';

const junk = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc.constant(new TextEncoder().encode('WFJ1')),
  // A header that promises more than there can be.
  fc.constant(Uint8Array.of(0x57, 0x46, 0x4a, 0x31, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0)),
);
const part = fc.oneof(
  fc.record({ upTo: fc.nat(1000), content: fc.uint8Array({ maxLength: 50 }) }).map((piece) => {
    return { piece, bytes: frameOf(piece.upTo, piece.content) };
  }),
  junk.map((bytes) => ({ piece: null, bytes: Buffer.from(bytes) })),
);

test('pieces are found whole behind whatever lies between them', { timeout }, () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const bytes = Buffer.concat(parts.map((one) => one.bytes));
      const found: { upTo: number; content: number[] }[] = [];
      for (let at = nextMark(bytes, 0); at !== null;) {
        const frame = frameAt(bytes, at);
        if (frame) found.push({ upTo: frame.upTo, content: [...frame.content] });
        at = nextMark(bytes, frame ? frame.end : at + 1);
      }
      const written = parts.flatMap(({ piece }) =>
        piece ? [{ upTo: piece.upTo, content: [...piece.content] }] : [],
      );
      expect(found).toEqual(written);
    }),
    tries(500),
  );
});

test(
  'a journal of anything is opened, gone on from, and told as damaged',
  { timeout },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
        const folder = mkdtempSync(join(tmpdir(), 'wellfield-journal-'));
        writeFileSync(
          join(folder, `${book}.journal`),
          Buffer.concat(parts.map((one) => one.bytes)),
        );
        const journals = openJournals(folder);
        const known = (await journals.state()).books.find((one) => one.book === book);
        const from = known?.upTo ?? 0;
        const content = Uint8Array.of(7);
        const kept = await journals.append({ book, from, upTo: from + 1, content });
        expect(kept).toMatchObject({ type: 'kept', upTo: from + 1 });
        expect(await lastPiece(journals)).toEqual({ upTo: from + 1, content });
        await journals.close();
        rmSync(folder, { recursive: true });
      }),
      tries(60),
    );
  },
);

async function lastPiece(journals: Pick<ReturnType<typeof openJournals>, 'read'>) {
  const pieces = [];
  for (let at: number | null = 0; at !== null;) {
    const part = await journals.read(book, at);
    pieces.push(...part.pieces);
    at = part.next;
  }
  return pieces.at(-1);
}
