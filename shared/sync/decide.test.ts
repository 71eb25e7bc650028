import {
  array,
  assert,
  constantFrom,
  integer,
  property,
  record,
  shuffledSubarray,
} from 'fast-check';
import { expect, test } from 'vitest';
import { after, by, field, op, row } from '../../tests/support/decisions.ts';
import type { Operation } from '../protocol/push.ts';
import type { RowState } from './decide.ts';
import { decide, quarantined, standsNow } from './decide.ts';

test('a field that its author knew, or wrote himself, or that was never filled, is taken', () => {
  const present = row({
    name: field(['a'], { seq: 5 }),
    phone: field(['1'], { seq: 9, device: 'd1' }),
  });
  const set = { name: ['b'], phone: ['2'], address: ['x'] } satisfies Operation['set'];
  expect(decide(op(set, { base: 5 }), present, by)).toEqual({
    verdict: 'taken',
    writes: set,
    at: 20,
    conflicts: [],
    merged: [],
  });
});

test('of two edits that did not know of each other the later stands, and the other is kept in a conflict', () => {
  const present = row({ name: field(['a'], { seq: 5 }), phone: field(['1'], { seq: 5, at: 30 }) });
  const mine = { device: 'd1', operation: 'o1', at: 20 };
  const theirs = { device: 'd0', operation: 'o0' };
  expect(decide(op({ name: ['b'], phone: ['2'] }), present, by)).toEqual({
    verdict: 'met',
    writes: { name: ['b'] },
    at: 20,
    now: { phone: ['1'] },
    merged: [],
    conflicts: [
      {
        path: 'name',
        kind: 'later-stands',
        base: null,
        stands: { ...mine, value: ['b'] },
        fell: { ...theirs, at: 10, value: ['a'] },
      },
      {
        path: 'phone',
        kind: 'later-stands',
        base: null,
        stands: { ...theirs, at: 30, value: ['1'] },
        fell: { ...mine, value: ['2'] },
      },
    ],
  });
});

test('money and steps of the hand-over wait for a person, whatever the clock says', () => {
  const present = row({ amount: field([100], { seq: 5 }) });
  const set = { amount: [300] } satisfies Operation['set'];
  const payment = op(set, { table: 'payments', was: { amount: [50] } });
  expect(decide(payment, present, by)).toMatchObject({
    verdict: 'met',
    writes: {},
    now: { amount: [100] },
    conflicts: [{ path: 'amount', kind: 'held', base: [50], fell: { value: [300] } }],
  });
});

test('sets and texts are merged without a conflict, and a merged value is nobody’s', () => {
  const present = row({
    tags: field([['a', 'z']], { seq: 5 }),
    note: field(['1\n2\n5'], { seq: 5 }),
  });
  const set = { tags: [['a', 'b']], note: ['0\n2\n3'] } satisfies Operation['set'];
  const was = { tags: [['a']], note: ['1\n2\n3'] } satisfies Operation['was'];
  const merged = { tags: [['a', 'b', 'z']], note: ['0\n2\n5'] };
  expect(decide(op(set, { was }), present, by)).toEqual({
    verdict: 'taken',
    writes: merged,
    at: 20,
    now: merged,
    merged: ['tags', 'note'],
    conflicts: [],
  });
});

test('who merged without having seen it does not overwrite what was merged in', () => {
  const start = row({ note: field(['1\n3'], { seq: 5 }) });
  const first = op({ note: ['x\n2'] }, { id: 'p1', was: { note: ['1\n2'] } });
  const stored = { device: 'd1', seq: 6, id: 'p1' };
  const merged = after(start, decide(first, start, by), stored);
  expect(merged.fields['note']).toMatchObject({ value: ['x\n3'], device: '' });
  const second = op({ note: ['x\ny'] }, { id: 'p2', was: { note: ['x\n2'] } });
  expect(decide(second, merged, by)).toMatchObject({ verdict: 'met' });
  expect(decide(op({ $gone: [true] }), merged, by)).toMatchObject({ verdict: 'met' });
});

test('equal values are no conflict, and belong to nobody where two wrote them without knowing of each other', () => {
  const present = row({ name: field(['a'], { seq: 5 }), amount: field([1], { seq: 1 }) });
  const equal = decide(op({ name: ['a'], amount: [1] }), present, by);
  expect(equal).toEqual({
    verdict: 'taken',
    writes: { name: ['a'] },
    at: 20,
    conflicts: [],
    merged: ['name'],
  });
  const shared = after(present, equal, { device: 'd1', seq: 6, id: 'o1' });
  const earlier = op({ name: ['older'] }, { id: 'o2', base: 1 });
  expect(decide(earlier, shared, { device: 'd0', at: 30 })).toMatchObject({
    verdict: 'met',
    conflicts: [{ path: 'name', fell: { value: ['a'] } }],
  });
});

test('an edit of a row that is not there, or not to be seen, is kept and says no more than that', () => {
  const answers = [
    decide(op({ name: ['b'] }), null, by),
    decide(op({ $gone: [true] }), null, by),
    quarantined(op({ name: ['b'] }), null, 20),
    decide(op({}), null, by),
    decide(op({ $gone: [false], name: ['b'] }), null, by),
  ].map(({ verdict, now }) => [verdict, now]);
  expect(answers).toEqual([
    ['quarantined', { $gone: [true] }],
    ['quarantined', undefined],
    ['quarantined', { $gone: [true] }],
    ['void', undefined],
    ['taken', undefined],
  ]);
});

test('an operation that comes again is answered by what stands', () => {
  const stands = row({ name: field(['later']), phone: field([]) });
  expect([
    standsNow({ name: ['a'], phone: [] }, stands),
    standsNow({ name: ['later'] }, stands),
    standsNow({ $gone: [true] }, stands),
    standsNow({ name: ['a'] }, null),
  ]).toEqual([{ name: ['later'] }, undefined, { $gone: [false] }, { $gone: [true] }]);
});

const edits = array(
  record({
    device: constantFrom('d1', 'd2', 'd3', 'd4'),
    at: integer({ min: 0, max: 3 }),
    value: constantFrom('a', 'b', 'c', 'd'),
  }),
  { maxLength: 4 },
);

/** Takes edits of one base in some order; each is a device's only one. */
function taken(
  made: readonly { device: string; at: number; value: string }[],
  path: string,
): RowState {
  let state = row({ [path]: field(['start']) });
  for (const [i, { device, at, value }] of made.entries()) {
    const edit = op({ [path]: [value] }, { id: `o-${device}` });
    const decision = decide(edit, state, { device, at });
    state = after(state, decision, { device, seq: i + 2, id: edit.id });
  }
  return state;
}

test('the same edit wins in whatever order edits of one base arrive', () => {
  // Of two that wrote the same, only the first is stored: it may be the earlier one.
  const oneEach = edits.map((made) => [...new Map(made.map((one) => [one.device, one])).values()]);
  const different = oneEach.map((made) =>
    made.map((one, i) => ({ ...one, value: `${one.value}${i}` })),
  );
  const both = different.chain((made) =>
    shuffledSubarray(made, { minLength: made.length }).map((other) => [made, other] as const),
  );
  assert(
    property(both, ([made, other]) => {
      const [a, b] = [taken(made, 'name'), taken(other, 'name')];
      expect(b.fields['name']?.value).toEqual(a.fields['name']?.value);
    }),
  );
});

test('every value that was written stands or is in a conflict', () => {
  assert(
    property(edits, constantFrom('name', 'handOver/first-visit'), (made, path) => {
      const said = new Set<unknown>();
      let state = row({ [path]: field(['start']) });
      for (const [i, { device, at, value }] of made.entries()) {
        const edit = op({ [path]: [`${value}${i}`] }, { id: `o${i}` });
        const decision = decide(edit, state, { device: `${device}${i}`, at });
        for (const { stands, fell } of decision.conflicts) {
          said.add(stands.value[0]).add(fell.value[0]);
        }
        state = after(state, decision, { device: `${device}${i}`, seq: i + 2, id: edit.id });
      }
      said.add(state.fields[path]?.value[0]);
      const written = made.map(({ value }, i) => `${value}${i}`);
      expect(written.filter((value) => !said.has(value))).toEqual([]);
    }),
  );
});

test('an operation decided a second time changes nothing', () => {
  assert(
    property(edits, ([first, ...rest]) => {
      if (!first) return;
      const state = taken(rest, 'name');
      const edit = op({ name: [first.value] }, { id: 'again' });
      const once = after(state, decide(edit, state, first), { ...first, seq: 9, id: 'again' });
      const twice = after(once, decide(edit, once, first), { ...first, seq: 10, id: 'again' });
      expect(twice.fields['name']?.value).toEqual(once.fields['name']?.value);
    }),
  );
});

test('a device does not meet itself where a birth travels as the row stood after later edits', () => {
  const born = row({ note: field(['second'], { seq: 7, device: 'd1' }) });
  const edit = op({ note: ['first'] }, { was: { note: [''] }, base: 0 });
  expect(decide(edit, born, by)).toEqual({
    verdict: 'taken',
    writes: { note: ['first'] },
    at: 20,
    conflicts: [],
    merged: [],
  });
});
