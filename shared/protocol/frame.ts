import type { Result } from '../result.ts';
import { err, ok } from '../result.ts';

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export type HashText = (text: string) => string;

/** Hexadecimal digits at the end of a frame. */
export const hashLength = 64;

/** JSON with its hash in a last line, so that a torn or altered text is told from a whole one. */
export function framed(json: string, hash: HashText): string {
  return `${json}\n${hash(json)}`;
}

/** The JSON of a frame; `torn` where it is not what was sent. */
export function unframed(text: string, hash: HashText): Result<string, 'torn'> {
  const parts = frameParts(text);
  return parts && hash(parts.json) === parts.hash ? ok(parts.json) : err('torn');
}

/** A frame's parts; null where it cannot be a frame. */
function frameParts(text: string): { readonly json: string; readonly hash: string } | null {
  const end = text.length - hashLength - 1;
  return end >= 0 && text[end] === '\n'
    ? { json: text.slice(0, end), hash: text.slice(end + 1) }
    : null;
}
