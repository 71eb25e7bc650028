import { FileRefused } from './file-refused.ts';

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';

export type DecodedText = {
  readonly text: string;
  readonly encoding: Encoding;
  /** Characters that the encoding could not explain, shown as �. */
  readonly unreadable: number;
};

/** Of the characters beyond ASCII so many may be broken: GBK that is read as UTF-8 breaks nearly all of them. */
const mostBroken = 0.05;

/**
 * Finds the encoding by itself: a byte order mark decides, then what is valid UTF-8, but for a broken character here and there,
 * is UTF-8 (no other encoding of Chinese looks like it by chance), then GB18030, of which GBK and GB 2312 are parts.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return lenient(bytes, 'UTF-16LE');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return lenient(bytes, 'UTF-16BE');
  const utf8 = strict(bytes, 'UTF-8') ?? lenient(bytes, 'UTF-8');
  if (isWhole(utf8)) return utf8;
  const chinese = strict(bytes, 'GB18030') ?? lenient(bytes, 'GB18030');
  if (isWhole(chinese)) return chinese;
  throw new FileRefused({ type: 'not-a-table', what: 'binary' });
}

function strict(bytes: Uint8Array, encoding: Encoding): DecodedText | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text, encoding, unreadable: 0 };
  } catch {
    return null;
  }
}

function lenient(bytes: Uint8Array, encoding: Encoding): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, unreadable: text.match(/\u{FFFD}/gu)?.length ?? 0 };
}

function isWhole({ text, unreadable }: DecodedText): boolean {
  if (unreadable === 0) return true;
  const beyondAscii = text.match(/[^\0-\u{7F}]/gu)?.length ?? 0;
  return unreadable <= beyondAscii * mostBroken;
}
