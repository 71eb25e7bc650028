import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';
import { FileRefused } from './file-refused.ts';

const utf8 = new TextEncoder();
/** 客户名称 in GBK, as Excel in China saves it. */
const gbk = [0xbf, 0xcd, 0xbb, 0xa7, 0xc3, 0xfb, 0xb3, 0xc6];

test('UTF-8 is known with and without its mark', () => {
  expect(decodeText(utf8.encode('客户名称'))).toEqual({
    text: '客户名称',
    encoding: 'UTF-8',
    unreadable: 0,
  });
  expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8.encode('名')])).text).toBe('名');
});

test('UTF-16 is known by its mark in both orders', () => {
  expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x0d, 0x54, 0x2c, 0))).toMatchObject({
    text: '名,',
    encoding: 'UTF-16LE',
  });
  expect(decodeText(Uint8Array.of(0xfe, 0xff, 0x54, 0x0d, 0, 0x2c))).toMatchObject({
    text: '名,',
    encoding: 'UTF-16BE',
  });
});

test('what is not UTF-8 is GB18030, of which GBK is a part', () => {
  expect(decodeText(Uint8Array.from(gbk))).toEqual({
    text: '客户名称',
    encoding: 'GB18030',
    unreadable: 0,
  });
  // 㐀 has four bytes in GB18030 and none in GBK.
  expect(decodeText(Uint8Array.of(0x81, 0x39, 0xee, 0x39, ...gbk)).text).toBe('㐀客户名称');
});

test('a broken character in a long text is shown and counted', () => {
  const text = '客户名称,'.repeat(100);
  expect(decodeText(Uint8Array.from([...utf8.encode(text), 0xe5, 0xae]))).toEqual({
    text: `${text}\u{FFFD}`,
    encoding: 'UTF-8',
    unreadable: 1,
  });
});

test('bytes that are no text in any of them are refused', () => {
  expect(() => decodeText(new Uint8Array(500).fill(0xff))).toThrow(FileRefused);
});
