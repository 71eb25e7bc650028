import type { Page } from '@playwright/test';
import { clientsCsv } from '../bench/generate.ts';
import { expect, test } from '../support/app.ts';

const clients = 6000;
const batch = 1000;

const file = {
  name: 'clients.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(clientsCsv(clients)),
};

/** What is in the book's tables, read from outside of the app. */
async function stored(page: Page): Promise<{ clients: number; revenue: number; logged: number }> {
  return page.evaluate(async () => {
    const open = indexedDB.open('wellfield');
    const done = async <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('not read')));
      });
    const database = await done(open);
    const read = database.transaction(['clients', 'revenue', 'changes']);
    const entries: readonly { readonly rows: readonly unknown[] }[] = await done(
      read.objectStore('changes').getAll(),
    );
    const counts = {
      clients: await done(read.objectStore('clients').count()),
      revenue: await done(read.objectStore('revenue').count()),
      logged: entries.reduce((sum, { rows }) => sum + rows.length, 0),
    };
    database.close();
    return counts;
  });
}

async function startImport(page: Page): Promise<void> {
  await page.getByLabel('Spreadsheet').setInputFiles(file);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
}

test('an import that is killed leaves whole batches, and a rerun completes the book', async ({
  app,
}) => {
  await startImport(await app.open('?lang=en#/import'));
  await expect
    .poll(async () => (await stored(app.page)).clients, { intervals: [5] })
    .toBeGreaterThanOrEqual(batch);

  await app.killAndRestart();
  const left = await stored(app.page);
  expect(left.clients % batch).toBe(0);
  expect(left).toEqual({
    clients: left.clients,
    revenue: 2 * left.clients,
    logged: 3 * left.clients,
  });

  const page = await app.open('?lang=en#/import');
  await startImport(page);
  await expect(
    page.getByText(`${(clients - left.clients).toLocaleString('en')} new`),
  ).toBeVisible();
  expect(await stored(page)).toEqual({
    clients,
    revenue: 2 * clients,
    logged: 3 * clients,
  });
});
