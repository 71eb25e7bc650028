import { visitsWords } from '../../shared/words/visits.ts';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { fillWithSample } from '../support/sample-page.ts';

const words = visitsWords.en;

test('a visit is written down in the small window, and stands in the large one at once', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/today');
  await fillWithSample(page, 'en');
  const small = await app.running.capture();
  await expect(small.getByRole('heading', { level: 1 })).toHaveText(words.form.log);
  await expect(small.getByRole('navigation')).toHaveCount(0);
  const client = small.getByRole('combobox', { name: words.form.client });
  await client.fill('S-0017');
  await client.press('Enter');
  await expect(client).not.toHaveValue('S-0017');
  const name = await client.inputValue();
  await small.getByLabel(words.form.note, { exact: true }).fill('Looked at the pump');
  await small.getByRole('radio', { name: words.form.archived }).check();
  await small.keyboard.press('Control+Enter');
  await expect(small.getByText(`Visit saved: ${name}`).first()).toBeVisible();
  expect(await violationsOn(small)).toEqual([]);
  await expect(page.getByText('Looked at the pump').first()).toBeVisible();
  await small.getByRole('button', { name: words.capture.another }).click();
  await expect(client).toHaveValue('');
  await small.close();
});
