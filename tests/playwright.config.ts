// Tests make archives from real books: Dexie takes its IndexedDB when it is loaded first, whichever test that is.
import 'fake-indexeddb/auto';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium, quietChromium } from '../build/chromium.ts';
import type { AppOptions } from './support/app.ts';

const chromium = findChromium();

export default defineConfig<AppOptions>({
  outputDir: join(import.meta.dirname, '../test-results/playwright'),
  timeout: 90_000,
  expect: {
    timeout: 20_000,
    // Another Chromium draws letters a little differently; a part that moved is more than that.
    toHaveScreenshot: { maxDiffPixelRatio: 0.02, animations: 'disabled' },
  },
  workers: 2,
  forbidOnly: true,
  reporter: [['list'], ['json']],
  use: chromium === undefined ? {} : { launchOptions: launchOptions(chromium) },
  projects: [
    // A journey runs in both editions unless it is about what only one of them has.
    { name: 'chromium', testDir: 'e2e', grepInvert: /@desktop/u, use: { edition: 'browser' } },
    { name: 'electron', testDir: 'e2e', grepInvert: /@browser/u, use: { edition: 'desktop' } },
    // The app as it is shipped, whose fuses keep every debugger of Node out.
    { name: 'packaged', testDir: 'packaged' },
    {
      name: 'visual',
      testDir: 'visual',
      snapshotPathTemplate: '{testDir}/baselines/{arg}{ext}',
      use: { viewport: { width: 1280, height: 800 }, colorScheme: 'light', locale: 'zh-CN' },
    },
  ],
});

function launchOptions(executablePath: string): { executablePath: string; args: string[] } {
  return { executablePath, args: [...quietChromium, '--font-render-hinting=none'] };
}
