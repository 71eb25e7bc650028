import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumHint, findChromium, quietChromium } from './chromium.ts';
import { root } from './run.ts';

/** Draws the PNG icons from the mark. Run by hand when the mark changes; the results are committed. */
const targets = [
  { size: 192, file: 'renderer/public/icons/mark-192.png' },
  { size: 512, file: 'renderer/public/icons/mark-512.png' },
  { size: 1024, file: 'build/icons/icon.png' },
];

const executablePath = findChromium();
if (executablePath === undefined) throw new Error(chromiumHint);

const mark = readFileSync(join(root, 'renderer/public/icons/mark.svg'), 'utf8');
const browser = await chromium.launch({ executablePath, args: [...quietChromium] });
for (const { size, file } of targets) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px}</style>${mark}`,
  );
  await page.screenshot({ path: join(root, file), omitBackground: true });
  await page.close();
}
await browser.close();
