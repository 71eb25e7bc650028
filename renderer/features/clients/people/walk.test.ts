import { expect, test } from 'vitest';
import { layOutChain } from '../../../../shared/domain/contact/chain-layout.ts';
import { chainOf } from '../../../../shared/domain/contact/decision-chain.ts';
import { stepOnMap } from './walk.ts';

const person = (id: string, reportsTo: string | null) => ({
  id,
  name: id,
  reportsTo,
  archivedAt: null,
});

test('arrows lead up and down the lines and along a level, and nowhere at an end', () => {
  const places = layOutChain(
    chainOf([person('a', null), person('b', 'a'), person('c', 'a'), person('d', 'c')]),
  );
  const step = (at: string, key: string) => stepOnMap(places, at, key);
  expect(step('a', 'ArrowDown')).toBe('b');
  expect(step('b', 'ArrowRight')).toBe('c');
  expect(step('c', 'ArrowDown')).toBe('d');
  expect(step('d', 'ArrowUp')).toBe('c');
  expect(step('c', 'ArrowLeft')).toBe('b');
  for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowRight', 'Enter']) {
    expect(step('a', key)).toBeUndefined();
  }
  expect(step('nobody', 'ArrowUp')).toBeUndefined();
});
