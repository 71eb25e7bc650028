import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folded, readsAs } from '../../../shared/domain/search/readings.ts';
import { readingsOf } from './pinyin.ts';
import { SearchTexts } from './search-texts.ts';
import { ClientSearch } from './search.ts';

function textsOf(names: readonly string[], codes: readonly string[]): SearchTexts {
  const texts = new SearchTexts();
  for (const [n, name] of names.entries()) texts.set(n, name, codes[n] ?? '');
  return texts;
}

const names = [
  '正平股份',
  '万  科Ａ',
  '重庆啤酒',
  'ST大控',
  '平安银行',
  'Siemens (中国)',
  '正泰电器',
];
const texts = textsOf(
  names,
  names.map((_, n) => String(n).padStart(6, '0')),
);

function found(
  typed: string,
  search = new ClientSearch(),
  among = { texts, names },
): readonly string[] {
  const mask = search.find(among.texts, typed);
  return among.names.filter((_, n) => mask === null || mask[n] === 1);
}

test.each([
  ['正平', ['正平股份']],
  ['zp', ['正平股份']],
  ['ZhengPing', ['正平股份']],
  ['zhengp', ['正平股份']],
  ['zt', ['正泰电器']],
  ['z', ['正平股份', '重庆啤酒', 'Siemens (中国)', '正泰电器']],
  ['zqpj', ['重庆啤酒']],
  ['chongqing', ['重庆啤酒']],
  ['万科a', ['万  科Ａ']],
  ['wka', ['万  科Ａ']],
  ['st', ['ST大控']],
  ['stdk', ['ST大控']],
  ['siemens', ['Siemens (中国)']],
  ['siemens zg', ['Siemens (中国)']],
  ['000004', ['平安银行']],
  ['pa 0004', ['平安银行']],
  ['paxyz', []],
  ['.*', []],
] as const)('%s finds %j', (typed, names) => {
  expect(found(typed)).toEqual(names);
});

test('nothing but blanks finds everybody', () => {
  expect(found('  ')).toHaveLength(names.length);
});

const character = fc.constantFrom(...Array.from('正平重庆股份万科银行长西安𠮷SAsa1 （Ａ'));
const someNames = fc.array(fc.string({ unit: character, minLength: 1, maxLength: 8 }), {
  minLength: 1,
  maxLength: 6,
});
const typedText = fc.string({
  unit: fc.constantFrom(...Array.from('zhengpixcoqas1 正')),
  maxLength: 12,
});

/** Every word must stand in the name or the code, or be how the name is read. */
function answersTo(typed: string, name: string, code: string): boolean {
  const words = typed.trim().split(/\s+/u).map(folded).filter(Boolean);
  return words.every(
    (word) =>
      folded(name).includes(word) ||
      folded(code).includes(word) ||
      (/^[a-z]+$/u.test(word) && readsAs(folded(name), word, readingsOf)),
  );
}

test('who answers to a text is found, letter by letter as when it is typed at once', () => {
  fc.assert(
    fc.property(someNames, someNames, typedText, (names, codes, typed) => {
      const texts = textsOf(names, codes);
      const search = new ClientSearch();
      for (let end = 1; end <= typed.length; end += 1) {
        const sofar = typed.slice(0, end);
        const expected = names.filter((name, n) => answersTo(sofar, name, codes[n] ?? ''));
        expect(found(sofar, search, { texts, names })).toEqual(expected);
      }
    }),
    { numRuns: 300 },
  );
});

test('a word longer than any name is no reading, and a long reading is found', () => {
  const long = '正'.repeat(20);
  const texts = textsOf([long], []);
  const find = (typed: string) => found(typed, new ClientSearch(), { texts, names: [long] });
  expect(find('zheng'.repeat(20))).toEqual([long]);
  expect(find('zheng'.repeat(21))).toEqual([]);
});

test('a name that changes is found by its new text, and by nothing of the old one', () => {
  const texts = textsOf(['正平', '万科'], []);
  const search = new ClientSearch();
  const among = { texts, names: ['0', '1'] };
  expect(found('z', search, among)).toEqual(['0']);
  texts.set(1, '正泰', 'x');
  expect(found('zt', search, among)).toEqual(['1']);
  texts.set(0, '', '');
  expect(found('z', search, among)).toEqual(['1']);
});
