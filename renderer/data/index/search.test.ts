import { expect, test } from 'vitest';
import { aClient } from '../../../tests/support/rows.ts';
import { id } from '../../../tests/support/test-book.ts';
import { Columns } from './columns.ts';
import { matcherFor } from './search.ts';

const columns = new Columns();
const names = [
  '正平股份',
  '万  科Ａ',
  '重庆啤酒',
  'ST大控',
  '平安银行',
  'Siemens (中国)',
  '正泰电器',
];
for (const [n, name] of names.entries()) {
  columns.setClient(aClient({ id: id(n), name, code: String(n).padStart(6, '0') }));
}

function found(typed: string): readonly string[] {
  const matches = matcherFor(typed);
  return columns.entries.flatMap((entry) => (entry && matches(entry) ? [entry.name] : []));
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
