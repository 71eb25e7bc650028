import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameValue } from '../../record/values.ts';
import { fileNameOf, fittingLimit, refusalOf, usualFileLimit } from './check-file.ts';

test('a file is refused where it is empty or larger than the limit, and at the limit it is not', () => {
  expect(refusalOf({ name: 'a.txt', size: 0 }, 10)).toEqual({ name: 'a.txt', type: 'empty' });
  expect(refusalOf({ name: 'a.txt', size: 11 }, 10)).toEqual({
    name: 'a.txt',
    type: 'too-large',
    limit: 10,
    bytes: 11,
  });
  expect(refusalOf({ name: 'a.txt', size: 10 }, 10)).toBeNull();
});

test('a name keeps what people read and loses what tricks them', () => {
  expect(fileNameOf(' 机房 照片.jpg ')).toBe('机房 照片.jpg');
  expect(fileNameOf(String.raw`C:\photos\site.jpg`)).toBe('site.jpg');
  expect(fileNameOf('../../etc/passwd')).toBe('passwd');
  expect(fileNameOf('gpj.\u202Eexe')).toBe('gpj.exe');
  expect(fileNameOf('a:b?.txt')).toBe('a_b_.txt');
  expect(['', '  ', '..', 'folder/'].map(fileNameOf)).toEqual(['file', 'file', 'file', 'file']);
});

test('a long name is cut before its ending', () => {
  const name = fileNameOf(`${'会议纪要'.repeat(100)}.docx`);
  expect(name).toHaveLength(200);
  expect(name.endsWith('.docx')).toBe(true);
});

test('every name becomes one that a record accepts, and stays as it is then', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (raw) => {
      const name = fileNameOf(raw);
      expect(nameValue.parse(name)).toBe(name);
      expect(fileNameOf(name)).toBe(name);
    }),
  );
});

test('a limit is brought into what is possible', () => {
  expect([Number.NaN, -1, 2_500_000.4, 1e15].map(fittingLimit)).toEqual([
    usualFileLimit,
    1_000_000,
    2_500_000,
    500_000_000,
  ]);
});
