import { expect, test } from 'vitest';
import type { BundleVariant } from './bundle-book.ts';
import { runBundles } from './bundle-world.ts';

const runs = 2000;

test('whatever files are lost, repeated, late or misdirected, all books are equal in the end and nothing is lost silently', () => {
  const counts: Record<string, number> = {};
  for (let seed = 1; seed <= runs; seed += 1) {
    try {
      for (const [what, times] of Object.entries(runBundles(seed))) {
        counts[what] = (counts[what] ?? 0) + times;
      }
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error });
    }
  }
  expect(Object.keys(counts).toSorted()).toEqual(['earlier-missing', 'read', 'written']);
}, 120_000);

const wrong: readonly Exclude<BundleVariant, null>[] = [
  'later-arrival-stands',
  'knows-by-clock',
  'forgets-conflicts',
  'takes-holes',
];

test.each(wrong)('%s is found out', (variant) => {
  const isFound = (seed: number) => {
    try {
      runBundles(seed, variant);
      return false;
    } catch {
      return true;
    }
  };
  expect(Array.from({ length: 300 }, (_, seed) => seed).some(isFound)).toBe(true);
});
