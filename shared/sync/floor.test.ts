import { expect, test } from 'vitest';
import { isBehind } from './floor.ts';

test('a device is behind if it goes on from below what the office remembers', () => {
  const devices = [
    { cut: 0 },
    { cut: 6 },
    { cut: 7, reading: null },
    { cut: 0, reading: { all: true, head: 6 } },
    { cut: 6, reading: { all: true, head: 7 } },
    { cut: 6, reading: { all: false, head: 9 } },
    { cut: 7, reading: { all: false, head: 9 } },
  ];
  const behind = devices.map((device) => isBehind(device, 7));
  expect(behind).toEqual([true, true, false, true, false, true, false]);
});
