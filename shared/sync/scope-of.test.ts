import { array, assert, nat, property, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import type { Grant } from '../protocol/account.ts';
import { clientIdOf, scopeKeyOf, scopesHash, sees } from './scope-of.ts';

const office = { kind: 'office', region: '', person: '' } as const;
const north = { kind: 'clients', region: 'N', person: 'Li' } as const;
const own = { kind: 'own', region: '', person: 'Li' } as const;
const whole = { kind: 'whole', region: '', person: '' } as const;

test('clients lie with their owner or else with who entered them, and all that is theirs with them', () => {
  const place = { region: 'N', person: 'Li' };
  expect([
    scopeKeyOf('clients', { region: 'N', owner: 'Li' }, null, 'Wang'),
    scopeKeyOf('clients', { region: 'N', owner: '' }, null, 'Li'),
    scopeKeyOf('contracts', {}, place, 'Wang'),
    scopeKeyOf('conflicts', { table: 'contracts' }, place, 'Wang'),
    scopeKeyOf('apart', { first: 'x' }, place, 'Wang'),
    scopeKeyOf('fromLater', {}, place, 'Wang'),
  ]).toEqual([north, north, north, north, north, north]);
});

test('what belongs to no client is the office’s, of those who see all, or somebody’s own', () => {
  expect([
    scopeKeyOf('fields', {}, null, 'Li'),
    scopeKeyOf('views', { shared: true, author: 'Li' }, null, 'Li'),
    scopeKeyOf('views', { shared: false, author: 'Li' }, null, 'Wang'),
    scopeKeyOf('segmentations', {}, null, 'Li'),
    scopeKeyOf('plans', {}, null, 'Li'),
    scopeKeyOf('conflicts', { clientId: null, table: 'staff' }, null, 'Li'),
    scopeKeyOf('conflicts', { clientId: null, table: 'segmentations' }, null, 'Li'),
    scopeKeyOf('conflicts', { clientId: null, table: 'conflicts' }, null, 'Li'),
    scopeKeyOf('fromLater', {}, null, 'Li'),
  ]).toEqual([office, office, own, whole, own, office, whole, own, own]);
});

test('a row names its client, and two clients kept apart the first of them', () => {
  expect([
    clientIdOf('visits', { clientId: 'c' }),
    clientIdOf('apart', { first: 'a', second: 'b' }),
    clientIdOf('staff', {}),
    clientIdOf('conflicts', { clientId: null }),
  ]).toEqual(['c', 'a', null, null]);
});

test('a member sees the office’s, his own, and what he was granted', () => {
  const seen = (grants: readonly Grant[], name: string) =>
    [office, north, own, whole].map((key) => sees(grants, name, key));
  expect([
    seen([], 'Wang'),
    seen([], 'Li'),
    seen([{ kind: 'region', region: 'N' }], 'Wang'),
    seen([{ kind: 'person', person: 'Li' }], 'Wang'),
    seen([{ kind: 'region', region: '' }], 'Wang'),
    seen([{ kind: 'all' }], 'Wang'),
  ]).toEqual([
    [true, false, false, false],
    [true, true, true, false],
    [true, true, false, false],
    [true, true, false, false],
    [true, false, false, false],
    [true, true, false, true],
  ]);
});

test('the same scopes have one hash in any order, and others another one', () => {
  assert(
    property(uniqueArray(nat()), array(nat()), (ids, others) => {
      expect(scopesHash(ids.toReversed())).toBe(scopesHash(ids));
      expect(scopesHash(ids).length).toBeLessThanOrEqual(64);
      const same = new Set(others).symmetricDifference(new Set(ids)).size === 0;
      expect(scopesHash([...new Set(others)]) === scopesHash(ids)).toBe(same);
    }),
  );
  expect(scopesHash([2 ** 46 + 1])).not.toBe(scopesHash([2 ** 45 + 1]));
});
