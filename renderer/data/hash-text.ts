import { sha256 } from './archive/sha256.ts';

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export async function hashText(text: string): Promise<string> {
  return sha256(new TextEncoder().encode(text));
}
