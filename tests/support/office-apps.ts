import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { root } from '../../build/run.ts';
import { openInChromium } from './app-chromium.ts';
import { openInElectron } from './app-electron.ts';
import { expect, test as base } from './app.ts';
import { testPassword } from './office-device.ts';
import type { TestOffice } from './office.ts';
import { startOffice } from './office.ts';
import type { Running } from './running.ts';
import { goTo } from './sample-page.ts';

/** The app of one person, on a profile of its own. */
export type PersonsApp = {
  readonly page: Page;
  readonly running: Running;
  readonly profile: string;
  /** Ends the app and starts it again on the same profile. */
  readonly restart: () => Promise<Page>;
  /** Kills it in the middle of whatever it does and starts it again. */
  readonly killAndRestart: () => Promise<Page>;
  readonly end: () => Promise<void>;
};

export type PersonsAppOptions = {
  /** A copy of this profile, whose app has ended. */
  readonly copyOf?: string;
};

type Fixtures = {
  readonly office: TestOffice;
  /** Opens one more app: in a browser from the office itself, which nobody else may ask. */
  readonly open: (options?: PersonsAppOptions) => Promise<PersonsApp>;
};

const everything = [{ kind: 'all' }] as const;

/** A real office, and as many apps as a test wants. */
export const test = base.extend<Fixtures>({
  // Playwright reads what a fixture needs from this pattern: nothing.
  office: async ({}, give) => {
    const office = await startOffice({
      page: join(root, 'dist/renderer'),
      members: [
        { name: '王工', role: 'administrator', grants: everything },
        { name: '李工', grants: everything },
      ],
    });
    await give(office);
    await office.stop();
  },

  open: async ({ edition, office }, give) => {
    const opened: PersonsApp[] = [];
    await give(async ({ copyOf } = {}) => {
      const profile = await mkdtemp(join(tmpdir(), 'wellfield-person-'));
      if (copyOf !== undefined) await cp(copyOf, profile, { recursive: true });
      const start = async (): Promise<Running> => {
        const running =
          edition === 'desktop'
            ? await openInElectron(profile)
            : await openInChromium(profile, `${office.address}/?lang=en#/office`);
        const address = edition === 'desktop' ? running.address : `${office.address}/`;
        await running.page.goto(`${address}?lang=en#/office`);
        if (edition === 'browser') await keptForOffline(running.page);
        return running;
      };
      const app = personsApp(profile, await start(), start);
      opened.push(app);
      return app;
    });
    for (const app of opened) await app.end();
    for (const { profile } of opened) {
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  },
});

/** A browser has all of the app by then, whether or not the network stays. */
async function keptForOffline(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

function personsApp(profile: string, first: Running, start: () => Promise<Running>): PersonsApp {
  let running: Running | null = first;
  const now = (): Running => {
    if (!running) throw new Error('This app has ended.');
    return running;
  };
  const end = async (): Promise<void> => {
    await running?.close();
    running = null;
  };
  const again = async (): Promise<Page> => {
    running = await start();
    return running.page;
  };
  return {
    profile,
    get page() {
      return now().page;
    },
    get running() {
      return now();
    },
    end,
    restart: async () => {
      await end();
      return again();
    },
    killAndRestart: async () => {
      await now().kill();
      return again();
    },
  };
}

export function heading(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

/** What the bar says of the book, on every screen. */
export function pill(page: Page): Locator {
  return page.getByRole('link', { name: /^More about it/u }).getByRole('status');
}

/** A spreadsheet of clients, each a line of code, name and region. */
export async function importClients(page: Page, lines: readonly string[]): Promise<void> {
  await goTo(page, '#/import');
  await page.getByLabel('Spreadsheet').setInputFiles({
    name: 'clients.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Client code,Client name,Region', ...lines].join('\n')),
  });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(heading(page)).toContainText(`${lines.length.toLocaleString('en')} new`, {
    timeout: 120_000,
  });
}

/** Joins by what the administrator has given, as a person does. */
export async function joinAs(page: Page, office: TestOffice, member: string): Promise<void> {
  await goTo(page, '#/office');
  await page.getByLabel('Address of the office').fill(office.address);
  await page.getByLabel('Invitation').fill(office.invitations[member] ?? '');
  await page.getByLabel('Choose a password').fill(testPassword);
  await page.getByLabel('Seal the book on this device, too').uncheck();
  await page.getByRole('button', { name: 'Join the office' }).click();
}

export async function signIn(page: Page): Promise<void> {
  await goTo(page, '#/office');
  await page.getByLabel('Password', { exact: true }).fill(testPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Everything has gone up and come down. */
export async function expectShared(page: Page, timeout = 60_000): Promise<void> {
  await goTo(page, '#/office');
  await expect(heading(page)).toHaveText(/^Everything is shared with/u, { timeout });
}

/** Moves a client to another region on its own page. */
export async function moveClient(page: Page, client: string, region: string): Promise<void> {
  await goTo(page, '#/clients');
  await page.getByRole('link', { name: client }).click();
  await page.getByRole('button', { name: 'Edit profile' }).click();
  const field = page.getByRole('combobox', { name: 'Region' });
  await field.fill(region);
  await field.press('Enter');
  await expect(page.getByText(new RegExp(`^Region: .+ → ${region}$`, 'u'))).toBeVisible();
}
