import type { Page } from '@playwright/test';
import { z } from 'zod';
import { bookName } from '../../renderer/data/open-book.ts';

const drafts = z.array(z.object({ value: z.unknown() }));

/** What is on the disk of the first draft whose key begins so; undefined where there is none. */
export async function keptDraft(page: Page, key: string): Promise<unknown> {
  const found = await page.evaluate(
    async ([name, start]) =>
      new Promise<unknown>((done) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('success', () => {
          const book = opening.result;
          const range = IDBKeyRange.bound(start, `${start}\uffff`);
          const asked = book.transaction('drafts').objectStore('drafts').getAll(range);
          asked.addEventListener('success', () => {
            book.close();
            done(asked.result);
          });
        });
      }),
    [bookName, key] as const,
  );
  return drafts.parse(found)[0]?.value;
}
