import { assert, property, string, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { isSealed, OtherSecretKey, sealingWith } from './sealing.ts';

const key = new Uint8Array(32).fill(7);
const { seal, open } = sealingWith(key);

test('what was sealed opens for whom it was sealed, and looks different each time', () => {
  assert(
    property(string(), string(), (text, about) => {
      const [one, other] = [seal(text, about), seal(text, about)];
      expect([open(one, about), isSealed(one), one === other]).toEqual([text, true, false]);
    }),
  );
});

test('what was sealed for one opens for nobody else, with no other key, and not when it was changed', () => {
  const kept = seal('JBSWY3DPEHPK3PXP', 'm1');
  const bytes = Buffer.from(kept.slice(8), 'base64url');
  for (const [at] of bytes.entries()) {
    const spoilt = Buffer.from(bytes);
    spoilt[at] = (spoilt[at] ?? 0) ^ 1;
    expect(() => open(`sealed1:${spoilt.toString('base64url')}`, 'm1')).toThrow(OtherSecretKey);
  }
  expect(() => open(kept, 'm2')).toThrow(OtherSecretKey);
  expect(() => open(kept.slice(0, 20), 'm1')).toThrow(OtherSecretKey);
  expect(() => sealingWith(null).open(kept, 'm1')).toThrow(OtherSecretKey);
  assert(
    property(uint8Array({ minLength: 32, maxLength: 32 }), (another) => {
      expect(() => sealingWith(another).open(kept, 'm1')).toThrow(OtherSecretKey);
    }),
  );
});

test('what was kept before there was a key opens as it is', () => {
  expect([open('JBSWY3DPEHPK3PXP', 'm1'), sealingWith(null).seal('JBSW', 'm1')]).toEqual([
    'JBSWY3DPEHPK3PXP',
    'JBSW',
  ]);
});

test('a key is named the same each time, and no two keys alike', () => {
  const names = [key, key, new Uint8Array(32), null].map((one) => sealingWith(one).keyName);
  expect([names[0] === names[1], new Set(names).size]).toEqual([true, 3]);
});
