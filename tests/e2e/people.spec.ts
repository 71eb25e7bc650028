import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { goTo, settled } from '../support/sample-page.ts';

type Person = {
  readonly name: string;
  readonly role: string;
  readonly under?: string;
};

/** A new client, whose page is open. */
async function addClient(page: Page, name: string): Promise<string> {
  await goTo(page, '#/clients?add=true');
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  return /clients\/([0-9a-f-]{36})/u.exec(page.url())?.[1] ?? '';
}

function panel(page: Page): Locator {
  return page.getByRole('dialog');
}

async function addPerson(page: Page, { name, role, under }: Person): Promise<void> {
  await page.getByRole('button', { name: 'Add person' }).click();
  await panel(page).getByLabel('Name', { exact: true }).fill(name);
  await panel(page).getByLabel('Part in the decision').selectOption({ label: role });
  if (under !== undefined) {
    await panel(page).getByLabel('Reports to').selectOption({ label: under });
  }
  await panel(page).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(panel(page)).toHaveCount(0);
}

/** A person on the map. */
function node(page: Page, name: string): Locator {
  return page.locator('[data-person]').filter({ hasText: name });
}

test('the chain of decision is drawn, walked by keyboard, and refuses a circle with its people', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/today');
  await settled(page);
  const client = await addClient(page, '正平股份');
  await goTo(page, `#/clients/${client}?tab=people`);
  await expect(page.getByText('Top management is not covered')).toBeVisible();

  await page.getByRole('button', { name: 'Add somebody of top management' }).click();
  await expect(panel(page).getByLabel('Cares about')).toHaveValue(/^service value\n/u);
  await panel(page).getByLabel('Name', { exact: true }).fill('周总');
  await panel(page).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('Top management is not covered')).toHaveCount(0);
  await addPerson(page, { name: '王主任', role: 'Finance', under: '周总' });
  await addPerson(page, { name: '李工', role: 'Technical', under: '王主任' });

  await node(page, '周总').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(node(page, '李工')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(node(page, '王主任')).toBeFocused();

  await node(page, '周总').click();
  await panel(page).getByLabel('Reports to').selectOption({ label: '李工' });
  await panel(page).getByRole('button', { name: 'Save' }).click();
  await expect(panel(page).getByText('周总 → 李工 → 王主任 → 周总')).toBeVisible();
  await expect(panel(page).getByLabel('Reports to')).toBeFocused();
  expect(await violationsOn(page)).toEqual([]);

  // What was typed waits as a draft; what somebody wrote of the concerns stays when the part changes.
  await page.keyboard.press('Escape');
  await node(page, '周总').click();
  await expect(panel(page).getByText('You had begun this before')).toBeVisible();
  await panel(page).getByRole('button', { name: 'Start afresh' }).click();
  await panel(page).getByLabel('Cares about').fill('钓鱼');
  await panel(page).getByLabel('Part in the decision').selectOption({ label: 'User' });
  await expect(panel(page).getByLabel('Cares about')).toHaveValue('钓鱼');
  await panel(page).getByRole('button', { name: 'Cancel' }).click();

  await page.getByText('List', { exact: true }).click();
  await page.getByRole('button', { name: 'Archive 王主任' }).click();
  await expect(page.getByRole('row', { name: /李工/u })).toContainText('周总');
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('row', { name: /李工/u })).toContainText('王主任');
});

test('the sheet for the next visit is one page of paper, however much there is to say', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/today');
  await settled(page);
  const client = await addClient(page, '一个名称很长很长的客户'.repeat(8));
  await goTo(page, `#/clients/${client}?tab=people`);
  for (let i = 0; i < 9; i += 1) {
    await addPerson(page, { name: `${i} ${'很长的名字'.repeat(12)}`, role: 'Finance' });
  }
  await page.getByRole('link', { name: 'Sheet for the visit' }).click();
  await expect(page.getByText('and 1 more person')).toBeVisible();
  await expect(page.getByText('Top management: nobody known')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);

  const asked = page.evaluate(
    async () =>
      new Promise<string>((done) => {
        window.print = () => done('printed');
      }),
  );
  await page.getByRole('button', { name: 'Print' }).click();
  expect(await asked).toBe('printed');
  const paper = (await app.running.printed()).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
});

test('a team shows its gaps, a client is handed over with a note, and both are undone', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/today');
  await settled(page);
  const client = await addClient(page, '正平股份');
  await goTo(page, `#/clients/${client}?tab=team`);
  await expect(page.getByText('4 gaps in the team')).toBeVisible();
  await page.getByRole('button', { name: 'Change the team' }).click();
  for (const place of ['Sales', 'Delivery', 'After-sales', 'Interface']) {
    await page.getByRole('combobox', { name: place, exact: true }).fill('李工');
  }
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Every place is taken.')).toBeVisible();

  await page.getByRole('button', { name: 'Hand over' }).click();
  await page.getByRole('combobox', { name: 'To', exact: true }).fill('王工');
  await expect(
    page.getByText('王工 becomes: Sales, Delivery, After-sales and Interface.'),
  ).toBeVisible();
  await page.getByLabel('What the next one must know').fill('钥匙在前台');
  await page.getByRole('button', { name: 'Hand over' }).click();
  await expect(page.getByText('钥匙在前台')).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: '王工' })).toHaveCount(4);
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('钥匙在前台')).toHaveCount(0);
  await expect(page.getByRole('definition').filter({ hasText: '李工' })).toHaveCount(4);

  await page.getByRole('button', { name: 'Add group' }).click();
  await page.getByRole('button', { name: 'Add group' }).click();
  await expect(page.getByRole('listitem').getByText('Business promotion committee')).toBeVisible();
  await page.getByRole('button', { name: 'Remove Business promotion committee' }).click();
  await expect(page.getByText('No committee or group')).toBeVisible();
});

test('the office is taken from the clients, and its skills are set by keyboard', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/today');
  await settled(page);
  const client = await addClient(page, '正平股份');
  await goTo(page, `#/clients/${client}?tab=team`);
  await page.getByRole('button', { name: 'Change the team' }).click();
  await page.getByRole('combobox', { name: 'Sales', exact: true }).fill('李工');
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 gaps in the team')).toBeVisible();

  await page.getByRole('link', { name: 'People of the office' }).click();
  await page.getByRole('button', { name: 'Take them in' }).click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('1 person in the office, 1 without a role');
  await page.getByRole('button', { name: 'Change 李工' }).click();
  await page.getByRole('checkbox', { name: 'Sales', exact: true }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(heading).toHaveText('1 person in the office, 3 skills below their minimum');

  await page.getByRole('button', { name: '李工, Delivery and service process: 0 none' }).focus();
  await page.keyboard.press('1');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('2');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText(
    '1 person in the office, everybody knows what their role asks for',
  );
  expect(await violationsOn(page)).toEqual([]);

  await page.getByRole('button', { name: 'Change 李工' }).click();
  await page.getByLabel('Name', { exact: true }).fill('李总工');
  await expect(
    page.getByText('1 client names this person; it gets the new name too.'),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await page
    .getByRole('row', { name: /李总工/u })
    .getByRole('link', { name: '1' })
    .click();
  await expect(heading).toHaveText('1 of 1 client');
});
