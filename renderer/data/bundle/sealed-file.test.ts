import { assert, asyncProperty, nat, string } from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { err, ok } from '../../../shared/result.ts';
import { seal, unseal } from './sealed-file.ts';

const quickly = { iterations: 1000 };
const text = JSON.stringify({ 客户: '正平股份', 金额: 120_000 });
const passphrase = '井田 七月';

let whole: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  whole = new Uint8Array(await (await seal(text, passphrase, quickly)).arrayBuffer());
});

const opened = async (bytes: Uint8Array<ArrayBuffer>, with_ = passphrase) =>
  unseal(new Blob([bytes]), with_);

test('whoever knows the passphrase reads what was sealed, however he types it; nobody else does', async () => {
  await assert(
    asyncProperty(string(), async (any) => {
      expect(await unseal(await seal(any, passphrase, quickly), ` ${passphrase}`)).toEqual(ok(any));
    }),
    { numRuns: 20 },
  );
  expect(await opened(whole, '井田 八月')).toEqual(err({ type: 'wrong-passphrase' }));
  expect(new TextDecoder().decode(whole)).not.toContain('正平');
});

test('two files of the same text have nothing in common', async () => {
  const again = new Uint8Array(await (await seal(text, passphrase, quickly)).arrayBuffer());
  const behind = (bytes: Uint8Array) => bytes.subarray(bytes.indexOf(10) + 1).join();
  expect(behind(again)).not.toBe(behind(whole));
});

test('a file that was cut off anywhere is refused as such', async () => {
  for (let length = 0; length < whole.length; length += 1) {
    const type = length <= whole.indexOf(10) ? 'not-changes' : 'cut-off';
    expect(await opened(whole.slice(0, length))).toEqual(err({ type }));
  }
});

test('a file of which any bit was turned is refused', async () => {
  const turned = async (bit: number) => {
    const bytes = whole.slice();
    const at = bit >> 3;
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7));
    return opened(bytes);
  };
  const behind = 8 * (whole.indexOf(10) + 1);
  await assert(
    asyncProperty(nat({ max: behind - 1 }), nat(8 * whole.length - behind - 1), async (a, b) => {
      expect((await turned(a)).ok).toBe(false);
      expect(await turned(behind + b)).toEqual(err({ type: 'damaged' }));
    }),
    { numRuns: 100 },
  );
  expect(await opened(new Uint8Array([...whole, 0]))).toEqual(err({ type: 'damaged' }));
});

test('a file of a newer program, and one that is something else, are told apart', async () => {
  const newer = `{"format":"wellfield-changes","version":2,"seal":"another"}\n`;
  expect(await opened(new TextEncoder().encode(newer))).toEqual(err({ type: 'newer' }));
  for (const other of ['', '{}\n', 'PK\u0003\u0004', '{"format":"wellfield-archive"}\n']) {
    expect(await opened(new TextEncoder().encode(other))).toEqual(err({ type: 'not-changes' }));
  }
  const costly = `{"format":"wellfield-changes","version":1,"salt":"AA==","iv":"AA==","iterations":4000000000,"bytes":1}\n`;
  expect(await opened(new TextEncoder().encode(costly))).toEqual(err({ type: 'damaged' }));
});

test('a file that unpacks to far more than it is is refused before it fills the memory', async () => {
  const bomb = await seal(' '.repeat(4 * 1024 * 1024), passphrase, quickly);
  expect([bomb.size < 10_000, await unseal(bomb, passphrase)]).toEqual([
    true,
    err({ type: 'too-large' }),
  ]);
});
