import { expect, test } from 'vitest';
import { diceOf } from '../sample/dice.ts';
import { analyse } from './analyse.ts';
import { answersNeeded } from './answers-needed.ts';
import type { KanoCounts } from './count.ts';

const counts = (some: Partial<KanoCounts>): KanoCounts => {
  return { M: 0, O: 0, A: 0, I: 0, R: 0, Q: 0, ...some };
};

test('a category is safe, lacks answers, or lies too near to another one', () => {
  expect([
    answersNeeded(counts({ Q: 4 }), 0.05),
    answersNeeded(counts({ M: 101, O: 54, A: 54, I: 81, R: 3, Q: 3 }), 0.05),
    answersNeeded(counts({ M: 10, A: 10 }), 0.05),
    answersNeeded(counts({ M: 10, A: 10 }), 0),
    answersNeeded(counts({ M: 10, A: 6, I: 6 }), 0.05),
    answersNeeded(counts({ M: 1 }), 0.05).type,
  ]).toEqual([
    { type: 'unknown' },
    { type: 'safe' },
    { type: 'level' },
    { type: 'level' },
    { type: 'more', answers: expect.any(Number) as unknown },
    'more',
  ]);
});

test('a survey of the size that it names tells the two apart in about 80 of 100 runs', () => {
  const found = counts({ M: 16, A: 10, O: 4, I: 9, Q: 1 });
  const needed = answersNeeded(found, 0.05);
  if (needed.type !== 'more') throw new Error('The category would be safe already.');
  const size = 40 + needed.answers;
  const dice = diceOf(3);
  const pool = (['M', 'O', 'A', 'I', 'R', 'Q'] as const).flatMap((category) =>
    Array.from({ length: found[category] }, () => category),
  );
  let told = 0;
  for (let run = 0; run < 4000; run += 1) {
    const asked = { ...counts({}) };
    for (let one = 0; one < size; one += 1) asked[dice.pick(pool)] += 1;
    const { fong, plurality } = analyse(asked);
    if (fong.significant === true && plurality === 'M') told += 1;
  }
  expect(told / 4000).toBeGreaterThan(0.72);
  expect(told / 4000).toBeLessThan(0.88);
});
