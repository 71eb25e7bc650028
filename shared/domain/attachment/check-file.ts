import { nameLimit } from '../../record/values.ts';
import { extensionOf, pictureEndings } from './file-type.ts';

/** Bytes that a file may have, unless the person who works here has set another limit. */
export const usualFileLimit = 50_000_000;
export const smallestFileLimit = 1_000_000;
/** A file is read into memory to find its hash; more than this an old laptop does not stand. */
export const largestFileLimit = 500_000_000;

/** Why a file was not attached, with the name by which its person knows it. */
export type FileRefusal = { readonly name: string } & (
  | { readonly type: 'empty' }
  | { readonly type: 'too-large'; readonly limit: number; readonly bytes: number }
  /** The same bytes hang on this record already. */
  | { readonly type: 'already-there' }
  /** It calls itself a picture, and is none: a photo of a visit has to be one. */
  | { readonly type: 'not-a-picture' }
  /** The file was moved, is locked, or is a folder. */
  | { readonly type: 'unreadable' }
  /** The device has no room left. */
  | { readonly type: 'no-space' }
  | { readonly type: 'not-stored'; readonly message: string }
);

/** What can be said against a file before a byte of it is read; null where nothing can. */
export function refusalOf(
  file: { readonly name: string; readonly size: number },
  limit: number,
): FileRefusal | null {
  const name = fileNameOf(file.name);
  if (file.size === 0) return { name, type: 'empty' };
  if (file.size > limit) return { name, type: 'too-large', limit, bytes: file.size };
  return null;
}

/** Whether a file says by its name or its sender that it is a picture, and its first bytes say that it is not. */
export function isFalsePicture(
  file: { readonly name: string; readonly type: string },
  found: string,
): boolean {
  const claims = file.type.startsWith('image/') || pictureEndings.has(extensionOf(file.name));
  return claims && !found.startsWith('image/');
}

/** A limit that someone typed, brought into what is possible. */
export function fittingLimit(bytes: number): number {
  if (!Number.isFinite(bytes)) return usualFileLimit;
  return Math.min(largestFileLimit, Math.max(smallestFileLimit, Math.round(bytes)));
}

const nameless = 'file';

/**
 * The name under which a file is kept and saved again: without folders, without characters that do not show or that turn
 * the reading direction (a trick to make `exe` look like `jpg`), and short enough, its ending kept.
 */
export function fileNameOf(raw: string): string {
  const last = raw.split(/[/\\]/u).at(-1) ?? '';
  const clean = last
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replaceAll(/[<>:"|?*]/gu, '_')
    .trim();
  const name = /^\.*$/u.test(clean) ? nameless : clean;
  if (name.length <= nameLimit) return name;
  const extension = extensionOf(name).slice(0, 16);
  const ending = extension === '' ? '' : `.${extension}`;
  return `${wholeCharacters(name, nameLimit - ending.length).trim()}${ending}`;
}

/** At most so many code units of a text, never half of a character. */
function wholeCharacters(text: string, most: number): string {
  const cut = text.slice(0, most);
  return /[\uD800-\uDBFF]$/u.test(cut) ? cut.slice(0, -1) : cut;
}
