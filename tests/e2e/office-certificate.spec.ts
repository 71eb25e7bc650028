import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { expectShared, joinAs } from '../support/office-apps.ts';
import { startOffice } from '../support/office.ts';
import { goTo } from '../support/sample-page.ts';
import { testCertificate } from '../support/test-certificates.ts';

// A server starts twice, and the app waits for it.
test.describe.configure({ timeout: 240_000 });

const one = testCertificate('one');
const other = testCertificate('other');
const label = 'Fingerprint of the office’s certificate';
const soon = { timeout: 60_000 };

/** What an office answers to the page, and what is wrong with its certificate. */
async function reach(page: Page, office: string): Promise<readonly unknown[]> {
  return page.evaluate(async (address) => {
    const said = await fetch(`${address}/v1/office`).then(({ status }) => String(status), String);
    return [said, await window.wellfield?.certificateTrouble('127.0.0.1')];
  }, office);
}

test(
  'an office with its own certificate is joined by its fingerprint, and another certificate is refused until its own is entered',
  { tag: '@desktop' },
  async ({ app }) => {
    const folder = await mkdtemp(join(tmpdir(), 'wellfield-certificate-'));
    const members = [{ name: '王工', role: 'administrator' as const }];
    const first = await startOffice({ folder, members, tls: one });
    const port = Number(new URL(first.address).port);
    let page = await app.open('?lang=en#/office');

    // Without a fingerprint the system decides, and it does not trust it.
    await joinAs(page, first, '王工');
    await expect(page.getByRole('alert')).toContainText('does not trust the certificate');

    const joinButton = page.getByRole('button', { name: 'Join the office' });
    await page.getByText('The office has its own certificate').click();
    await page.getByLabel(label).fill('AB:CD');
    await joinButton.click();
    await expect(page.getByText('This is no fingerprint')).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);

    await page.getByLabel(label).fill(other.fingerprint);
    await joinButton.click();
    await expect(page.getByRole('alert')).toContainText('another certificate than the one');

    await page.getByLabel(label).fill(one.fingerprint.toLowerCase().replaceAll(':', ''));
    await joinButton.click();
    await expectShared(page);

    await first.close();
    const second = await startOffice({ folder, port, tls: other });
    await page.getByRole('button', { name: 'Exchange now' }).click();
    await expect(page.getByText('another certificate than the one')).toBeVisible(soon);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel(label).fill(other.fingerprint);
    await page.getByRole('button', { name: 'Accept this certificate only' }).click();
    await expectShared(page);

    // The next start knows it too, also where the system keeps no session.
    page = await app.restart();
    await page.goto(`${app.running.address}?lang=en#/office`);
    await expect.poll(async () => reach(page, second.address)).toEqual(['200', null]);

    // Whoever has left knows it no more.
    await page.getByRole('button', { name: 'Leave the office' }).click();
    const anew = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Leave', exact: true }).click();
    await anew;
    await goTo(page, '#/office');
    await expect
      .poll(async () => reach(page, second.address))
      .toEqual(['TypeError: Failed to fetch', 'untrusted']);
    await second.close();
    await rm(folder, { recursive: true, force: true });
  },
);
