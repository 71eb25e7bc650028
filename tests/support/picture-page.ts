import type { Browser, Page } from '@playwright/test';
import type { Language } from '../../shared/words/language.ts';

export type Look = {
  readonly name: string;
  readonly language: Language;
  readonly scheme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
};

/** Opposite corners of language and scheme at a desk's width, and a narrow window: what differs is in one of them. */
export const looks: readonly Look[] = [
  { name: 'en-light-1440', language: 'en', scheme: 'light', width: 1440, height: 900 },
  { name: 'zh-dark-1440', language: 'zh-CN', scheme: 'dark', width: 1440, height: 900 },
  { name: 'zh-light-900', language: 'zh-CN', scheme: 'light', width: 900, height: 700 },
];

/** The morning on which all pictures are taken. */
const morning = new Date('2026-05-11T09:30:00+08:00');

/** A window whose clock stands still and which moves nothing, so that two pictures of it are the same. */
export async function openStill(browser: Browser, look: Look): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    colorScheme: look.scheme,
    locale: look.language,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    deviceScaleFactor: 1,
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(morning);
  return page;
}
