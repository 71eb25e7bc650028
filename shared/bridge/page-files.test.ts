import { assert, property, string, webPath } from 'fast-check';
import { expect, test } from 'vitest';
import { pageFile } from './page-files.ts';

test('a folder is its index.html, asked for again each time', () => {
  expect(pageFile('/')).toEqual({
    path: 'index.html',
    type: 'text/html; charset=utf-8',
    cacheControl: 'no-cache',
  });
});

test('a file with a hash in its name is kept for good', () => {
  expect(pageFile('/assets/main-Bq3x_1.js')).toEqual({
    path: 'assets/main-Bq3x_1.js',
    type: 'text/javascript; charset=utf-8',
    cacheControl: 'public, max-age=31536000, immutable',
  });
});

test.each([
  '/../package.json',
  '/assets/../../package.json',
  '/%2e%2e/package.json',
  '/..%2fpackage.json',
  '/assets\\..\\secret.js',
  '/%5c%5cserver/share.js',
  '/C:/windows/win.js',
  '//etc/hosts.js',
  '/.git/config.json',
  '/a%00.js',
  '/%E0%A4%A.js',
  '/program.exe',
  '',
])('%j names no file of the page', (pathname) => {
  expect(pageFile(pathname)).toBeUndefined();
});

test('whatever is asked, the answer stays inside the page', () => {
  const stays = (pathname: string): boolean => {
    const segments = pageFile(pathname)?.path.split('/') ?? ['inside'];
    return segments.every((name) => name !== '' && !name.startsWith('.') && !name.includes('..'));
  };
  assert(property(webPath(), stays));
  assert(property(string({ unit: 'binary' }), (text) => stays(`/${text}`)));
});
