import { assert, constantFrom, property, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprintIn, fingerprintSchema, pinSchema, plainHost } from './certificate.ts';

const bytes = uint8Array({ minLength: 32, maxLength: 32 });
const pairsOf = (of: Uint8Array) => [...of].map((byte) => byte.toString(16).padStart(2, '0'));
const canonical = (of: Uint8Array) => pairsOf(of).join(':').toUpperCase();

test('however a fingerprint is written, it is read as the same', () => {
  const between = constantFrom(':', ' ', '');
  const before = constantFrom(
    '',
    '  ',
    'sha256 Fingerprint=',
    '证书指纹（SHA-256）：',
    '(SHA-256): ',
  );
  assert(
    property(bytes, between, before, (of, sign, words) => {
      const written = pairsOf(of).join(sign);
      return [written, written.toUpperCase()].every(
        (text) => fingerprintIn(`${words}${text}\n`) === canonical(of),
      );
    }),
  );
});

test('one that is read is read again as it is', () => {
  assert(
    property(bytes, (of) => {
      const read = fingerprintIn(canonical(of));
      return fingerprintSchema.parse(read) === read;
    }),
  );
});

test('too short, too long and something else are none', () => {
  assert(
    property(bytes, constantFrom(':', ' ', ''), (of, sign) => {
      const pairs = pairsOf(of);
      const wrong = [pairs.slice(1), [...pairs, 'ab'], [...pairs.slice(1), 'xy'], ['a', ...pairs]];
      return wrong.every((one) => fingerprintIn(one.join(sign)) === null);
    }),
  );
  expect(fingerprintIn('')).toBeNull();
});

test.each([
  ['https://Office.Example:4180/', 'office.example'],
  ['https://办公室.example', new URL('https://办公室.example').hostname],
  ['https://[::1]:4180', '::1'],
  ['https://192.168.1.20:4180', '192.168.1.20'],
])('of %s the host is %s, and can be pinned', (address, host) => {
  expect(plainHost(new URL(address).hostname)).toBe(host);
  expect(pinSchema.shape.host.safeParse(host).success).toBe(true);
});
