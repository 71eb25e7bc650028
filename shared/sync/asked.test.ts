import { expect, test } from 'vitest';
import { isStillAsked } from './asked.ts';

const asked = { device: 'd1', epoch: 1, scopes: 's', reading: '' };

test('what was told is taken as long as the device, the office and the scopes are those that it was asked for', () => {
  const since = [
    asked,
    { ...asked, device: 'd2' },
    { ...asked, epoch: 2 },
    { ...asked, scopes: 't' },
    { ...asked, reading: 'r 7' },
  ];
  expect(since.map((now) => isStillAsked(asked, now))).toEqual([true, false, false, false, false]);
});
