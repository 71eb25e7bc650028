import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecordFile } from '../../shared/domain/service-record/read-file.ts';
import { fuzzing, neighbour } from '../../tests/support/fuzzing.ts';
import { aVisit } from '../../tests/support/rows.ts';
import { id } from '../../tests/support/test-book.ts';
import { anXlsx } from '../../tests/support/xlsx.ts';
import { Spreadsheet } from './importing/spreadsheet.ts';
import { bytesOfPiece, pieceOfBytes } from './journal/pieces.ts';
import type { JournalPieceOfLog } from './journal/pieces.ts';
import { deflated } from './store/page-codec.ts';

/** What is opened as a file on a device: a table, a piece of the safety journal, a service record. No crash, and nothing reached. */
const { tries, timeout } = fuzzing(4);

/** Nothing that was read may have become a property of all objects. */
function expectClean(): void {
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
}

const damages = fc.array(
  fc.record({ at: fc.nat(), byte: fc.nat(255), kind: fc.constantFrom('set', 'cut', 'insert') }),
  { maxLength: 8 },
);

function damaged(
  bytes: Uint8Array,
  all: readonly { readonly at: number; readonly byte: number; readonly kind: string }[],
): Uint8Array {
  return all.reduce((now: Uint8Array, { at, byte, kind }) => {
    const place = now.length === 0 ? 0 : at % now.length;
    if (kind === 'cut') return now.slice(0, place);
    if (kind === 'set') return now.map((old, i) => (i === place ? byte : old));
    return Uint8Array.of(...now.slice(0, place), byte, ...now.slice(place));
  }, bytes);
}

/** Opens a table as the import does, down to the first answer about it. */
function looked(bytes: Uint8Array): string {
  const opened = Spreadsheet.open(bytes);
  if (!opened.ok) return opened.error.type;
  const table = opened.value.chooseSheet(0, []);
  return table.ok ? 'read' : table.error.type;
}

const cell = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '{"__proto__":{"polluted":1}}',
    '',
    '名称',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

test('a text file of anything is read as a table or refused', { timeout }, () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 2000 }),
    fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 }).map((rows) => {
      const text = rows.map((row) => row.join(',')).join('\n');
      return new TextEncoder().encode(text);
    }),
  );
  fc.assert(
    fc.property(bytes, (file) => {
      expect(looked(file)).toMatch(/^[a-z-]+$/u);
      expectClean();
    }),
    tries(300),
  );
});

test(
  'a workbook with bytes that turned, were cut or put in is read or refused',
  { timeout },
  () => {
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(rows, damages, (table, all) => {
        expect(looked(damaged(anXlsx(table), all))).toMatch(/^[a-z-]+$/u);
        expectClean();
      }),
      tries(150),
    );
  },
);

const piece: JournalPieceOfLog = {
  actions: [
    {
      place: 1,
      id: id(1),
      name: 'visit.log',
      at: 1,
      author: '王工',
      device: id(2),
      undoes: null,
    },
  ],
  entries: [],
  office: null,
};

test(
  'a piece of the safety journal that is not as it was written is none, or one that fits',
  { timeout },
  () => {
    const bytes = fc.oneof(
      damages.map((all) => damaged(bytesOfPiece(piece), all)),
      neighbour({ ...piece, entries: [{ rows: [aVisit()] }] }).map((value) => deflated(value)),
      fc.uint8Array({ maxLength: 300 }),
    );
    fc.assert(
      fc.property(bytes, (content) => {
        const read = pieceOfBytes(content);
        const lists = [read?.actions ?? [], read?.entries ?? []];
        expect(lists.every((list) => Array.isArray(list))).toBe(true);
        expectClean();
      }),
      tries(200),
    );
  },
);

test(
  'a page with anything in place of a service record is refused, or holds one',
  { timeout },
  () => {
    const entry = {
      n: 1,
      kind: 'visits',
      record: id(1),
      what: 'told',
      at: '2026-05-08T01:00:00.000Z',
      edited: null,
      who: '',
      data: { day: '2026-05-08' },
      previous: 'a'.repeat(64),
      hash: 'b'.repeat(64),
    };
    const file = {
      format: 'wellfield-service-record',
      version: 1,
      sheets: [{ origin: id(1), after: [], entries: [entry] }],
      seal: 'c'.repeat(64),
    };
    const around = (text: string) => `<script type="application/json" id="record">${text}</script>`;
    const pages = fc.oneof(
      neighbour(file).map((value) => around(JSON.stringify(value))),
      fc.string({ unit: 'binary', maxLength: 200 }).map(around),
      fc.string({ maxLength: 200 }),
    );
    fc.assert(
      fc.property(pages, (page) => {
        const read = readRecordFile(page);
        expect(read.ok ? read.value.sheets.length > 0 : read.error === 'no-record').toBe(true);
        expectClean();
      }),
      tries(300),
    );
  },
);
