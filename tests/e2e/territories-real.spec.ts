import { territoriesWords } from '../../shared/words/territories.ts';
import { territoryFieldsWords } from '../../shared/words/territory-fields.ts';
import { expect, test } from '../support/app.ts';
import { realPath } from '../support/real-data.ts';
import { goTo } from '../support/sample-page.ts';

const words = territoryFieldsWords.en;

// The real input is not on every machine.
for (const path of [realPath('listed-companies.utf8.csv')].filter((found) => found !== null)) {
  test('a real book is found on the map and divided into eight fields, each in one piece and within its bounds', async ({
    app,
  }) => {
    test.setTimeout(150_000);
    const page = await app.open('?lang=en#/import');
    await page.getByLabel('Spreadsheet').setInputFiles(path);
    await page.getByRole('button', { name: 'Import', exact: true }).click({ timeout: 60_000 });
    await expect(page.getByText('2,929 new, 0 updated')).toBeVisible({ timeout: 60_000 });

    await goTo(page, '#/territories');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      /^2,929 of 2,929 clients are on the map$/u,
    );
    await expect(
      page.getByRole('region', { name: territoriesWords.en.map.title, exact: true }),
    ).toBeVisible();

    const form = page.getByRole('form', { name: words.form });
    const names = form.getByLabel(/^Engineer \d$/u);
    for (let n = 1; n <= 8; n += 1) {
      if (n > 1) await form.getByRole('button', { name: words.add }).click();
      await names.nth(n - 1).fill(`Field ${n}`);
    }
    await form.getByLabel(words.measure).selectOption('clients');
    await form.getByLabel(words.tolerance).fill('5');
    await form.getByRole('button', { name: words.start }).click();

    const plan = page.getByRole('region', { name: words.plan });
    await expect(plan.getByRole('heading', { level: 3 }).first()).toHaveText(
      /^2,929 clients in 8 fields: each in one piece and within ±5\.0/u,
      { timeout: 60_000 },
    );
    const proof = plan.getByRole('table', { name: words.proof });
    await expect(proof.getByRole('cell', { name: words.yes, exact: true })).toHaveCount(8);
    await expect(proof.getByRole('cell', { name: words.no, exact: true })).toHaveCount(0);
  });
}
