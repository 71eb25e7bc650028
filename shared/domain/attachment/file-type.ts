/** Pictures that every browser decodes and that carry no code; these alone are ever shown inside the app. */
export const pictureTypes = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/bmp',
  'image/avif',
] as const;
export type PictureType = (typeof pictureTypes)[number];

/** How the names of photos end. */
export const pictureEndings: ReadonlySet<string> = new Set(
  'png jpg jpeg gif webp bmp avif heic heif'.split(' '),
);

const anyByte = 0x3f;

/** So many of a file's first bytes say what it is. */
export const headBytes = 512;

/** What a file starts with, from `at` on; `?` stands for any byte. */
type Signature = { readonly type: string; readonly at: number; readonly begins: string };

const signatures: readonly Signature[] = [
  { type: 'image/png', at: 0, begins: '\u0089PNG\r\n\u001A\n' },
  { type: 'image/jpeg', at: 0, begins: '\u00FF\u00D8\u00FF' },
  { type: 'image/gif', at: 0, begins: 'GIF87a' },
  { type: 'image/gif', at: 0, begins: 'GIF89a' },
  { type: 'image/webp', at: 0, begins: 'RIFF????WEBP' },
  { type: 'image/avif', at: 4, begins: 'ftypavif' },
  { type: 'image/heic', at: 4, begins: 'ftyphei' },
  { type: 'video/mp4', at: 4, begins: 'ftyp' },
  { type: 'application/pdf', at: 0, begins: '%PDF-' },
  { type: 'application/zip', at: 0, begins: 'PK\u0003\u0004' },
  { type: 'application/x-7z-compressed', at: 0, begins: '7z\u00BC\u00AF\u0027\u001C' },
  { type: 'application/vnd.rar', at: 0, begins: 'Rar!\u001A\u0007' },
  { type: 'application/gzip', at: 0, begins: '\u001F\u008B' },
  { type: 'audio/mpeg', at: 0, begins: 'ID3' },
  { type: 'audio/wav', at: 0, begins: 'RIFF????WAVE' },
];

/** Office documents are archives inside: which one it is, only the name says. */
const office: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** A bitmap's two letters could begin any text; its second field, the length of the file, has to fit too. */
const bitmapHeader = 14;

/**
 * The media type of a file by its first bytes; '' where they say nothing. What its name or its sender calls it is not
 * believed: a page that is called photo.png stays a page.
 */
export function fileTypeOf(head: Uint8Array, name: string, length: number): string {
  if (isBitmap(head, length)) return 'image/bmp';
  const type = signatures.find((signature) => fits(head, signature))?.type ?? '';
  if (type !== 'application/zip') return type;
  return office[extensionOf(name)] ?? type;
}

export function isPicture(type: string): type is PictureType {
  return pictureTypes.some((known) => known === type);
}

/** What stands behind the last dot of a name, in small letters; '' where there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}

function fits(head: Uint8Array, { at, begins }: Signature): boolean {
  if (head.length < at + begins.length) return false;
  return Array.from(begins, (char) => char.codePointAt(0)).every(
    (byte, i) => byte === anyByte || byte === head[at + i],
  );
}

function isBitmap(head: Uint8Array, length: number): boolean {
  if (head.length < bitmapHeader || head[0] !== 0x42 || head[1] !== 0x4d) return false;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  return view.getUint32(2, true) === length;
}
