import { z } from 'zod';
import { bundleVersion } from '../../../shared/bundle/bundle.ts';
import type { SealRefusal } from '../../../shared/bundle/refusal.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { fromBase64, toBase64 } from '../base64.ts';

/**
 * A text that only who knows the passphrase can read: a line of JSON that says how it is sealed, then AES-GCM over gzip, then SHA-256 of all
 * that, so that a file that suffered on its way is told from a wrong passphrase.
 */
export type Sealing = { readonly iterations: number };

/** As many as a second of a person's time allows; and no more than a file may ask of the device that opens it. */
export const usualSealing: Sealing = { iterations: 600_000 };
const iterationLimits = { least: 1000, most: 10_000_000 } as const;

/** No file of changes is larger, sealed or opened: what unpacks to more was made to do harm. */
export const fileLimits = { sealed: 256 * 1024 * 1024, opened: 1024 * 1024 * 1024 } as const;
/** gzip makes a thousandth of what repeats itself; changes of a book are made about a tenth. */
const mostUnpacked = 200;
const alwaysUnpacked = 1024 * 1024;

const format = 'wellfield-changes';
const hashBytes = 32;
const longestHeader = 1000;

const headerSchema = z.object({
  format: z.literal(format),
  version: z.int().min(1),
  salt: z.base64(),
  iv: z.base64(),
  iterations: z.int().min(iterationLimits.least).max(iterationLimits.most),
  /** Length of the sealed part. */
  bytes: z.int().min(0).max(fileLimits.sealed),
});

export async function seal(
  text: string,
  passphrase: string,
  { iterations }: Sealing = usualSealing,
): Promise<Blob> {
  const packed = await through(new Blob([text]), new CompressionStream('gzip'), fileLimits.sealed);
  if (!packed) throw new Error('More changes than a file holds.');
  const [salt, iv] = [random(16), random(12)];
  const key = await keyOf(passphrase, salt, iterations);
  const sealedLength = packed.length + 16;
  const header = bytesOf(
    `${JSON.stringify({
      format,
      version: bundleVersion,
      salt: toBase64(salt),
      iv: toBase64(iv),
      iterations,
      bytes: sealedLength,
    })}\n`,
  );
  const sealed = new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: header }, key, packed),
  );
  const hash = await crypto.subtle.digest('SHA-256', joined(header, sealed));
  return new Blob([header, sealed, hash]);
}

/** The text again; refused for what can be the matter with a file that a person chose. */
export async function unseal(file: Blob, passphrase: string): Promise<Result<string, SealRefusal>> {
  if (file.size > fileLimits.sealed + longestHeader + hashBytes) return err({ type: 'too-large' });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const head = headOf(bytes);
  if (!head.ok) return head;
  const { header, behind } = head.value;
  const end = behind + header.bytes;
  if (bytes.length < end + hashBytes) return err({ type: 'cut-off' });
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.subarray(0, end)));
  const isWhole =
    bytes.length === end + hashBytes && hash.every((byte, i) => byte === bytes[end + i]);
  if (!isWhole) return err({ type: 'damaged' });
  const key = await keyOf(passphrase, fromBase64(header.salt), header.iterations);
  const opened = await decrypted(key, {
    iv: fromBase64(header.iv),
    additionalData: bytes.subarray(0, behind),
    sealed: bytes.subarray(behind, end),
  });
  return opened ? unpacked(opened) : err({ type: 'wrong-passphrase' });
}

type Head = { readonly header: z.infer<typeof headerSchema>; readonly behind: number };

function headOf(bytes: Uint8Array): Result<Head, SealRefusal> {
  const end = bytes.subarray(0, longestHeader).indexOf(newLine);
  const text = new TextDecoder().decode(bytes.subarray(0, Math.max(0, end)));
  const json = parsed(text);
  if (!isOurs(json)) return err({ type: 'not-changes' });
  if (json.version > bundleVersion) return err({ type: 'newer' });
  const header = headerSchema.safeParse(json);
  return header.success ? ok({ header: header.data, behind: end + 1 }) : err({ type: 'damaged' });
}

const newLine = 10;

function isOurs(json: unknown): json is { readonly version: number } {
  return z.object({ format: z.literal(format), version: z.number() }).safeParse(json).success;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Sealed = {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly additionalData: Uint8Array<ArrayBuffer>;
  readonly sealed: Uint8Array<ArrayBuffer>;
};

/** null: the passphrase is another one. */
async function decrypted(
  key: CryptoKey,
  { iv, additionalData, sealed }: Sealed,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const opened = crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, sealed);
    return new Uint8Array(await opened);
  } catch {
    return null;
  }
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Result<string, SealRefusal>> {
  const limit = Math.min(fileLimits.opened, alwaysUnpacked + bytes.length * mostUnpacked);
  try {
    const plain = await through(new Blob([bytes]), new DecompressionStream('gzip'), limit);
    if (!plain) return err({ type: 'too-large' });
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(plain));
  } catch {
    return err({ type: 'damaged' });
  }
}

/** What comes out of a stream; null where it is more than allowed, of which no more is made. */
async function through(
  from: Blob,
  pipe: ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = from.stream().pipeThrough(pipe).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(...parts);
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

async function keyOf(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  // The same letters may be typed in more than one way.
  const typed = bytesOf(passphrase.trim().normalize('NFKC'));
  const from = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    from,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function random(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}
