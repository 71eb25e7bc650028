import type { Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';

const clients = 20_000;
const batch = 4000;

const rows = Array.from({ length: clients }, (_, i) => `K${i},客户 ${i},${i},${i + 1}`);

const file = {
  name: 'clients.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['客户编号,客户名称,2024年收入(元),2025年收入(元)', ...rows].join('\n')),
};

/** How many records the book counts, read from outside of the app. */
async function stored(page: Page): Promise<{ clients: number; revenue: number }> {
  return page.evaluate(async () => {
    const open = indexedDB.open('wellfield');
    const done = async <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('not read')));
      });
    const database = await done(open);
    const read = database.transaction('sums');
    const sums: readonly { readonly table: string; readonly rows: number }[] = await done(
      read.objectStore('sums').getAll(),
    );
    database.close();
    const of = (name: string) => sums.find(({ table }) => table === name)?.rows ?? 0;
    return { clients: of('clients'), revenue: of('revenue') };
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
  expect(left.revenue).toBe(2 * left.clients);

  const page = await app.open('?lang=en#/import');
  await startImport(page);
  await expect(page.getByText(`${(clients - left.clients).toLocaleString('en')} new`)).toBeVisible({
    timeout: 60_000,
  });
  expect(await stored(page)).toEqual({ clients, revenue: 2 * clients });
});
