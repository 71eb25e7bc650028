import type { Page } from '@playwright/test';
import { clientFormWords } from '../../shared/words/client-form.ts';
import { filesWords } from '../../shared/words/files.ts';
import { expect, test } from '../support/app.ts';
import { goTo } from '../support/sample-page.ts';

const words = filesWords.en;
const name = '西宁甲子精密机械有限公司';

/** A picture that the page itself paints, pasted as a screenshot would be. */
async function pasteScreenshot(page: Page, called: string): Promise<void> {
  await page.evaluate(async (fileName) => {
    const canvas = document.createElement('canvas');
    canvas.width = 800;
    canvas.height = 500;
    canvas.getContext('2d')?.fillRect(100, 100, 300, 200);
    const blob = await new Promise<Blob | null>((done) => {
      canvas.toBlob(done);
    });
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([blob ?? ''], fileName, { type: 'image/png' }));
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
  }, called);
}

async function clientWithFiles(page: Page): Promise<string> {
  await goTo(page, '#/clients?add=true');
  await page.getByRole('textbox', { name: clientFormWords.en.field.name }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/clients\/[0-9a-f-]{36}/u);
  const address = `${new URL(page.url()).hash.split('?')[0]}?tab=files`;
  await goTo(page, address);
  return address;
}

test('a screenshot is pasted, looked at, and still there after a restart', async ({ app }) => {
  const page = await app.open('?lang=en#/clients');
  const address = await clientWithFiles(page);
  await pasteScreenshot(page, 'rack.png');
  await page.getByRole('button', { name: /^rack\.png/u }).click();
  await expect(page.getByRole('img', { name: 'rack.png' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('img', { name: 'rack.png' })).toHaveCount(0);

  await app.restart();
  const again = await app.open(`?lang=en${address}`);
  const face = again.getByRole('button', { name: /^rack\.png/u });
  await expect(face.locator('img')).toHaveJSProperty('naturalWidth', 320);
  await expect(again.getByRole('list', { name: words.title })).toContainText('rack.png');
});

test('a page that calls itself a picture is saved, never opened', async ({ app }) => {
  const page = await app.open('?lang=en#/clients');
  await clientWithFiles(page);
  await page
    .getByLabel(words.add)
    .and(page.locator('input'))
    .setInputFiles({
      name: 'photo.png',
      mimeType: 'image/png',
      buffer: Buffer.from('<html><script>document.title = "ran"</script></html>'),
    });
  const list = page.getByRole('list', { name: words.title });
  await expect(list).toContainText('photo.png');
  const path = await app.running.saved(async () => {
    // What cannot be shown is saved by its name, too.
    await list.getByRole('button', { name: /^photo\.png/u }).click();
  });
  expect(path).toMatch(/photo\.png$/u);
});

test('a person and a contract keep files of their own, and the client shows them all', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/clients');
  const address = await clientWithFiles(page);
  const attach = async (file: string) =>
    page
      .getByLabel(words.add)
      .and(page.locator('input'))
      .setInputFiles({ name: file, mimeType: 'text/plain', buffer: Buffer.from(file) });

  await goTo(page, address.replace('files', 'people'));
  const panel = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Add person' }).click();
  await panel.getByLabel('Name', { exact: true }).fill('李工');
  await page.keyboard.press('Enter');
  await page.locator('[data-person]').filter({ hasText: '李工' }).click();
  await attach('card.txt');
  await expect(panel.getByRole('list', { name: words.title })).toContainText('card.txt');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);

  await goTo(page, address.replace('files', 'contracts'));
  await page.getByRole('button', { name: 'Add contract' }).click();
  await page.getByLabel('Name', { exact: true }).fill('年度维保');
  await page.keyboard.press('Enter');
  await attach('scan.txt');
  await expect(page.getByRole('list', { name: words.title })).toContainText('scan.txt');

  await goTo(page, address);
  const all = page.getByRole('list', { name: words.title });
  await expect(all).toContainText('card.txt');
  await expect(all).toContainText('scan.txt');
});
