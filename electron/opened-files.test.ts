import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openedFiles } from './opened-files.ts';

vi.mock('electron', async () => import('../tests/support/fake-electron.ts'));

test('a file of changes that the system gives is handed over once, and nothing else ever', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wellfield-opened-'));
  const name = 'from Xining.wellfield-changes';
  writeFileSync(join(folder, name), 'abc');
  writeFileSync(join(folder, 'secret.txt'), 'abc');
  const files = openedFiles();
  expect(files.offer([join(folder, 'secret.txt'), '--x.wellfield-changes'], folder)).toBe(false);
  expect(await files.take()).toBeNull();
  expect(files.offer(['--lang=en', name], folder)).toBe(true);
  expect(await files.take()).toEqual({ name, content: new TextEncoder().encode('abc') });
  expect(await files.take()).toBeNull();
  writeFileSync(join(folder, 'book.wellfield-backup'), 'abc');
  expect(files.offer(['book.wellfield-backup'], folder)).toBe(true);
  expect(await files.take()).toMatchObject({ name: 'book.wellfield-backup' });
  expect(files.offer([join(folder, `no ${name}`)], folder)).toBe(true);
  expect(await files.take()).toBeNull();
  rmSync(folder, { recursive: true });
});
