import { expect, test } from 'vitest';
import { readRfmList, rfmListSchema, theRfmList, usualSegments } from './rfm-list.ts';
import { segmentTable } from './rfm.ts';

const one = { name: ' 重点 ', r: [4, 5], f: [1, 5], m: [2, 3] } as const;

test('a list is read with its names trimmed, and fits the book', () => {
  const read = readRfmList([one]);
  expect(read).toEqual({
    ok: true,
    value: { id: theRfmList, segments: [{ ...one, name: '重点' }] },
  });
  expect(rfmListSchema.safeParse(read.ok && read.value).success).toBe(true);
});

test.each([
  { name: 'no segment', list: [], problems: [{ place: -1, type: 'none' }] },
  {
    name: 'no name, and bounds the wrong way round',
    list: [{ ...one, name: ' ', f: [4, 2] as const }],
    problems: [
      { place: 0, type: 'name-missing' },
      { place: 0, type: 'from-after-to' },
    ],
  },
  {
    name: 'the same name twice',
    list: [one, { ...one, name: '重点' }],
    problems: [{ place: 1, type: 'name-twice' }],
  },
  {
    name: 'a name without end',
    list: [{ ...one, name: 'x'.repeat(201) }],
    problems: [{ place: 0, type: 'name-too-long' }],
  },
  {
    name: 'more segments than anybody tells apart',
    list: Array.from({ length: 51 }, (_, n) => ({ ...one, name: `${n}` })),
    problems: [{ place: -1, type: 'too-many' }],
  },
])('$name is refused', ({ list, problems }) => {
  expect(readRfmList(list)).toEqual({ ok: false, error: problems });
});

test('every segment of the usual list has scores of its own', () => {
  const places = new Set(segmentTable(usualSegments));
  expect(usualSegments.map(({ key }) => key).filter((_, place) => !places.has(place))).toEqual([]);
});
