import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { chromiumHint, ensureChromium, quietChromium } from '../../../build/chromium.ts';

/** A page of an address in a Chromium on a profile of its own, with a script of the bench in it. */
export async function withPage<T>(
  { address, script }: { readonly address: string; readonly script: string },
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const executablePath = await ensureChromium();
  if (executablePath === undefined) throw new Error(chromiumHint);
  const profile = await mkdtemp(join(tmpdir(), 'wellfield-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...quietChromium],
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(1_800_000);
    await page.addInitScript(script);
    await page.goto(address);
    return await work(page);
  } finally {
    await context.close().catch(() => undefined);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
