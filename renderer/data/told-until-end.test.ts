import { expect, test } from 'vitest';
import { toldUntilEnd } from './told-until-end.ts';

test('a word that comes after the answer is not passed on, nor one after a failure', async () => {
  const heard: number[] = [];
  const kept: ((progress: number) => void)[] = [];
  const answer = await toldUntilEnd<[number], string>(
    (progress) => heard.push(progress),
    async (tell) => {
      kept.push(tell);
      tell(1);
      return 'done';
    },
  );
  const failed = toldUntilEnd<[number], string>(
    (progress) => heard.push(progress),
    async (tell) => {
      kept.push(tell);
      tell(2);
      throw new Error('no');
    },
  );
  await expect(failed).rejects.toThrow('no');
  for (const tell of kept) tell(3);
  expect({ answer, heard }).toEqual({ answer: 'done', heard: [1, 2] });
});
