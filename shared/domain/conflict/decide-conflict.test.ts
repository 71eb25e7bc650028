import { assert, constantFrom, property, record, string } from 'fast-check';
import { expect, test } from 'vitest';
import { aClient, aConflict } from '../../../tests/support/rows.ts';
import { id } from '../../../tests/support/test-book.ts';
import { err, ok } from '../../result.ts';
import type { BatchRule } from './choose-by-rule.ts';
import { choiceByRule, isMine } from './choose-by-rule.ts';
import type { Conflict } from './conflict.ts';
import type { Deciding } from './decide-conflict.ts';
import { decideConflict } from './decide-conflict.ts';

const client = aClient({ phone: '138' });
const by = { by: '赵主任', at: 7 };

function deciding(part: Partial<Conflict>, more: Partial<Deciding> = {}): Deciding {
  return { conflict: aConflict(part), row: client, removed: null, ...by, ...more };
}

function decided(conflict: Conflict, state: Conflict['state']) {
  const row = { ...conflict, state, decidedBy: '赵主任', decidedAt: 7 };
  return { table: 'conflicts', id: conflict.id, row };
}

test('keeping what stands leaves the record alone, taking what fell puts it there', () => {
  const one = deciding({});
  expect(decideConflict(one, { kind: 'keep' })).toEqual(ok([decided(one.conflict, 'kept')]));
  expect(decideConflict(one, { kind: 'take' })).toEqual(
    ok([
      { table: 'clients', id: client.id, row: { ...client, phone: '139' } },
      decided(one.conflict, 'changed'),
    ]),
  );
  expect(decideConflict(one, { kind: 'own', value: ['0971'] })).toEqual(
    ok([
      { table: 'clients', id: client.id, row: { ...client, phone: '0971' } },
      decided(one.conflict, 'changed'),
    ]),
  );
});

test('a decision can be made anew, also back to what stood', () => {
  const changed = deciding({ state: 'changed' }, { row: { ...client, phone: '139' } });
  expect(decideConflict(changed, { kind: 'keep' })).toEqual(
    ok([{ table: 'clients', id: client.id, row: client }, decided(changed.conflict, 'kept')]),
  );
});

test('both is for sets and for texts of several lines; two telephone numbers are one or the other', () => {
  const sides = (one: Conflict['stands']['value'], other: Conflict['stands']['value']) => ({
    stands: { ...aConflict().stands, value: one },
    fell: { ...aConflict().fell, value: other },
  });
  const both = (part: Partial<Conflict>) => {
    const made = decideConflict(deciding(part), { kind: 'both' });
    return made.ok ? made.value[0]?.row : made.error;
  };
  expect(both({ path: 'tags', ...sides([['重点', '云']], [['云', '升级']]) })).toEqual({
    ...client,
    tags: ['重点', '云', '升级'],
  });
  expect(both({ path: 'note', ...sides(['机房在三楼'], ['周五不在']) })).toEqual({
    ...client,
    note: '机房在三楼\n周五不在',
  });
  expect(both({})).toEqual({ type: 'not-both' });
});

test('a value that the record cannot have is refused, and so is one for a record that is gone', () => {
  const fell = { ...aConflict().fell, value: [17] satisfies [number] };
  expect(decideConflict(deciding({ fell }), { kind: 'take' })).toEqual(
    err({ type: 'does-not-fit' }),
  );
  expect(decideConflict(deciding({}, { row: null }), { kind: 'take' })).toEqual(
    err({ type: 'record-gone' }),
  );
  expect(decideConflict(deciding({ table: 'fromLater' }), { kind: 'take' })).toEqual(
    err({ type: 'unknown-table' }),
  );
});

test('a removed record stays away or comes back as it was', () => {
  const removal: Partial<Conflict> = {
    path: '$gone',
    kind: 'removed',
    base: [false],
    stands: { ...aConflict().stands, value: [true] },
    fell: { ...aConflict().fell, value: [false] },
  };
  const gone = deciding(removal, { row: null, removed: client });
  expect(decideConflict(gone, { kind: 'keep' })).toEqual(ok([decided(gone.conflict, 'kept')]));
  expect(decideConflict(gone, { kind: 'take' })).toEqual(
    ok([{ table: 'clients', id: client.id, row: client }, decided(gone.conflict, 'changed')]),
  );
  expect(decideConflict({ ...gone, removed: null }, { kind: 'take' })).toEqual(
    err({ type: 'record-gone' }),
  );
});

test('a rule takes the side that it names, wherever it stands, and says nothing of two others', () => {
  const me = { author: '王工', device: id(901) };
  const side = record({
    author: constantFrom('王工', '李工', ''),
    device: constantFrom(id(901), id(902)),
    at: constantFrom(1, 2),
    value: string().map((text): [string] => [text]),
  });
  assert(
    property(side, side, (stands, fell) => {
      const kinds = (rule: BatchRule) =>
        [aConflict({ stands, fell }), aConflict({ stands: fell, fell: stands })].map(
          (conflict) => choiceByRule(rule, conflict, me)?.kind ?? null,
        );
      const [one, other] = [isMine(stands, me), isMine(fell, me)];
      const mine = one === other ? [null, null] : one ? ['keep', 'take'] : ['take', 'keep'];
      expect(kinds('mine')).toEqual(mine);
      expect(kinds('theirs')).toEqual(mine.toReversed());
      expect(kinds('later')[0]).toBe(stands.at >= fell.at ? 'keep' : 'take');
    }),
  );
  expect(choiceByRule('mine', aConflict(), me)).toEqual({ kind: 'keep' });
  expect(choiceByRule('theirs', aConflict(), me)).toEqual({ kind: 'take' });
});
