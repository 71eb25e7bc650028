import { expect, test } from 'vitest';
import { wordingIn } from './wording.ts';

const question = { need: '备件', functional: '', dysfunctional: '没有备件，您觉得？' };

test('what has no wording of its own is asked in the usual one of the language', () => {
  expect(wordingIn(question, 'zh-CN')).toEqual({
    need: '备件',
    functional: '如果具备“备件”，您感觉如何？',
    dysfunctional: '没有备件，您觉得？',
  });
});

test('who reads English gets the English need in the usual English sentence', () => {
  const english = { need: 'Spare $& parts', functional: '', dysfunctional: 'Without them?' };
  expect(wordingIn({ ...question, english }, 'en')).toEqual({
    need: 'Spare $& parts',
    functional: 'If you have “Spare $& parts”, how do you feel?',
    dysfunctional: 'Without them?',
  });
  expect(wordingIn({ ...question, english }, 'zh-CN').need).toBe('备件');
});
