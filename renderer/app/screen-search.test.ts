import { expect, test } from 'vitest';
import { screenSearch } from './screen-search.ts';

test('the language in the address of the page does not become a part of the screen', () => {
  const survey = '018f0000-0000-7000-8000-000000000400';
  expect(
    [
      `?survey=${survey}`,
      `?survey=${survey}?lang=en`,
      `?add=true&survey=${survey}?lang=en`,
      '',
    ].map(screenSearch),
  ).toEqual([{ survey }, { survey }, { add: true, survey }, {}]);
});

test('a question mark that belongs to a value stays in it', () => {
  expect(screenSearch('?text=why%3F%20so?lang=en')).toEqual({ text: 'why? so' });
});
