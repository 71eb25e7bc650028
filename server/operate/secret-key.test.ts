import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BadSecretKey, OpenSecretKey, secretKeyOf } from './secret-key.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wellfield-key-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the key that is given goes before the file, in hex or base64; without either there is none', () => {
  const key = Buffer.alloc(32, 9);
  const file = join(folder, 'unused.key');
  const texts = [key.toString('hex'), key.toString('base64'), ` ${key.toString('base64url')}\n`];
  expect(texts.map((text) => secretKeyOf(text, file))).toEqual([key, key, key]);
  expect([secretKeyOf(undefined, undefined), statSync(file, { throwIfNoEntry: false })]).toEqual([
    null,
    undefined,
  ]);
});

test('a key that is too short, too long or none is refused', () => {
  for (const text of ['', 'secret', '0'.repeat(63), Buffer.alloc(33).toString('base64')]) {
    expect(() => secretKeyOf(text, undefined)).toThrow(BadSecretKey);
  }
});

test('a file is made once, for its owner alone, and read from then on', () => {
  const file = join(folder, 'deep', 'office.key');
  const made = secretKeyOf(undefined, file);
  expect([made?.length, secretKeyOf(undefined, file)]).toEqual([32, made]);
  expect(readFileSync(file, 'utf8').trim()).toBe(Buffer.from(made ?? []).toString('base64'));
});

// Windows says nothing by these bits.
test.runIf(process.platform !== 'win32')('a file that others may read is refused', () => {
  const file = join(folder, 'office.key');
  secretKeyOf(undefined, file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  chmodSync(file, 0o640);
  expect(() => secretKeyOf(undefined, file)).toThrow(OpenSecretKey);
});
