import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { assert, asyncProperty, integer, property, string, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import type { Chance } from './cipher.ts';
import { keyBytes, keyNumberOf, openValue, sealGrowth, sealValue } from './cipher.ts';
import {
  lockSchema,
  newLock,
  openByCode,
  openByPassphrase,
  withNewCode,
  withNewKey,
  withoutFormerKeys,
  withPassphrase,
} from './lock.ts';
import { keyOfPassphrase, waitAfter } from './passphrase.ts';
import { keyOfSecret, newRecoveryCode, secretOfCode } from './recovery-code.ts';

const chance: Chance = (length) => crypto.getRandomValues(new Uint8Array(length));
const always =
  (hex: string): Chance =>
  () =>
    new Uint8Array(hexToBytes(hex));
const toil = { memory: 8, passes: 1, lanes: 1 };
const key = { number: 7, bytes: chance(keyBytes) };
const wish = { book: 'b', passphrase: 'well water', scopes: ['mine', 'office'], toil };
const bytes = uint8Array({ maxLength: 300 });

test('the cipher is the one that the platform has: Web Crypto opens what was sealed', async () => {
  await assert(
    asyncProperty(bytes, string({ unit: 'binary' }), async (plain, place) => {
      const sealed = sealValue(key, place, plain, chance);
      const platform = await crypto.subtle.importKey('raw', key.bytes, 'AES-GCM', false, [
        'decrypt',
      ]);
      const additionalData = Uint8Array.from([...sealed.subarray(0, 17), ...utf8ToBytes(place)]);
      const opened = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: sealed.subarray(5, 17), additionalData },
        platform,
        sealed.subarray(17),
      );
      expect(new Uint8Array(opened)).toEqual(new Uint8Array(plain));
    }),
    { numRuns: 20 },
  );
});

test('a sealed value has its form, the number of its key and the nonce in front, and never changes its shape', () => {
  const sealed = sealValue(key, 'leaves', new Uint8Array(2), always('000102030405060708090a0b'));
  expect([...sealed.subarray(0, 17)]).toEqual([
    3, 0, 0, 0, 7, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
  ]);
  expect([sealed.length, keyNumberOf(sealed)]).toEqual([2 + sealGrowth, 7]);
});

test('what was sealed opens at its place, and not at another nor under another key', () => {
  assert(
    property(bytes, string(), string(), (plain, place, other) => {
      const sealed = sealValue(key, place, plain, chance);
      expect(openValue(key, place, sealed)).toEqual({ ok: true, value: new Uint8Array(plain) });
      const notOpened = { ok: false, error: { type: 'not-opened' } };
      expect(openValue(key, `${place} ${other}`, sealed)).toEqual(notOpened);
      expect(openValue({ ...key, bytes: chance(keyBytes) }, place, sealed)).toEqual(notOpened);
      expect(openValue({ ...key, number: 8 }, place, sealed)).toEqual({
        ok: false,
        error: { type: 'other-key', number: 7 },
      });
    }),
  );
});

test('a value of which any bit was changed, or of which the end is missing, does not open', () => {
  assert(
    property(bytes, integer({ min: 0 }), (plain, at) => {
      const sealed = sealValue(key, 'p', plain, chance);
      const bit = at % (sealed.length * 8);
      const bent = sealed.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(openValue(key, 'p', bent).ok).toBe(false);
      expect(openValue(key, 'p', sealed.subarray(0, at % sealed.length)).ok).toBe(false);
    }),
  );
});

test('a passphrase makes the key that the reference program makes (argon2 20190702: -id -t 2 -m 8 -p 1)', async () => {
  const made = await keyOfPassphrase('password', utf8ToBytes('somesalt'), {
    memory: 256,
    passes: 2,
    lanes: 1,
  });
  expect(Buffer.from(made).toString('hex')).toBe(
    '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe',
  );
});

test('the same passphrase may be typed in full width, with blanks around it, or with composed letters', async () => {
  const salt = new Uint8Array(16);
  const [plain, wide] = await Promise.all([
    keyOfPassphrase('Water é 井', salt, toil),
    keyOfPassphrase(' Ｗater e\u0301 井 ', salt, toil),
  ]);
  expect(wide).toEqual(plain);
});

test('wrong passphrases cost more and more time, a minute at most, and trying never ends', () => {
  const waits = [0, 1, 2, 3, 4, 5, 8, 9, 10, 1e9].map(waitAfter);
  expect(waits).toEqual([0, 0, 0, 1000, 2000, 4000, 32_000, 60_000, 60_000, 60_000]);
});

test('a recovery code is read as it was printed, in small letters, without dashes, with O for 0', () => {
  assert(
    property(uint8Array({ minLength: 18, maxLength: 18 }), (secret) => {
      const code = newRecoveryCode(() => new Uint8Array(secret));
      expect(code).toMatch(/^([\dA-HJKMNP-TV-Z]{4}-){7}[\dA-HJKMNP-TV-Z]{4}$/);
      const read = { ok: true, value: new Uint8Array(secret) };
      const sloppy = code
        .toLowerCase()
        .replaceAll('-', ' ')
        .replaceAll('0', 'o')
        .replaceAll('1', 'l');
      expect([secretOfCode(code), secretOfCode(sloppy)]).toEqual([read, read]);
    }),
  );
});

test('a recovery code with a letter too few, a strange letter or a slip says which', () => {
  const code = newRecoveryCode(() => new Uint8Array(18));
  expect([code.slice(1), `U${code.slice(1)}`, `1${code.slice(1)}`].map(secretOfCode)).toEqual([
    { ok: false, error: { type: 'length', given: 31, expected: 32 } },
    { ok: false, error: { type: 'letter', letter: 'U' } },
    { ok: false, error: { type: 'slip' } },
  ]);
});

test('the key of a recovery code is HKDF of its secret, as the platform makes it', async () => {
  const secret = chance(18);
  const from = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const info = new TextEncoder().encode('wellfield recovery');
  const made = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
    from,
    256,
  );
  expect(keyOfSecret(secret)).toEqual(new Uint8Array(made));
});

test('a lock opens by its passphrase and by its code, also after it was written down and read', async () => {
  const { lock, open, code } = await newLock(wish, chance);
  const read = lockSchema.parse(JSON.parse(JSON.stringify(lock)));
  const opened = { ok: true, value: open };
  expect([await openByPassphrase(read, 'well water'), openByCode(read, code)]).toEqual([
    opened,
    opened,
  ]);
});

test('another passphrase, another code and the lock of another book are refused', async () => {
  const { lock, code } = await newLock(wish, chance);
  const moved = { ...lock, book: 'c' };
  expect([
    await openByPassphrase(lock, 'well waters'),
    openByCode(lock, newRecoveryCode(chance)),
    await openByPassphrase(moved, 'well water'),
    openByCode(moved, code),
  ]).toEqual([
    { ok: false, error: { type: 'wrong-passphrase' } },
    { ok: false, error: { type: 'wrong-code' } },
    { ok: false, error: { type: 'wrong-passphrase' } },
    { ok: false, error: { type: 'wrong-code' } },
  ]);
});

test('nothing of a key, the passphrase or the code stands in the lock', async () => {
  const { lock, open, code } = await newLock(wish, chance);
  const keys = [open.profile, ...[...open.scopes.values()].flat()];
  const secrets = keys.map((one) => Buffer.from(one.bytes).toString('hex'));
  const text = JSON.stringify(lock);
  expect([...secrets, code, 'well water'].filter((secret) => text.includes(secret))).toEqual([]);
});

test('the keys of two scopes cannot be exchanged', async () => {
  const { lock } = await newLock(wish, chance);
  const [a, b] = lock.scopes;
  const bent = {
    ...lock,
    scopes: [{ scope: 'mine', keys: b?.keys ?? [] }, ...(a && b ? [b] : [])],
  };
  expect(await openByPassphrase(bent, 'well water')).toEqual({
    ok: false,
    error: { type: 'damaged', scope: 'mine' },
  });
});

test('a new passphrase changes one record; the former one is refused, keys and code stay', async () => {
  const { lock, open, code } = await newLock(wish, chance);
  const after = await withPassphrase(lock, open, { passphrase: 'new', toil }, chance);
  expect({ ...after, passphrase: lock.passphrase }).toEqual(lock);
  expect([
    await openByPassphrase(after, 'well water'),
    await openByPassphrase(after, 'new'),
    openByCode(after, code),
  ]).toEqual([
    { ok: false, error: { type: 'wrong-passphrase' } },
    { ok: true, value: open },
    { ok: true, value: open },
  ]);
});

test('a new code puts the former one out of use', async () => {
  const { lock, open, code } = await newLock(wish, chance);
  const after = withNewCode(lock, open, chance);
  expect([openByCode(after.lock, code), openByCode(after.lock, after.code)]).toEqual([
    { ok: false, error: { type: 'wrong-code' } },
    { ok: true, value: open },
  ]);
});

test('a scope gets a new key beside its former one, which goes once nothing needs it; no other scope changes', async () => {
  const { lock, open } = await newLock(wish, chance);
  const both = withNewKey(lock, open, 'mine', chance);
  const one = withoutFormerKeys(both.lock, both.open, 'mine', chance);
  const numbers = [open, both.open, one.open].map(({ scopes }) =>
    [...scopes].map(([scope, keys]) => [scope, keys.map(({ number }) => number)]),
  );
  expect(numbers).toEqual([
    [
      ['mine', [1]],
      ['office', [1]],
    ],
    [
      ['mine', [1, 2]],
      ['office', [1]],
    ],
    [
      ['mine', [2]],
      ['office', [1]],
    ],
  ]);
  expect(await openByPassphrase(both.lock, 'well water')).toEqual({ ok: true, value: both.open });
  expect(await openByPassphrase(one.lock, 'well water')).toEqual({ ok: true, value: one.open });
  expect(one.open.scopes.get('office')).toEqual(open.scopes.get('office'));
});
