import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { promiseSize } from '../../../tests/support/xlsx.ts';
import { FileRefused } from './file-refused.ts';
import { ZipArchive } from './zip.ts';

const content = Uint8Array.from({ length: 50_000 }, (_, i) => (i * i) % 251);

function unpacked(
  bytes: Uint8Array,
  name: string,
  limit = 1_000_000,
): { size: number; largest: number } {
  const archive = new ZipArchive(bytes, limit);
  const entry = archive.entries.get(name);
  if (!entry) throw new FileRefused({ type: 'empty' });
  const sizes: number[] = [];
  archive.unpack(entry, (piece) => sizes.push(piece.length));
  return { size: sizes.reduce((sum, size) => sum + size, 0), largest: Math.max(...sizes) };
}

function refusalOf(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof FileRefused) return error.refusal.type;
    throw error;
  }
}

test('packed and stored files come out whole', () => {
  const bytes = zipSync({ 'a/packed': content, stored: [content, { level: 0 }] });
  expect(unpacked(bytes, 'a/packed').size).toBe(content.length);
  expect(unpacked(bytes, 'stored').size).toBe(content.length);
});

test('a bomb is stopped by the bytes that it really unpacks to, whatever its directory promises', () => {
  const bomb = zipSync({ bomb: new Uint8Array(8_000_000) });
  expect(bomb.length).toBeLessThan(20_000);
  expect(refusalOf(() => unpacked(bomb, 'bomb'))).toBe('unpacks-too-large');
  promiseSize(bomb, 100);
  expect(refusalOf(() => unpacked(bomb, 'bomb'))).toBe('unpacks-too-large');
});

test('files that unpack one after another share the limit', () => {
  const archive = new ZipArchive(zipSync({ a: new Uint8Array(600), b: new Uint8Array(600) }), 1000);
  const [a, b] = [...archive.entries.values()];
  if (!a || !b) throw new Error('two files');
  expect(refusalOf(() => archive.unpack(a, () => {}))).toBeNull();
  expect(refusalOf(() => archive.unpack(b, () => {}))).toBe('unpacks-too-large');
});

test('an archive that was cut off anywhere is damaged, and never more than that', () => {
  const bytes = zipSync({ a: content, b: content });
  for (let length = 0; length < bytes.length; length += 97) {
    expect(refusalOf(() => unpacked(bytes.slice(0, length), 'b'))).toBe('damaged');
  }
});

test('an archive that was changed anywhere is read or refused, but never breaks', () => {
  const bytes = zipSync({ a: content.subarray(0, 300) });
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = bytes.slice();
    changed[at] = 255 - (changed[at] ?? 0);
    const outcome = refusalOf(() => unpacked(changed, 'a'));
    expect([null, 'damaged', 'unpacks-too-large', 'old-or-locked', 'empty']).toContain(outcome);
  }
});
