import { expect, test, vi } from 'vitest';
import { ZodError } from 'zod';
import { questions } from '../shared/bridge/contract.ts';
import { askMain } from '../tests/support/fake-electron.ts';
import { answer } from './answer.ts';

vi.mock('electron', async () => import('../tests/support/fake-electron.ts'));

const ours = { url: 'app://wellfield/#/today', parent: null };

test('our own page gets its answer', async () => {
  const heard: string[] = [];
  answer(questions.setLanguage, (language) => {
    heard.push(language);
    return undefined;
  });
  await askMain('setLanguage', ours, 'en');
  expect(heard).toEqual(['en']);
});

test.each([
  ['another site', { url: 'https://wellfield.example/', parent: null }],
  ['a look-alike host', { url: 'app://wellfield.example/', parent: null }],
  ['a frame inside our page', { url: 'app://wellfield/', parent: ours }],
  ['a frame that is gone', null],
])('%s gets none', async (_who, frame) => {
  answer(questions.setLanguage, () => undefined);
  await expect(askMain('setLanguage', frame, 'en')).rejects.toThrow('not ours');
});

test('arguments that the contract does not know never reach the handler', async () => {
  const handler = vi.fn<(language: string) => undefined>();
  answer(questions.setLanguage, handler);
  await expect(askMain('setLanguage', ours, 'klingon')).rejects.toThrow(ZodError);
  await expect(askMain('setLanguage', ours)).rejects.toThrow(ZodError);
  await expect(askMain('setLanguage', ours, 'en', 'more')).rejects.toThrow(ZodError);
  expect(handler).not.toHaveBeenCalled();
});
