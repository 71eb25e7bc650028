import { expect, test } from 'vitest';
import { notices, questions } from './contract.ts';

test('every question and notice is asked under its own name', () => {
  for (const [key, { name }] of Object.entries({ ...questions, ...notices })) {
    expect(name).toBe(key);
  }
});

test('a language we do not speak is refused', () => {
  expect(questions.setLanguage.args.safeParse(['en']).success).toBe(true);
  expect(questions.setLanguage.args.safeParse(['xx']).success).toBe(false);
  expect(questions.setLanguage.args.safeParse(['en', 'zh-CN']).success).toBe(false);
  expect(questions.setLanguage.args.safeParse([]).success).toBe(false);
});

test('a menu action nobody knows is refused', () => {
  expect(notices.menuAction.content.safeParse('undo').success).toBe(true);
  expect(notices.menuAction.content.safeParse('format-disk').success).toBe(false);
});
