import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry, Sheet, Told } from './chain.ts';
import { canonical, endsOf, headOf, inOrder, sealOf, sheetOf, verify } from './chain.ts';
import type { HandingOut } from './next-sheet.ts';
import { lastEntry, newsSince } from './next-sheet.ts';
import type { Fact } from './told.ts';

const hash = async (text: string) => createHash('sha256').update(text).digest('hex');
const id = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const client = id(1);

const toldArbitrary: fc.Arbitrary<Told> = fc.record({
  kind: fc.constantFrom('visits', 'complaints', 'praises'),
  record: fc.integer({ min: 2, max: 30 }).map(id),
  what: fc.constantFrom('told', 'changed', 'withdrawn'),
  at: fc.constantFrom('2026-05-08T01:00:00.000Z', '2026-05-09T01:00:00.000Z'),
  edited: fc.constantFrom(null, '2026-05-10T01:00:00.000Z'),
  who: fc.string({ maxLength: 5 }),
  data: fc.dictionary(
    fc.constantFrom('day', 'text', 'score', '__proto__'),
    fc.oneof(fc.string({ unit: 'binary', maxLength: 9 }), fc.integer(), fc.constant(null)),
  ),
});

/** Sheets as devices make them: each after the ends that its device knew, so that lines part and meet again. */
const sheetsArbitrary = fc
  .array(
    fc.record({
      told: fc.array(toldArbitrary, { minLength: 1, maxLength: 4 }),
      unaware: fc.nat(2),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((plan) => async () => {
    const sheets: Sheet[] = [];
    for (const { told, unaware } of plan) {
      const known = sheets.slice(0, Math.max(0, sheets.length - unaware));
      sheets.push(await sheetOf(told, { origin: client, ...endsOf(known) }, hash));
    }
    // The same sheet made twice is one.
    const once = new Map(sheets.map((sheet) => [headOf(sheet), sheet]));
    const ordered = inOrder([...once.values()]);
    if (!ordered) throw new Error('Sheets that were made here are all here.');
    return ordered;
  });

test('a record that nobody touched is whole, whatever lines its sheets took', async () => {
  await fc.assert(
    fc.asyncProperty(sheetsArbitrary, async (make) => {
      const sheets = await make();
      expect(await verify(sheets, await sealOf(sheets, hash), hash)).toEqual({ whole: true });
    }),
  );
});

type Damage = (entries: readonly Entry[], at: number, other: number) => readonly Entry[] | null;

const damages: Readonly<Record<string, Damage>> = {
  dropped: (entries, at) => entries.toSpliced(at, 1),
  added: (entries, at, other) => entries.toSpliced(at, 0, ...entries.slice(other, other + 1)),
  swapped: (entries, at, other) => {
    const [a, b] = [entries[at], entries[other]];
    return at === other || !a || !b ? null : entries.with(at, b).with(other, a);
  },
};

test.each(Object.entries(damages))('one entry that was %s is found', async (_, damage) => {
  await fc.assert(
    fc.asyncProperty(sheetsArbitrary, fc.nat(), fc.nat(), async (make, seedAt, seedOther) => {
      const sheets = await make();
      const seal = await sealOf(sheets, hash);
      const which = seedAt % sheets.length;
      const sheet = sheets[which];
      if (!sheet) return;
      const size = sheet.entries.length;
      const hurt = damage(sheet.entries, seedAt % size, seedOther % size);
      if (!hurt) return;
      const damaged = sheets.with(which, { ...sheet, entries: hurt });
      expect((await verify(damaged, seal, hash)).whole).toBe(false);
    }),
  );
});

test('an entry of which anything was changed is named by its place', async () => {
  const changes: readonly ((entry: Entry) => Entry)[] = [
    (entry) => ({ ...entry, n: entry.n + 1 }),
    (entry) => ({ ...entry, who: `${entry.who}.` }),
    (entry) => ({ ...entry, at: '2020-01-01T00:00:00.000Z' }),
    (entry) => ({ ...entry, edited: '2020-01-01T00:00:00.000Z' }),
    (entry) => ({ ...entry, record: id(99) }),
    (entry) => ({ ...entry, kind: 'contracts' }),
    (entry) => ({ ...entry, what: 'handed-out' }),
    (entry) => ({ ...entry, data: { ...entry.data, more: 1 } }),
    (entry) => ({ ...entry, previous: '0'.repeat(64) }),
    (entry) => ({ ...entry, hash: '0'.repeat(64) }),
  ];
  await fc.assert(
    fc.asyncProperty(
      sheetsArbitrary,
      fc.nat(),
      fc.constantFrom(...changes),
      async (make, seed, change) => {
        const sheets = await make();
        const seal = await sealOf(sheets, hash);
        const all = sheets.reduce((sum, { entries }) => sum + entries.length, 0);
        const at = seed % all;
        let place = 0;
        const damaged = sheets.map((sheet) => ({
          ...sheet,
          entries: sheet.entries.map((entry) => (place++ === at ? change(entry) : entry)),
        }));
        expect(await verify(damaged, seal, hash)).toEqual({ whole: false, at: at + 1 });
      },
    ),
  );
});

test('sheets in another order, or without their last one, are found', async () => {
  await fc.assert(
    fc.asyncProperty(sheetsArbitrary, fc.nat(), fc.nat(), async (make, seedA, seedB) => {
      const sheets = await make();
      const seal = await sealOf(sheets, hash);
      expect((await verify(sheets.slice(0, -1), seal, hash)).whole).toBe(false);
      const [a, b] = [seedA % sheets.length, seedB % sheets.length];
      const [left, right] = [sheets[a], sheets[b]];
      if (a === b || !left || !right) return;
      const swapped = sheets.with(a, right).with(b, left);
      expect((await verify(swapped, seal, hash)).whole).toBe(false);
    }),
  );
});

test('entries that differ in anything have different canonical texts', () => {
  fc.assert(
    fc.property(toldArbitrary, toldArbitrary, (a, b) => {
      const text = (told: Told) => canonical({ ...told, n: 1, previous: '' });
      const same = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
      expect(text(a) === text(b)).toBe(same);
    }),
  );
});

function sorted({ data, ...rest }: Told) {
  const fields = Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)), fields];
}

const handing: HandingOut = {
  client: { id: client, name: '正平股份' },
  who: '王工',
  at: '2026-05-11T01:30:00.000Z',
};
const factArbitrary = fc.uniqueArray(
  fc
    .record({
      record: fc.integer({ min: 2, max: 9 }).map(id),
      day: fc.constantFrom('2026-05-01', '2026-05-02'),
    })
    .map(({ record, day }): Fact => ({
      kind: 'visits',
      record,
      at: `${day}T08:00:00.000Z`,
      edited: null,
      who: '李工',
      data: { day },
    })),
  { selector: ({ record }) => record },
);

async function handOut(sheets: readonly Sheet[], facts: readonly Fact[]) {
  const news = newsSince(sheets, facts, handing);
  const told = [...news, lastEntry(handing)];
  return [...sheets, await sheetOf(told, { origin: client, ...endsOf(sheets) }, hash)];
}

/** What a reader of the record knows at its end. */
function known(sheets: readonly Sheet[]) {
  const now = new Map<string, unknown>();
  for (const { record, kind, what, data } of sheets.flatMap(({ entries }) => entries)) {
    if (kind === 'record') continue;
    if (what === 'withdrawn') now.delete(record);
    else now.set(record, data);
  }
  return Object.fromEntries([...now].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

test('a later record begins with the earlier one and tells the book as it is', async () => {
  await fc.assert(
    fc.asyncProperty(factArbitrary, factArbitrary, async (before, after) => {
      const first = await handOut([], before);
      const second = await handOut(first, after);
      expect(second.slice(0, first.length)).toEqual(first);
      expect(known(second)).toEqual(
        Object.fromEntries(new Map(after.map(({ record, data }) => [record, data]))),
      );
      expect(newsSince(second, after, handing)).toEqual([]);
    }),
  );
});

test('two devices that hand out at the same time are told together, in one order', async () => {
  await fc.assert(
    fc.asyncProperty(factArbitrary, factArbitrary, factArbitrary, async (base, one, other) => {
      const first = await handOut([], base);
      const here = (await handOut(first, one)).at(-1);
      const there = (await handOut(first, other)).at(-1);
      if (!here || !there) throw new Error('Each hand-out is a sheet.');
      const lines = new Map([...first, here, there].map((sheet) => [headOf(sheet), sheet]));
      const together = inOrder([...lines.values()]);
      const otherWay = inOrder([...lines.values()].toReversed());
      expect(together).toEqual(otherWay);
      const later = await handOut(together ?? [], base);
      expect(later.at(-1)?.after).toEqual([...new Set([headOf(here), headOf(there)])].toSorted());
      expect(await verify(later, await sealOf(later, hash), hash)).toEqual({ whole: true });
    }),
  );
});

test('a sheet whose forerunner has not come yet has no place', async () => {
  const first = await handOut([], []);
  const second = await handOut(first, []);
  expect(inOrder(second.slice(1))).toBeNull();
});
