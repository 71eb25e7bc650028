import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutChain } from './chain-layout.ts';
import type { ChainNode, ChainPerson } from './decision-chain.ts';
import { chainOf, circlesOf, circleWith, superiorsOf } from './decision-chain.ts';

const left = '2026-01-01T00:00:00.000Z';

function person(id: string, reportsTo: string | null, archivedAt: string | null = null) {
  return { id, name: `P ${id}`, reportsTo, archivedAt } satisfies ChainPerson;
}

/** Any people, reporting to anybody, also to those who are gone or to themselves. */
const anyPeople: fc.Arbitrary<readonly ChainPerson[]> = fc
  .integer({ min: 0, max: 14 })
  .chain((size) =>
    fc.tuple(
      ...Array.from({ length: size }, (_, i) =>
        fc
          .tuple(
            fc.option(fc.integer({ min: 0, max: size }), { nil: null }),
            fc.constantFrom(null, null, left),
          )
          .map(([to, gone]) => person(`p${i}`, to === null ? null : `p${to}`, gone)),
      ),
    ),
  );

function people(nodes: readonly ChainNode<ChainPerson>[]): readonly string[] {
  return nodes.flatMap(({ person: { id }, reports }) => [id, ...people(reports)]);
}

test('whoever has no superior stands at the top, the others under theirs', () => {
  const chain = chainOf([
    person('a', null),
    person('b', 'a'),
    person('c', 'b'),
    person('d', 'a'),
    person('e', 'gone'),
  ]);
  expect(layOutChain(chain)).toEqual([
    { person: person('a', null), x: 0.5, y: 0, superior: null },
    { person: person('b', 'a'), x: 0, y: 1, superior: 'a' },
    { person: person('c', 'b'), x: 0, y: 2, superior: 'b' },
    { person: person('d', 'a'), x: 1, y: 1, superior: 'a' },
    { person: person('e', 'gone'), x: 1.5, y: 0, superior: null },
  ]);
});

test('where a superior has left, the next one above takes the place', () => {
  const superiors = superiorsOf([
    person('a', null),
    person('b', 'a', left),
    person('c', 'b'),
    person('d', 'x', left),
    person('e', 'd'),
  ]);
  expect([...superiors]).toEqual([
    ['a', null],
    ['c', 'a'],
    ['e', null],
  ]);
});

test('a circle is found with its people, directly and over several', () => {
  const three = [person('a', null), person('b', 'a'), person('c', 'b')];
  const ids = (circle: readonly ChainPerson[] | null) => circle?.map(({ id }) => id) ?? null;
  expect(ids(circleWith(three, new Map([['a', 'a']])))).toEqual(['a']);
  expect(ids(circleWith(three, new Map([['a', 'b']])))).toEqual(['a', 'b']);
  expect(ids(circleWith(three, new Map([['a', 'c']])))).toEqual(['a', 'c', 'b']);
  expect(circleWith(three, new Map([['c', 'a']]))).toBeNull();
});

test('two edits that are sound alone are refused where together they close a circle', () => {
  const two = [person('a', null), person('b', null)];
  expect(circleWith(two, new Map([['a', 'b']]))).toBeNull();
  expect(circleWith(two, new Map([['b', 'a']]))).toBeNull();
  const together = new Map([
    ['a', 'b'],
    ['b', 'a'],
  ]);
  expect(circleWith(two, together)?.map(({ name }) => name)).toEqual(['P a', 'P b']);
});

test('a circle that stands elsewhere in the book does not refuse another edit', () => {
  const circled = [person('a', 'b'), person('b', 'a'), person('c', null)];
  expect(circleWith(circled, new Map([['c', 'a']]))).toBeNull();
  expect(circlesOf(circled).map((circle) => circle.map(({ id }) => id))).toEqual([['a', 'b']]);
});

test('everybody who is still there is on the map exactly once, whatever the links', () => {
  fc.assert(
    fc.property(anyPeople, (all) => {
      const here = all.filter(({ archivedAt }) => archivedAt === null).map(({ id }) => id);
      expect(people(chainOf(all)).toSorted()).toEqual(here.toSorted());
    }),
  );
});

test('an edit is refused exactly where the person would be found above themselves', () => {
  fc.assert(
    fc.property(anyPeople, fc.nat(), fc.nat(), (all, a, b) => {
      const [edited, to] = [all[a % (all.length || 1)], all[b % (all.length || 1)]];
      if (!edited || !to) return;
      const above = new Set<string>();
      let at: string | null = to.id;
      while (at !== null && at !== edited.id && !above.has(at)) {
        above.add(at);
        at = all.find(({ id }) => id === at)?.reportsTo ?? null;
      }
      const closes = at === edited.id;
      expect(circleWith(all, new Map([[edited.id, to.id]])) !== null).toBe(closes);
    }),
  );
});

test('edits that are never refused leave a book without circles', () => {
  const edits = fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 })), { maxLength: 30 });
  fc.assert(
    fc.property(edits, (wanted) => {
      let all = Array.from({ length: 8 }, (_, i) => person(`p${i}`, null));
      for (const [a, b] of wanted) {
        if (circleWith(all, new Map([[`p${a}`, `p${b}`]]))) continue;
        all = all.map((one) => (one.id === `p${a}` ? { ...one, reportsTo: `p${b}` } : one));
      }
      expect(circlesOf(all)).toEqual([]);
    }),
  );
});

test('on the map nobody stands on another, and everybody in the middle above their reports', () => {
  fc.assert(
    fc.property(anyPeople, (all) => {
      const places = layOutChain(chainOf(all));
      const near = places.filter((a) =>
        places.some((b) => a !== b && a.y === b.y && Math.abs(a.x - b.x) < 1 - 1e-9),
      );
      expect(near).toEqual([]);
      for (const { person: above, x, y } of places) {
        const below = places.filter(({ superior }) => superior === above.id);
        const xs = below.length === 0 ? [x] : below.map((one) => one.x);
        expect(x).toBeCloseTo((Math.min(...xs) + Math.max(...xs)) / 2);
        expect(below.every((one) => one.y === y + 1)).toBe(true);
      }
      expect(Math.min(0, ...places.map(({ x }) => x))).toBeCloseTo(0);
    }),
  );
});
