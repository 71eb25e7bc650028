import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Vault } from './secret.ts';
import { secretIn } from './secret.ts';

vi.mock('electron', async () => import('../tests/support/fake-electron.ts'));

/** A key store of a system, that turns texts around. */
function vault(part: Partial<Vault> = {}): Vault {
  const turned = (text: string) => text.split('').toReversed().join('');
  return {
    isSafe: async () => true,
    seal: async (text) => Buffer.from(turned(text)),
    open: async (sealed) => ({ text: turned(sealed.toString()), renew: false }),
    ...part,
  };
}

function aFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'wellfield-secret-')), 'office.secret');
}

test('a secret is on the disk only sealed, and is there after a start', async () => {
  const file = aFile();
  expect(await secretIn(file, vault()).keep('abc')).toBe('kept');
  expect(readFileSync(file, 'utf8')).toBe('cba');
  expect(await secretIn(file, vault()).read()).toBe('abc');
});

test('where the system has no safe place a secret lives as long as the program, and an older one is gone', async () => {
  const file = aFile();
  await secretIn(file, vault()).keep('old');
  const unsafe = vault({ isSafe: async () => false });
  const secret = secretIn(file, unsafe);
  expect([await secret.keep('new'), await secret.read()]).toEqual(['session', 'new']);
  expect(await secretIn(file, unsafe).read()).toBeNull();
});

test('a key store that refuses is as good as none: the program goes on with its secret', async () => {
  const file = aFile();
  await secretIn(file, vault()).keep('old');
  const seal = async () => Promise.reject(new Error('The person has said no.'));
  const secret = secretIn(file, vault({ seal }));
  expect([await secret.keep('new'), await secret.read()]).toEqual(['session', 'new']);
  expect(await secretIn(file, vault()).read()).toBeNull();
});

test('of two that come one behind the other the later stays, however long each takes to be sealed', async () => {
  const file = aFile();
  const first = Promise.withResolvers<void>();
  const slow = vault({
    seal: async (text) => {
      if (text === 'first') await first.promise;
      return Buffer.from(text.split('').toReversed().join(''));
    },
  });
  const secret = secretIn(file, slow);
  const kept = [secret.keep('first'), secret.keep('later')];
  first.resolve();
  expect(await Promise.all(kept)).toEqual(['kept', 'kept']);
  expect(await secretIn(file, vault()).read()).toBe('later');
});

test('a secret that another key store sealed is not read, and not thrown away', async () => {
  const file = aFile();
  writeFileSync(file, 'sealed');
  const other = vault({
    open: async () => {
      throw new Error('Another key.');
    },
  });
  expect(await secretIn(file, other).read()).toBeNull();
  expect(readFileSync(file, 'utf8')).toBe('sealed');
});

test('a secret is sealed anew when the system has a better key, and forgotten when it is told to', async () => {
  const file = aFile();
  writeFileSync(file, 'cba');
  const better = vault({
    seal: async (text) => Buffer.from(`better ${text}`),
    open: async () => ({ text: 'abc', renew: true }),
  });
  const secret = secretIn(file, better);
  expect(await secret.read()).toBe('abc');
  expect(readFileSync(file, 'utf8')).toBe('better abc');
  await secret.keep(null);
  expect([await secret.read(), await secretIn(file, vault()).read()]).toEqual([null, null]);
});
