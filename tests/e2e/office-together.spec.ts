import { expect } from '../support/app.ts';
import {
  expectShared,
  heading,
  importClients,
  joinAs,
  moveClient,
  pill,
  test,
} from '../support/office-apps.ts';
import { goTo } from '../support/sample-page.ts';

// A server and two apps start, and wait for each other.
test.describe.configure({ timeout: 240_000 });

test('what two people change without a network meets when they are back, and one decision is for both', async ({
  office,
  open,
}) => {
  const wang = await open();
  await importClients(wang.page, ['1,正平股份,青海']);
  await expect(pill(wang.page)).toHaveText('On this device only');
  await joinAs(wang.page, office, '王工');
  await expectShared(wang.page);
  await expect(pill(wang.page)).toHaveText(/^Synced \d/u);

  const li = await open();
  await joinAs(li.page, office, '李工');
  await expectShared(li.page);

  for (const { running } of [wang, li]) await running.context.setOffline(true);
  await moveClient(wang.page, '正平股份', '海东');
  await moveClient(li.page, '正平股份', '西宁');
  for (const { page } of [wang, li]) {
    await expect(pill(page)).toHaveText(/^Server unreachable · 1 change waiting since \d/u);
  }
  // Who would go now would lose something: there is no way to.
  await goTo(wang.page, '#/office');
  await expect(wang.page.getByRole('button', { name: 'Sign out' })).toHaveCount(0);
  await expect(wang.page.getByText(/^1 change has not reached the office/u)).toBeVisible();

  await wang.running.context.setOffline(false);
  await expect(pill(wang.page)).toHaveText(/^Synced \d/u, { timeout: 60_000 });
  await li.running.context.setOffline(false);
  for (const { page } of [li, wang]) {
    await expect(pill(page)).toHaveText(/^Synced \d.* · 1 conflict$/u, { timeout: 60_000 });
  }
  await expect(heading(wang.page)).toHaveText('1 conflict waits for you');
  const conflict = wang.page.getByRole('list', { name: 'Conflicts' }).getByRole('listitem');
  await expect(conflict).toContainText('王工 (you)');
  await expect(conflict).toContainText('李工');
  await wang.page.getByRole('button', { name: /^Take the other, 海东/u }).click();
  for (const { page } of [wang, li]) {
    await expect(pill(page)).toHaveText(/^Synced \d[^·]*$/u, { timeout: 60_000 });
  }
  await expect(li.page.getByText('Region: 西宁 → 海东')).toBeVisible();
});
