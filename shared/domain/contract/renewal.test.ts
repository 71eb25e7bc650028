import { expect, test } from 'vitest';
import { renewalOf } from './renewal.ts';

test.each([
  ['2026-05-10', -1, 'missed'],
  ['2026-05-11', 0, 'soon'],
  ['2026-08-09', 90, 'soon'],
  ['2026-08-10', 91, 'later'],
])('on 11 May a renewal of %s is %i days away: %s', (renewal, days, state) => {
  expect(renewalOf({ renewal, archivedAt: null }, '2026-05-11')).toEqual({
    day: renewal,
    days,
    state,
  });
});

test('a contract without a day, or archived, is not to be renewed', () => {
  expect(renewalOf({ renewal: null, archivedAt: null }, '2026-05-11')).toBeNull();
  const archived = { renewal: '2026-05-12', archivedAt: '2026-01-01T00:00:00.000Z' };
  expect(renewalOf(archived, '2026-05-11')).toBeNull();
});
