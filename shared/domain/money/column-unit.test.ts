import { expect, test } from 'vitest';
import { columnUnit, inColumnUnit } from './column-unit.ts';

const yuan = 100;

test.each([
  [0, 'zh-CN', 'one'],
  [99_000 * yuan, 'zh-CN', 'one'],
  [100_000 * yuan, 'zh-CN', 'wan'],
  [1_500_000_000 * yuan, 'zh-CN', 'yi'],
  [9_000 * yuan, 'en', 'one'],
  [50_000 * yuan, 'en', 'thousand'],
  [1_500_000_000 * yuan, 'en', 'million'],
  [15_000_000_000 * yuan, 'en', 'billion'],
] as const)('a usual amount of %d is shown in %s by %s', (usual, language, name) => {
  expect(columnUnit(usual, 'CNY', language).name).toBe(name);
});

test('an amount of the smallest unit becomes a number of the column’s', () => {
  expect(inColumnUnit(19_554_912_913_00, columnUnit(1e12, 'CNY', 'zh-CN'))).toBeCloseTo(195.549, 3);
  expect(inColumnUnit(500, columnUnit(500, 'JPY', 'en'))).toBe(500);
});
