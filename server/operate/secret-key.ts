import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** No key of 32 bytes in hex or base64. */
export class BadSecretKey extends Error {
  override readonly name = 'BadSecretKey';
}

/** Others than its owner may read or write the file of the key. */
export class OpenSecretKey extends Error {
  override readonly name = 'OpenSecretKey';
}

const keyBytes = 32;

/**
 * The key under which the office seals secrets: the one that was given, else that of the file, which is made where there is none. Null
 * where neither is named.
 */
export function secretKeyOf(
  given: string | undefined,
  file: string | undefined,
): Uint8Array | null {
  if (given !== undefined) return keyIn(given);
  if (file === undefined) return null;
  return keyIn(readKey(file) ?? madeKey(file));
}

function keyIn(text: string): Uint8Array {
  const plain = text.trim();
  const bytes = Buffer.from(plain, /^[0-9a-f]{64}$/iu.test(plain) ? 'hex' : 'base64');
  if (bytes.length !== keyBytes) throw new BadSecretKey('A key has 32 bytes, in hex or base64.');
  return bytes;
}

function readKey(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return null;
  // Windows says nothing by these bits.
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) {
    throw new OpenSecretKey('Others may read or write the key.');
  }
  return readFileSync(file, 'utf8');
}

/** On the disk before anything is sealed with it. Throws where another process makes one in this moment. */
function madeKey(file: string): string {
  const key = `${randomBytes(keyBytes).toString('base64')}\n`;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const fd = openSync(file, 'wx', 0o600);
  try {
    writeSync(fd, key);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  return key;
}
