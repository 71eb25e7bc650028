import { expect, test } from 'vitest';
import { keepDraft, nameAuthor } from '../../renderer/data/device.ts';
import type { Around } from '../../renderer/platform/diagnosis.ts';
import { diagnose } from '../../renderer/platform/diagnosis.ts';
import { whatOf } from '../../renderer/platform/last-errors.ts';
import { aClient } from '../support/rows.ts';
import { id, openTestBook, testNow } from '../support/test-book.ts';
import { records, together } from '../support/whole-story.ts';

const canary = '金丝雀canary';

/** A main of another version may tell more than is asked. */
const journalOfBook = { office: canary, book: id(1), upTo: 12, isDamaged: false, lock: canary };

const around = (errors: Around['errors']): Around => ({
  platform: {
    about: async () => Promise.resolve({ version: '1', edition: 'desktop', platform: 'Linux' }),
    journalState: async () =>
      Promise.resolve({
        books: [journalOfBook],
        isNearlyFull: false,
      }),
  },
  errors,
  now: new Date(testNow),
  patience: 5000,
});

test('a diagnosis counts what is there and holds nothing that stands in it', async () => {
  const book = await openTestBook(
    together(
      { clients: [aClient({ name: canary, code: canary, note: canary })] },
      records(id(1), 100),
    ),
  );
  await nameAuthor(book, canary);
  await keepDraft(book, canary, { text: canary });
  const failure = new Error(canary, { cause: new TypeError(canary) });
  failure.name = canary;
  failure.stack = `Error: ${canary}\n    at f (app://wellfield/assets/app-1a2b.js:10:200)\n    at /home/${canary}/x.js:1:1`;
  const errors = [{ at: new Date(testNow).toISOString(), ...whatOf(failure) }];
  const diagnosis = await diagnose(around(errors));
  const text = JSON.stringify(diagnosis);
  expect(text).not.toContain('canary');
  expect(text).not.toContain('金丝雀');
  expect(text).not.toContain(book.store.name);
  expect(text).not.toContain(book.device);
  expect(diagnosis.errors).toEqual([
    {
      at: '2026-05-11T01:30:00.000Z',
      names: ['Error', 'TypeError'],
      places: ['assets/app-1a2b.js:10:200'],
    },
  ]);
  expect(diagnosis.journal).toEqual({
    books: [{ upTo: 12, isDamaged: false }],
    isNearlyFull: false,
  });
  const own = diagnosis.databases.find(({ stores }) => stores?.['drafts'] === 1);
  expect(own?.stores).toMatchObject({ actions: 1, drafts: 1 });
  book.close();
});

test('what gives no answer is left out, and the rest is told', async () => {
  const platform = {
    about: async () => Promise.reject(new Error(canary)),
    journalState: async () => new Promise<never>(() => {}),
  };
  const diagnosis = await diagnose({ ...around([]), platform, patience: 20 });
  expect([diagnosis.about, diagnosis.journal]).toEqual([null, null]);
  expect(diagnosis.format).toBe('wellfield-diagnosis');
});

test('whatever is thrown is noted by its kind alone', () => {
  expect(whatOf(canary)).toEqual({ names: ['string'], places: [] });
  expect(whatOf(null)).toEqual({ names: ['object'], places: [] });
});
