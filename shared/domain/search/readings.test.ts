import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folded, readsAs } from './readings.ts';

const table: Readonly<Record<string, readonly string[]>> = {
  正: ['zheng'],
  平: ['ping'],
  股: ['gu'],
  份: ['fen'],
  重: ['zhong', 'chong'],
  庆: ['qing'],
};
const readingsOf = (character: string) => table[character] ?? [];

test.each(['zp', 'zhengping', 'zhengp', 'zping', 'p', 'zpg', '正p', 'zh', 'pinggu', '平'])(
  '正平股份 is read by %s',
  (typed) => {
    expect(readsAs('正平股份', typed, readingsOf)).toBe(true);
  },
);

test.each(['pz', 'zg', 'zpx', 'zhengping2', 'engping'])('正平股份 is not read by %s', (typed) => {
  expect(readsAs('正平股份', typed, readingsOf)).toBe(false);
});

test('a character with two readings answers to both', () => {
  for (const typed of ['zq', 'cq', 'chongqing', 'zhongqing']) {
    expect(readsAs('重庆', typed, readingsOf)).toBe(true);
  }
});

test('letters beside characters are read too', () => {
  expect(readsAs('abc正平', 'abczp', readingsOf)).toBe(true);
  expect(readsAs('abc正平', 'czp', readingsOf)).toBe(true);
});

test('full-width letters, blanks and capitals make no difference', () => {
  expect(folded('万  科Ａ')).toBe('万科a');
  expect(folded('ＳＴ 大控')).toBe(folded('st大控'));
});

test('every part of a name reads as itself, and every way through its readings is found', () => {
  const name = fc.array(fc.constantFrom(...Object.keys(table)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(name, fc.nat(), fc.infiniteStream(fc.nat(2)), (characters, at, ways) => {
      const start = at % characters.length;
      const typed = characters
        .slice(start)
        .map((character) => {
          const reading = readingsOf(character)[0] ?? '';
          const [way = 0] = ways.take(1);
          return [character, reading.charAt(0), reading][way];
        })
        .join('');
      expect(readsAs(characters.join(''), typed, readingsOf)).toBe(true);
    }),
  );
});

test('what is folded at a glance is what folding leaves as it is', () => {
  const texts = Array.from({ length: 0x1_0000 }, (_, code) => `${String.fromCharCode(code)}a正`);
  const plain = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
  expect(texts.filter((text) => folded(text) !== plain(text))).toEqual([]);
  expect(folded('Ａ 1')).toBe('a1');
});
