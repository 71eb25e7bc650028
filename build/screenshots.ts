import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from './build.ts';
import { chromiumHint, ensureChromium, quietChromium } from './chromium.ts';
import { root } from './run.ts';
import { serve } from './serve.ts';

/** The pictures of the README: the built app over its own sample book, on a fixed day. */
const pictures = [
  { file: 'today.png', hash: '#/today' },
  { file: 'clients.png', hash: '#/clients' },
  { file: 'segments.png', hash: '#/segments?year=2025' },
] as const;
const day = new Date('2026-05-11T09:30:00+08:00');

const executablePath = await ensureChromium();
if (executablePath === undefined) throw new Error(chromiumHint);
await build(['renderer']);
const { address, server } = await serve(join(root, 'dist/renderer'), 0);
const browser = await chromium.launch({
  executablePath,
  args: [...quietChromium, '--font-render-hinting=none'],
});
const context = await browser.newContext({
  viewport: { width: 1280, height: 800 },
  locale: 'en-GB',
  timezoneId: 'Asia/Shanghai',
  reducedMotion: 'reduce',
  serviceWorkers: 'block',
});
const page = await context.newPage();
await page.clock.setFixedTime(day);
await page.goto(`${address}?lang=en#/today`);
await page.getByRole('button', { name: 'Open the sample book' }).click();
await page.getByRole('button', { name: 'Remove the sample book' }).waitFor();
for (const { file, hash } of pictures) {
  // A new hash alone is no new page.
  await page.goto('about:blank');
  await page.goto(`${address}?lang=en${hash}`);
  await page.getByRole('heading', { level: 1 }).filter({ hasText: /\d/u }).waitFor();
  await page.screenshot({ path: join(root, 'docs/images', file) });
  console.log(`docs/images/${file}`);
}
await browser.close();
server.close();
server.closeAllConnections();
