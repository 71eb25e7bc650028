import type { Page } from '@playwright/test';

/** The id of a table's first record, read from outside of the app. */
export async function firstId(page: Page, table: string): Promise<string> {
  return page.evaluate(
    async (name) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('wellfield');
        opening.addEventListener('success', () => {
          const database = opening.result;
          const keys = database.transaction(name).objectStore(name).getAllKeys(null, 1);
          keys.addEventListener('success', () => {
            database.close();
            const [key] = keys.result;
            resolve(typeof key === 'string' ? key : '');
          });
          keys.addEventListener('error', () => reject(new Error('not read')));
        });
      }),
    table,
  );
}
