import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extensionOf, fileTypeOf, isPicture } from './file-type.ts';

function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.codePointAt(0) ?? 0);
}
function typeOf(text: string, name = 'photo.png'): string {
  return fileTypeOf(bytes(text), name, text.length);
}

test('a file is what its first bytes say', () => {
  expect(typeOf('\u0089PNG\r\n\u001A\n....')).toBe('image/png');
  expect(typeOf('\u00FF\u00D8\u00FF\u00E0')).toBe('image/jpeg');
  expect(typeOf('RIFF1234WEBPVP8 ')).toBe('image/webp');
  expect(typeOf('....ftypavif')).toBe('image/avif');
  expect(typeOf('....ftypisom')).toBe('video/mp4');
  expect(typeOf('%PDF-1.7')).toBe('application/pdf');
  expect(typeOf('PK\u0003\u0004', '合同.docx')).toMatch(/wordprocessingml/u);
  expect(typeOf('PK\u0003\u0004', 'all.zip')).toBe('application/zip');
});

test('what a page is called does not make it a picture', () => {
  expect(typeOf('<html><script>', 'photo.png')).toBe('');
  expect(typeOf('<svg xmlns="http://www.w3.org/2000/svg"><script>', 'photo.png')).toBe('');
  expect(isPicture('image/svg+xml')).toBe(false);
  expect(isPicture('text/html')).toBe(false);
});

test('a text that begins with BM is no bitmap unless its length fits too', () => {
  expect(typeOf('BM is how this note begins')).toBe('');
  const bitmap = new Uint8Array(40);
  bitmap.set([0x42, 0x4d, 40, 0, 0, 0]);
  expect(fileTypeOf(bitmap, 'scan', 40)).toBe('image/bmp');
});

test('any bytes have a type or none, and nothing throws', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), fc.string(), (head, name) => {
      expect(typeof fileTypeOf(head, name, head.length)).toBe('string');
    }),
  );
});

test('an ending is what stands behind the last dot', () => {
  expect(['a.B', 'a.tar.GZ', '.profile', 'none', ''].map(extensionOf)).toEqual([
    'b',
    'gz',
    '',
    '',
    '',
  ]);
});
