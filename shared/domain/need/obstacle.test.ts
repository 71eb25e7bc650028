import { expect, test } from 'vitest';
import { err, ok } from '../../result.ts';
import { newContact } from '../contact/contact.ts';
import { newNeed } from './need.ts';
import type { Obstacle } from './obstacle.ts';
import { newObstacle, obstacleSchema } from './obstacle.ts';
import type { ObstacleSurroundings } from './read-obstacle.ts';
import { clearObstacle, obstacleFormOf, readObstacle } from './read-obstacle.ts';

const today = '2026-05-11';
const id = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const blank = newObstacle(id(1), id(2), today);
const obstacle: Obstacle = { ...blank, text: '预算用完', since: '2026-04-01' };
const around: ObstacleSurroundings = {
  today,
  contacts: [newContact(id(3), id(2), '陈会计')],
  needs: [{ ...newNeed(id(4), id(2), today), text: '结账太慢' }],
};

test('an obstacle is read with whom it lies and in whose way it stands', () => {
  const typed = { kind: 'policy', text: ' 不得出厂 ', contactId: id(3), needId: id(4) } as const;
  const expected: Obstacle = { ...blank, ...typed, text: '不得出厂', since: '2026-05-10' };
  expect(readObstacle(blank, { ...typed, since: 'yesterday' }, around)).toEqual(ok(expected));
  expect(obstacleSchema.safeParse(expected).success).toBe(true);
  expect(readObstacle(expected, obstacleFormOf(expected), around)).toEqual(ok(expected));
});

test('every problem of an obstacle is told at once', () => {
  const typed = { text: '', since: '2026-05-12', contactId: id(8), needId: id(9) };
  expect(readObstacle(obstacle, typed, around)).toEqual(
    err([
      { field: 'text', type: 'text-missing' },
      { field: 'contactId', type: 'person-gone' },
      { field: 'needId', type: 'need-gone' },
      { field: 'since', type: 'day-to-come' },
    ]),
  );
  const long = 'x'.repeat(2001);
  expect(readObstacle(obstacle, { text: long }, around)).toEqual(
    err([{ field: 'text', type: 'too-long', limit: 2000, length: 2001 }]),
  );
});

test('what it names stays, also when that is gone', () => {
  const named: Obstacle = { ...obstacle, contactId: id(8), needId: id(9) };
  expect(readObstacle(named, { kind: 'money' }, around)).toEqual(ok(named));
});

test('it is cleared on a day and somehow, and not before it was there', () => {
  expect(clearObstacle(obstacle, { day: today, how: ' 排进预算 ' }, today)).toEqual(
    ok({ ...obstacle, cleared: today, how: '排进预算' }),
  );
  expect(clearObstacle(obstacle, { day: '2026-03-31', how: '' }, today)).toEqual(
    err([
      { field: 'day', type: 'cleared-before-since', day: '2026-04-01' },
      { field: 'how', type: 'how-missing' },
    ]),
  );
  const cleared: Obstacle = { ...obstacle, cleared: '2026-05-01', how: '排进预算' };
  expect(readObstacle(cleared, { since: '2026-05-02' }, around)).toEqual(
    err([{ field: 'since', type: 'since-after-cleared', day: '2026-05-01' }]),
  );
});
