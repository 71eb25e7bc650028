import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldByHand, withoutHeld } from './by-hand.ts';
import type { HandSegment } from './by-hand.ts';
import { crossings, sideMoves } from './compare-snapshots.ts';
import type { LoggedTime } from './service-mirror.ts';
import { mirrorOf } from './service-mirror.ts';
import { readServices, serviceFormOf, servicesOf } from './service-mode.ts';

const time = (segment: LoggedTime['segment'], engineer: string, minutes: number): LoggedTime => ({
  segment,
  engineer,
  minutes,
  visits: 1,
  faceToFace: 1,
  without: 0,
});
const services = servicesOf([]).map((one) => ({
  ...one,
  timeShare: one.segment === 'A' ? 0.6 : 0.2,
}));

test('the biggest gap is named with whose own time differs most', () => {
  const logged = [time('A', '王工', 60), time('B', '王工', 180), time('A', '李工', 60)];
  const mirror = mirrorOf(services, logged);
  expect(mirror.biggest).toEqual({
    segment: 'B',
    share: 0.6,
    intended: 0.2,
    engineer: { name: '王工', share: 0.75 },
  });
  expect(mirrorOf(services, []).biggest).toBeNull();
});

test('shares of a mirror sum to one, and none is NaN', () => {
  const minutes = fc.integer({ min: 0, max: 600 });
  const segment = fc.constantFrom('A' as const, 'B' as const, 'C' as const, null);
  fc.assert(
    fc.property(fc.array(fc.tuple(segment, minutes)), (spent) => {
      const mirror = mirrorOf(
        services,
        spent.map(([of, length]) => time(of, '王工', length)),
      );
      const shares = mirror.rows.map(({ share }) => share);
      const known = shares.filter((share) => share !== null);
      expect(known.length).toBe(mirror.minutes > 0 ? 4 : 0);
      const sum = known.reduce((all, share) => all + share, 0);
      expect(sum).toBeCloseTo(mirror.minutes > 0 ? 1 : 0, 9);
    }),
  );
});

test('service modes are read as they are shown, and no more time is shared out than there is', () => {
  const [a, b, c] = services.map(serviceFormOf);
  if (!a || !b || !c) throw new Error('Each segment has its form.');
  expect(readServices({ A: a, B: b, C: c })).toEqual({ ok: true, value: services });
  expect(readServices({ A: { ...a, share: '90' }, B: b, C: c })).toEqual({
    ok: false,
    error: [{ segment: null, field: 'share', type: 'more-than-all' }],
  });
  expect(readServices({ A: { ...a, cycle: '0', share: 'x' }, B: b, C: c })).toMatchObject({
    error: [{ type: 'not-a-cycle' }, { type: 'not-a-share' }],
  });
});

test('whoever is held by hand is neither moved nor counted on the other side', () => {
  const hand: HandSegment = {
    id: '1',
    clientId: 'x',
    day: '2026-05-11',
    from: 'A',
    to: 'B',
    reason: '已流失',
    by: '',
    holds: true,
  };
  const held = heldByHand([hand, { ...hand, id: '2', clientId: 'y', to: 'A' }]);
  const move = (id: string) => ({ id, from: 'B' as const, to: 'A' as const });
  expect(withoutHeld({ key: ['x', 'z'], moves: [move('x'), move('z')] }, held)).toEqual({
    key: ['z', 'y'],
    moves: [move('z')],
  });
  expect(heldByHand([hand, { ...hand, id: '3', holds: false }]).size).toBe(0);
});

test('two segmentations tell who rose, fell, came and went, and the others follow', () => {
  const around = {
    isNew: (id: string) => id === 'n',
    newcomers: 3,
    isGone: (id: string) => id === 'c',
  };
  const before = { key: ['a', 'b', 'c'], clients: 10 };
  const moves = sideMoves(before, { key: ['a', 'd', 'n'], clients: 11 }, around);
  expect(moves.map(({ from, to, count }) => `${from} ${to} ${count}`)).toEqual([
    'A A 1',
    'A B 1',
    'A outside 1',
    'B A 1',
    'B B 5',
    'B outside 1',
    'outside A 1',
    'outside B 2',
  ]);
  expect(crossings(moves)).toEqual({ rose: 2, fell: 2, stayed: 1 });
  const twice = sideMoves(before, { key: ['a'], middle: ['b', 'd', 'n'], clients: 11 }, around);
  expect(twice.map(({ from, to, count }) => `${from} ${to} ${count}`)).toEqual([
    'A A 1',
    'A B 1',
    'A C 0',
    'A outside 1',
    'B A 0',
    'B B 1',
    'B C 5',
    'B outside 1',
    'outside A 0',
    'outside B 1',
    'outside C 2',
  ]);
  // B of one cut and C of two are no fall: only the line of A is the same in both.
  expect(crossings(twice)).toEqual({ rose: 0, fell: 2, stayed: 1 });
});

test('whatever two segmentations say, every client of each is counted once', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 12 });
  const snapshot = fc
    .tuple(ids, fc.boolean(), fc.nat(8), fc.nat(20))
    .map(([named, isTwo, at, others]) => ({
      key: isTwo ? named.slice(0, at) : named,
      middle: isTwo ? named.slice(at) : undefined,
      clients: named.length + others,
    }));
  fc.assert(
    fc.property(snapshot, snapshot, fc.nat(10), (earlier, later, newcomers) => {
      const moves = sideMoves(earlier, later, {
        isNew: (id) => Number(id) > 24,
        newcomers,
        isGone: (id) => Number(id) < 4,
      });
      fc.pre(moves.every(({ count }) => count !== null));
      const counted = (side: 'from' | 'to') =>
        moves.reduce((sum, move) => sum + (move[side] === 'outside' ? 0 : (move.count ?? 0)), 0);
      expect([counted('from'), counted('to')]).toEqual([earlier.clients, later.clients]);
    }),
  );
});
