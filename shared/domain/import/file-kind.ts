import type { FileRefusal, NoTable } from './table.ts';

/** What the first bytes of a file say it is. Names lie: what Excel in China calls .xls is often a web page. */
export type FileKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'zip' }
  | { readonly kind: 'refused'; readonly refusal: FileRefusal };

/** Judges a file by its first bytes; some 4,000 are enough. */
export function fileKind(start: Uint8Array): FileKind {
  if (start.length === 0) return refused({ type: 'empty' });
  const found = signatures.find(([bytes]) => startsWith(start, bytes));
  if (found) return found[1];
  if (hasUtf16Mark(start)) return { kind: 'text' };
  if (start.includes(0)) return notATable('binary');
  const text = beginning(start);
  if (/^<(?:!doctype html|html|head|body|table|meta)\b/u.test(text)) return notATable('html');
  if (/^(?:<\?xml|\{|\[\s*[[{"])/u.test(text)) return notATable('data');
  return { kind: 'text' };
}

export function hasUtf16Mark(start: Uint8Array): boolean {
  return startsWith(start, [0xff, 0xfe]) || startsWith(start, [0xfe, 0xff]);
}

function startsWith(start: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => start[at] === byte);
}

/** The first letters in lower case, as far as they are ASCII, behind a byte order mark and blanks. */
function beginning(start: Uint8Array): string {
  const from = startsWith(start, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  return String.fromCodePoint(...start.subarray(from, from + 400))
    .trimStart()
    .toLowerCase();
}

function refused(refusal: FileRefusal): FileKind {
  return { kind: 'refused', refusal };
}

function notATable(what: NoTable): FileKind {
  return refused({ type: 'not-a-table', what });
}

const signatures: readonly (readonly [bytes: readonly number[], kind: FileKind])[] = [
  [[0x50, 0x4b, 0x03, 0x04], { kind: 'zip' }],
  // An archive that holds nothing.
  [[0x50, 0x4b, 0x05, 0x06], { kind: 'zip' }],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], refused({ type: 'old-or-locked' })],
  [[0x25, 0x50, 0x44, 0x46], notATable('pdf')],
  [[0x89, 0x50, 0x4e, 0x47], notATable('picture')],
  [[0xff, 0xd8, 0xff], notATable('picture')],
  [[0x47, 0x49, 0x46, 0x38], notATable('picture')],
  [[0x52, 0x49, 0x46, 0x46], notATable('binary')],
  [[0x1f, 0x8b], notATable('archive')],
  [[0x52, 0x61, 0x72, 0x21], notATable('archive')],
  [[0x37, 0x7a, 0xbc, 0xaf], notATable('archive')],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], notATable('document')],
];
