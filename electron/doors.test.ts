import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { menuActionSchema } from '../shared/bridge/contract.ts';
import { isOwnDownload } from './downloads.ts';
import { captureItem, menuTemplate, systemLanguage } from './menu.ts';
import { isOwnPage, isWebLink } from './navigation.ts';
import { answerFor } from './page-protocol.ts';
import { allows } from './permissions.ts';

vi.mock('electron', async () => import('../tests/support/fake-electron.ts'));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wellfield-page-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('app:// serves the page with the strict policy', async () => {
  const response = await answerFor(folder, new URL('app://wellfield/'), 'GET');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await response.text()).toBe('<!doctype html>');
});

test.each([
  ['app://wellfield/missing.js', 'GET', 404],
  ['app://wellfield/..%2f..%2fetc/passwd.txt', 'GET', 404],
  ['app://elsewhere/', 'GET', 403],
  ['app://wellfield/', 'POST', 403],
])('%s by %s is refused', async (url, method, status) => {
  expect((await answerFor(folder, new URL(url), method)).status).toBe(status);
});

test.each([
  ['https://example.com/a?b#c', true],
  ['http://example.com/', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['https://user:secret@example.com/', false],
  ['ms-settings:', false],
  ['nonsense', false],
])('the link %s opens in the browser: %s', (url, opens) => {
  expect(isWebLink(url)).toBe(opens);
});

test.each([
  ['app://wellfield/', true],
  ['app://wellfield/?lang=en#/clients/1', true],
  ['app://wellfield/index.html', false],
  ['app://elsewhere/', false],
  ['app://wellfield.example/', false],
  ['https://example.com/?app://wellfield/', false],
  ['nonsense', false],
])('the window may go to %s: %s', (url, goes) => {
  expect(isOwnPage(url)).toBe(goes);
});

test('only our page may copy, and nobody may listen or look', () => {
  expect(allows('clipboard-sanitized-write', 'app://wellfield/#/clients')).toBe(true);
  expect(allows('clipboard-sanitized-write', 'https://example.com/')).toBe(false);
  expect(allows('media', 'app://wellfield/')).toBe(false);
  expect(allows('clipboard-sanitized-write', '')).toBe(false);
});

test('only what the page made itself is saved', () => {
  expect(isOwnDownload('blob:app://wellfield/8c0f')).toBe(true);
  expect(isOwnDownload('https://example.com/setup.exe')).toBe(false);
});

test('the menu speaks the language of the system', () => {
  expect([systemLanguage('zh-TW'), systemLanguage('en-GB'), systemLanguage('de')]).toEqual([
    'zh-CN',
    'en',
    'en',
  ]);
});

test.each(['zh-CN', 'en'] as const)(
  'every action is in the %s menu once, with a name',
  (language) => {
    const items = menuTemplate(language, () => {}).flatMap(({ submenu }) =>
      Array.isArray(submenu) ? submenu : [],
    );
    const ids = items.flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(ids.toSorted()).toEqual([...menuActionSchema.options, captureItem].toSorted());
    expect(items.filter(({ type, label }) => type !== 'separator' && !label)).toEqual([]);
  },
);
