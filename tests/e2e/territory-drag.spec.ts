import type { Page } from '@playwright/test';
import { boxAround, fitting, pixelOf } from '../../renderer/ui/map/view.ts';
import { territoryFieldsWords } from '../../shared/words/territory-fields.ts';
import { territoryPlansWords } from '../../shared/words/territory-plans.ts';
import { expect, test } from '../support/app.ts';
import { goTo } from '../support/sample-page.ts';

const words = territoryFieldsWords.en;
const plans = territoryPlansWords.en;

/** Three clients in the west, three in the east. */
const places = [
  [100, 36],
  [101.5, 36],
  [103, 36],
  [110, 30],
  [112, 30],
  [114, 30],
] as const;

test('a client that is dragged on the map comes to the field where it is dropped; what would part a field is refused', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/import');
  const lines = places.map(([east, north], n) => `Client ${n + 1},${east},${north}`);
  await page.getByLabel('Spreadsheet').setInputFiles({
    name: 'clients.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Name,经度,纬度', ...lines].join('\n')),
  });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('6 new');
  await goTo(page, '#/territories');
  const form = page.getByRole('form', { name: words.form });
  await form.getByLabel('Engineer 1', { exact: true }).fill('Li');
  await form.getByRole('button', { name: words.add }).click();
  await form.getByLabel('Engineer 2', { exact: true }).fill('Wang');
  await form.getByLabel(words.measure).selectOption('clients');
  await form.getByLabel(words.tolerance).fill('40');
  await form.getByRole('button', { name: words.start }).click();
  const plan = page.getByRole('region', { name: words.plan });
  const clients = () =>
    plan
      .getByRole('table', { name: words.proof })
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.querySelectorAll('td')[0]?.textContent));
  await expect.poll(clients).toEqual(['3', '3']);

  const hand = plan.getByRole('region', { name: plans.hand.title });
  const drag = await mapOf(page);
  await drag.click(2);
  await expect(hand.getByText('1 client chosen, to')).toBeVisible();
  await drag.carry(2, 3);
  await expect.poll(async () => new Set(await clients())).toEqual(new Set(['2', '4']));
  await hand.getByRole('button', { name: plans.hand.back }).click();
  await expect.poll(clients).toEqual(['3', '3']);

  await drag.click(1);
  await drag.carry(1, 4);
  await expect(hand.getByRole('alert')).toContainText(plans.hand.refused);
  expect(await clients()).toEqual(['3', '3']);
});

/** The map of the plan, by the numbers of the clients on it. */
async function mapOf(page: Page) {
  const map = page.getByRole('application', { name: words.map });
  await map.scrollIntoViewIfNeeded();
  const pixel = async (client: number) => {
    const box = await map.boundingBox();
    const [east = 0, north = 0] = places[client] ?? [];
    if (!box) throw new Error('The map is not on the screen.');
    const view = fitting(boxAround(new Float32Array(), new Float32Array()), box);
    const at = pixelOf(view, box, { east, north });
    return { x: box.x + at.x, y: box.y + at.y };
  };
  return {
    click: async (client: number) => {
      const { x, y } = await pixel(client);
      await page.mouse.click(x, y);
    },
    carry: async (from: number, to: number) => {
      const [a, b] = [await pixel(from), await pixel(to)];
      await page.mouse.move(a.x, a.y);
      await page.mouse.down();
      await page.mouse.move((a.x + b.x) / 2, (a.y + b.y) / 2);
      await page.mouse.move(b.x, b.y);
      await page.mouse.up();
    },
  };
}
