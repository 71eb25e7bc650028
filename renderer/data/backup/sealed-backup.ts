import { z } from 'zod';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { BlobSink } from '../archive/blob-sink.ts';
import { sha256 } from '../archive/sha256.ts';
import type { ByteSink } from '../archive/zip-writer.ts';
import { fromBase64, toBase64 } from '../base64.ts';
import type { StoredKey } from './backup-key.ts';
import { derivedKey, iterationLimits } from './backup-key.ts';

/**
 * A sealed backup: a line of JSON that says how it is sealed, a line with the SHA-256 of that line, then pieces under AES-256-GCM, each with its
 * number and whether it is the last in its nonce (STREAM: Hoang, Reyhanitabar, Rogaway, Vizár 2015). So nothing can be cut off, moved or
 * repeated unnoticed, and no more than a piece has to be in memory.
 */
const format = 'wellfield-backup';
const version = 1;
export const pieceBytes = 1024 * 1024;
const tagBytes = 16;
const longestHead = 2000;

const headSchema = z.object({
  format: z.literal(format),
  version: z.int().min(1),
  salt: z.base64(),
  iterations: z.int().min(iterationLimits.least).max(iterationLimits.most),
  /** Of this file alone: makes its key another one than that of every other. */
  nonce: z.base64(),
  /** Tells a wrong passphrase from damage. */
  check: z.base64(),
  piece: z
    .int()
    .min(1)
    .max(16 * pieceBytes),
});

export type UnsealRefusal =
  | { readonly type: 'no-backup' }
  | { readonly type: 'newer-backup' }
  | { readonly type: 'cut-off' }
  | { readonly type: 'damaged' }
  | { readonly type: 'needs-passphrase' }
  | { readonly type: 'wrong-passphrase' };

/** What opens a sealed file: the key that is kept here, and what the person has typed. */
export type Opening = { readonly kept: StoredKey | null; readonly passphrase: string | null };

/** Seals what is written to it, and hands it on to another sink. */
export class SealingSink implements ByteSink {
  private readonly to: ByteSink;
  private readonly file: FileKey;
  private readonly waiting = new Uint8Array(pieceBytes);
  private length = 0;
  private number = 0;

  private constructor(to: ByteSink, file: FileKey) {
    this.to = to;
    this.file = file;
  }

  static async begin(to: ByteSink, key: StoredKey): Promise<SealingSink> {
    const nonce = crypto.getRandomValues(new Uint8Array(32));
    const file = await fileKey(key, nonce);
    const head = JSON.stringify({
      format,
      version,
      salt: key.salt,
      iterations: key.iterations,
      nonce: toBase64(nonce),
      check: file.check,
      piece: pieceBytes,
    } satisfies z.infer<typeof headSchema>);
    const line = new TextEncoder().encode(`${head}\n`);
    await to.write(line);
    await to.write(new TextEncoder().encode(`${await sha256(line)}\n`));
    return new SealingSink(to, file);
  }

  async write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    for (let from = 0; from < bytes.length;) {
      // A full piece waits for what comes behind it: only then it is not the last.
      if (this.length === pieceBytes) await this.seal(false);
      const some = bytes.subarray(from, from + pieceBytes - this.length);
      this.waiting.set(some, this.length);
      this.length += some.length;
      from += some.length;
    }
  }

  async end(): Promise<void> {
    await this.seal(true);
  }

  private async seal(isLast: boolean): Promise<void> {
    const way = { name: 'AES-GCM', iv: pieceNonce(this.number, isLast) };
    const plain = this.waiting.subarray(0, this.length);
    const sealed = new Uint8Array(await crypto.subtle.encrypt(way, this.file.key, plain));
    this.number += 1;
    this.length = 0;
    await this.to.write(sealed);
  }
}

/** The archive that a backup holds: itself where it is not sealed. What is no backup at all is refused. */
export async function unsealed(file: Blob, opening: Opening): Promise<Result<Blob, UnsealRefusal>> {
  if (!(await isSealed(file))) return ok(file);
  const read = await headOf(file);
  if (!read.ok) return read;
  const { head, behind } = read.value;
  const key = await keyFor(head, opening);
  if (!key.ok) return key;
  const sink = new BlobSink();
  const sealed = file.slice(behind);
  const step = head.piece + tagBytes;
  const pieces = Math.max(1, Math.ceil(sealed.size / step));
  for (let number = 0; number < pieces; number += 1) {
    const part = sealed.slice(number * step, (number + 1) * step);
    const bytes = new Uint8Array(await part.arrayBuffer());
    const isLast = number === pieces - 1;
    const plain = await opened(key.value, bytes, pieceNonce(number, isLast));
    if (!plain) {
      const isCut = isLast && (part.size < step || (await opensAsMiddle(key.value, bytes, number)));
      return err({ type: isCut ? 'cut-off' : 'damaged' });
    }
    await sink.write(plain);
  }
  return ok(sink.blob());
}

/** A sealed file begins with its line of JSON, an archive with PK. */
async function isSealed(file: Blob): Promise<boolean> {
  return (await file.slice(0, 1).text()) === '{';
}

async function opensAsMiddle(key: CryptoKey, bytes: Uint8Array<ArrayBuffer>, number: number) {
  return (await opened(key, bytes, pieceNonce(number, false))) !== null;
}

type Head = { readonly head: z.infer<typeof headSchema>; readonly behind: number };

async function headOf(file: Blob): Promise<Result<Head, UnsealRefusal>> {
  const start = new Uint8Array(await file.slice(0, longestHead).arrayBuffer());
  const end = start.indexOf(newLine) + 1;
  const hashEnd = end + 65;
  const json = parsed(new TextDecoder().decode(start.subarray(0, end)));
  const isOurs = z.object({ format: z.literal(format), version: z.number() }).safeParse(json);
  if (!isOurs.success) return err({ type: end === 0 ? 'cut-off' : 'no-backup' });
  if (isOurs.data.version > version) return err({ type: 'newer-backup' });
  if (file.size < hashEnd) return err({ type: 'cut-off' });
  const hash = new TextDecoder().decode(start.subarray(end, hashEnd));
  const head = headSchema.safeParse(json);
  const isWhole = hash === `${await sha256(start.slice(0, end))}\n`;
  return head.success && isWhole
    ? ok({ head: head.data, behind: hashEnd })
    : err({ type: 'damaged' });
}

const newLine = 10;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The file's key by the key that is kept here, else by what was typed. */
async function keyFor(
  head: Head['head'],
  { kept, passphrase }: Opening,
): Promise<Result<CryptoKey, UnsealRefusal>> {
  const nonce = fromBase64(head.nonce);
  const isKept = kept?.salt === head.salt && kept.iterations === head.iterations;
  if (kept && isKept) {
    const file = await fileKey(kept, nonce);
    if (file.check === head.check) return ok(file.key);
  }
  if (passphrase === null) return err({ type: 'needs-passphrase' });
  const file = await fileKey(await derivedKey(passphrase, head), nonce);
  return file.check === head.check ? ok(file.key) : err({ type: 'wrong-passphrase' });
}

type FileKey = { readonly key: CryptoKey; readonly check: string };

/** A key of the file's own, so that the numbers of its pieces are nonces that no other file has used with it. */
async function fileKey({ key }: StoredKey, nonce: Uint8Array<ArrayBuffer>): Promise<FileKey> {
  const from = await crypto.subtle.importKey('raw', fromBase64(key), 'HKDF', false, [
    'deriveKey',
    'deriveBits',
  ]);
  const way = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: nonce,
    info: new TextEncoder().encode(`${format} ${version} ${info}`),
  });
  const [sealing, check] = await Promise.all([
    crypto.subtle.deriveKey(way('seal'), from, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
    crypto.subtle.deriveBits(way('check'), from, 128),
  ]);
  return { key: sealing, check: toBase64(new Uint8Array(check)) };
}

function pieceNonce(number: number, isLast: boolean): Uint8Array<ArrayBuffer> {
  const nonce = new Uint8Array(12);
  const view = new DataView(nonce.buffer);
  view.setBigUint64(3, BigInt(number));
  view.setUint8(11, isLast ? 1 : 0);
  return nonce;
}

/** null: it is not what was sealed. */
async function opened(
  key: CryptoKey,
  sealed: Uint8Array<ArrayBuffer>,
  iv: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed));
  } catch {
    return null;
  }
}
