import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { expect } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { expectShared, heading, joinAs, test } from '../support/office-apps.ts';
import { testPassword } from '../support/office-device.ts';
import { goTo } from '../support/sample-page.ts';

// A server and an app start.
test.describe.configure({ timeout: 240_000 });

const newPassword = 'another horse battery';
/** Seconds for which a code holds. */
const period = 30;

test(
  'a member changes the password, turns on a second factor, signs in with both, and turns it off again',
  { tag: '@browser' },
  async ({ office, open }) => {
    const { page } = await open();
    await joinAs(page, office, '李工');
    await expectShared(page);
    await page.getByRole('link', { name: 'Your account' }).click();
    await expect(page.getByText('All clients of the office, and the segmentations')).toBeVisible();

    await page.getByLabel('Present password').fill('not this one, surely');
    await page.getByLabel('New password', { exact: true }).fill(newPassword);
    await page.getByLabel('New password once more').fill(newPassword);
    await page.getByRole('button', { name: 'Change the password' }).click();
    await expect(page.getByText('This is not your present password.')).toBeVisible();
    await page.getByLabel('Present password').fill(testPassword);
    await page.getByRole('button', { name: 'Change the password' }).click();
    await expect(page.getByText('Your password is changed.')).toBeVisible();

    await page.getByRole('button', { name: 'Turn on the second factor' }).click();
    await page.getByLabel('Your password').fill(newPassword);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('img', { name: /^Picture with the secret/u })).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
    const code = codesOf(await page.getByText(/^(?:[A-Z2-7]{4} ?){8}$/u).innerText());
    const first = code();
    await page.getByLabel('Code of six digits').fill(first);
    await page.keyboard.press('Enter');
    await expect(page.getByText('The second factor is on.')).toBeVisible();

    await signOut(page);
    await page.getByLabel('Password', { exact: true }).fill(newPassword);
    await page.getByRole('button', { name: 'Sign in' }).click();
    const field = page.getByLabel('Code of six digits');
    await expect(field).toBeFocused();
    // The code that turned it on is used; the office takes the next one already.
    await field.fill(first);
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^This code is not right/u)).toBeVisible();
    await field.fill(code(1));
    await page.keyboard.press('Enter');
    await expectShared(page);

    await goTo(page, '#/office?tab=account');
    await page.getByRole('button', { name: 'Turn off the second factor' }).click();
    await page.getByLabel('Your password').fill(newPassword);
    // As half a minute later: the codes of this one are used.
    await office.accounts.store.transaction(async (sql) => sql('update member set totp_step = 0'));
    await page.getByLabel('Code of six digits').fill(code());
    await page.getByRole('button', { name: 'Turn off' }).click();
    await expect(page.getByText('The second factor is off.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Turn on the second factor' })).toBeVisible();
  },
);

/** What an authenticator app shows for a secret; `ahead`: so many steps of time later. */
function codesOf(shown: string): (ahead?: number) => string {
  const totp = new TOTP({ secret: Secret.fromBase32(shown.replaceAll(' ', '')), period });
  return (ahead = 0) => totp.generate({ timestamp: Date.now() + ahead * period * 1000 });
}

async function signOut(page: Page): Promise<void> {
  await goTo(page, '#/office');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(heading(page)).toHaveText(/^You are signed out of/u);
}
