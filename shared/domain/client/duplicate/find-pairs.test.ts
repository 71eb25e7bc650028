import fc from 'fast-check';
import { expect, test } from 'vitest';
import { realData, rowsOfPlainCsv } from '../../../../tests/support/real-data.ts';
import { id } from '../../../../tests/support/test-book.ts';
import { PairFinder } from './find-pairs.ts';
import type { Sketched } from './likeness.ts';
import { likeness, sketchOf, worthALook } from './likeness.ts';

function aSketched(n: number, name: string, part: Partial<Sketched> = {}): Sketched {
  return { id: id(n), name, code: '', region: '', phone: '', address: '', ...part };
}

function pairsOf(clients: readonly Sketched[]) {
  const finder = new PairFinder();
  for (const client of clients) finder.add(client);
  return finder.pairs();
}

const name = fc
  .tuple(
    fc.constantFrom('西宁', '青海', '深圳', 'Acme ', ''),
    fc.array(fc.constantFrom(...Array.from('恒达甲子精密机械电')), { minLength: 2, maxLength: 7 }),
    fc.constantFrom('', '分公司', '店', '二厂'),
  )
  .map(([place, words, end]) => `${place}${words.join('')}${end}`);
const client = fc.record({
  id: fc.nat(1e6).map(id),
  name,
  code: fc.constantFrom('', '1', '2'),
  region: fc.constantFrom('', '西宁', '深圳'),
  phone: fc.constantFrom('', '0971-6123456', '13800138000', '+86 971 6123456'),
  address: fc.constantFrom('', '西宁市城东区昆仑路12号', '西宁城东昆仑路14号'),
});

/** The same text as someone else would type it: wide letters, blanks, another case. */
function wide(text: string): string {
  return ` ${text.toUpperCase().replaceAll(/[!-~]/gu, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0))}　`;
}

test('two clients are as alike from one side as from the other', () => {
  fc.assert(
    fc.property(client, client, (a, b) => {
      expect(likeness(sketchOf(a), sketchOf(b))).toEqual(likeness(sketchOf(b), sketchOf(a)));
    }),
  );
});

test('a client that was typed in another way is found again, with or without its legal form', () => {
  const form = fc.constantFrom('', '有限公司', '股份有限公司', '（集团）有限责任公司');
  fc.assert(
    fc.property(client, form, form, (a, one, other) => {
      const isBranch = sketchOf(a).name.isBranch;
      const b = { ...a, id: id(2_000_000), name: wide(isBranch ? a.name : a.name + other) };
      const [pair] = pairsOf([{ ...a, name: isBranch ? a.name : a.name + one }, b]);
      expect(pair).toMatchObject({ first: a.id, second: id(2_000_000) });
      expect(['same-name', 'same-core']).toContain(pair?.reasons[0]);
    }),
  );
});

test('the keys miss no pair that comparing everybody with everybody finds by name, phone, code or address', () => {
  fc.assert(
    fc.property(fc.uniqueArray(client, { maxLength: 9, selector: (one) => one.id }), (clients) => {
      const found = new Set(pairsOf(clients).map(({ first, second }) => `${first} ${second}`));
      const sketches = clients.map(sketchOf).toSorted((a, b) => a.id.localeCompare(b.id));
      const all = sketches.flatMap((a, i) =>
        sketches
          .slice(i + 1)
          .filter((b) => likeness(a, b).score >= worthALook)
          .map((b) => `${a.id} ${b.id}`),
      );
      expect(found).toEqual(new Set(all));
    }),
  );
});

test('a pair is told with its reasons, the strongest first', () => {
  const phone = '0971-6123456';
  expect(
    pairsOf([
      aSketched(1, '西宁甲子精密机械有限公司', { phone, region: '西宁' }),
      aSketched(2, '西宁甲子精蜜机械', { phone: '+86 971 612 3456', region: '青海' }),
      aSketched(3, '正平股份', { phone: '13800138000' }),
      aSketched(4, '西宁甲子精密机械有限公司城东分公司', { phone }),
    ]),
  ).toEqual([
    { first: id(1), second: id(2), score: 75, reasons: ['slip', 'same-phone', 'other-region'] },
  ]);
});

test('many clients of one name are told in pairs of neighbours, not each with each', () => {
  const many = Array.from({ length: 200 }, (_, n) => aSketched(n + 1, '恒达'));
  expect(pairsOf(many)).toHaveLength(199);
});

test('a book of real short names has hardly any false pairs', () => {
  const csv = realData('listed-companies.utf8.csv');
  const rows = csv === null ? [] : rowsOfPlainCsv(csv);
  const clients = rows.map((row, n) =>
    aSketched(n, row.get('客户名称') ?? '', {
      region: row.get('地区') ?? '',
      code: row.get('客户编号') ?? '',
    }),
  );
  // All of them are different companies.
  expect(pairsOf(clients)).toEqual([]);
  const bare = clients.map((one) =>
    aSketched(Number(one.id.slice(-12)), `${one.name}股份有限公司`),
  );
  expect(pairsOf(bare).length).toBeLessThanOrEqual(2);
});
