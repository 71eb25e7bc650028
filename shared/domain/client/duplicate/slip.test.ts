import fc from 'fast-check';
import { expect, test } from 'vitest';
import { saysEnough, slipBetween, withOneLess } from './slip.ts';

test('one character wrong, missing or too many is a slip', () => {
  expect(slipBetween('西宁甲子精密机械', '西宁甲子精蜜机械')).toBe('later');
  expect(slipBetween('西宁甲子精密机械', '西宁甲子精密械')).toBe('later');
  expect(slipBetween('浙江恒达机械', '湛江恒达机械')).toBe('in-place');
  expect(slipBetween('西宁甲子精密机械', '西宁甲子精密机械')).toBeNull();
  expect(slipBetween('西宁甲子精密机械', '西宁乙丑精密机械')).toBeNull();
});

test('what tells sisters apart is no slip', () => {
  expect(slipBetween('青海第一机床铸造', '青海第二机床铸造')).toBeNull();
  expect(slipBetween('西宁甲子精密机械', '南宁甲子精密机械')).toBeNull();
  expect(slipBetween('trading house 1', 'trading house 2')).toBeNull();
  expect(slipBetween('青海第十一中学校', '青海第十中学校')).toBeNull();
});

test('a short name is too short to slip in', () => {
  expect([
    saysEnough('正平股份'),
    saysEnough('西宁甲子精密'),
    saysEnough('acme'),
    saysEnough('acme trading'),
  ]).toEqual([false, true, false, true]);
});

test('it is the same from both sides, and both names share one with a character less', () => {
  const name = fc.array(fc.constantFrom(...Array.from('恒达甲密机械宁')), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(name, name, (left, right) => {
      const [a, b] = [left.join(''), right.join('')];
      const slip = slipBetween(a, b);
      expect(slipBetween(b, a)).toBe(slip);
      if (slip === null) return;
      expect(withOneLess(a).some((less) => withOneLess(b).includes(less))).toBe(true);
    }),
  );
});
