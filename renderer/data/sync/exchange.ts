import type { z } from 'zod';
import type { OfficeRefusal } from '../../../shared/protocol/account.ts';
import { refusalSchema } from '../../../shared/protocol/account.ts';
import { hashLength } from '../../../shared/protocol/frame.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';

/** Why an exchange came to nothing. None of these says anything about what was sent: it stays where it was. */
export type Trouble =
  /** No answer, one of a broken office, or one that arrived torn: later it may be whole. */
  | { readonly type: 'unreachable' }
  /** The office is there and asks to come later. */
  | { readonly type: 'busy'; readonly after: number | null }
  /** Someone else answers in the office's place: the sign-in page of a hotel, a proxy. */
  | { readonly type: 'not-an-office' }
  | { readonly type: 'too-large' }
  | { readonly type: 'signed-out'; readonly refusal: OfficeRefusal }
  | { readonly type: 'refused'; readonly refusal: OfficeRefusal };

export type Asking = {
  /** Of the office, such as `https://office.example`. */
  readonly address: string;
  readonly path: string;
  /** undefined only asks (GET). */
  readonly body: unknown;
  readonly signal: AbortSignal;
  /** Bearer token; without one the route is for everybody. */
  readonly access?: string;
  /** With its own hash behind it, and packed. */
  readonly framed: boolean;
};

/** So long an answer may take: a snapshot's page comes over a slow line too. */
const patience = 60_000;
/** More than any answer has. */
const mostBytes = 128 * 1024 * 1024;

/** Asks the office one thing. Everything that comes back is looked at before it is believed. */
export async function ask<S extends z.ZodType>(
  asking: Asking,
  schema: S,
): Promise<Result<z.infer<S>, Trouble>> {
  const answered = await send(asking);
  if (!answered.ok) return answered;
  const { response, bytes } = answered.value;
  const json = await jsonOf(response, bytes);
  if (response.ok) {
    if (!json.ok) return json;
    const read = schema.safeParse(json.value);
    return read.success ? ok(read.data) : err({ type: 'not-an-office' });
  }
  return err(troubleOf(response, json.ok ? json.value : undefined));
}

async function send({ address, path, body, signal, access, framed }: Asking) {
  try {
    const response = await fetch(new URL(path, address), {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(body !== undefined && framed && { 'Content-Encoding': 'gzip' }),
        ...(access !== undefined && { Authorization: `Bearer ${access}` }),
      },
      body: body === undefined ? null : await written(body, framed),
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
      // A page to sign in at somewhere else is reached by being sent on.
      redirect: 'manual',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.length > mostBytes
      ? err<Trouble>({ type: 'not-an-office' })
      : ok({ response, bytes });
  } catch {
    return err<Trouble>({ type: 'unreachable' });
  }
}

async function written(body: unknown, framed: boolean): Promise<string | Blob> {
  const json = JSON.stringify(body);
  return framed ? packed(`${json}\n${await hashOf(json)}`) : json;
}

/**
 * What an answer says. One that claims to be the office's and is not whole was torn on its way: that is seen on the bytes, for turning
 * megabytes into text and back again takes as long as reading them.
 */
export async function jsonOf(
  response: Response,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<unknown, Trouble>> {
  const type = response.headers.get('Content-Type') ?? '';
  if (!type.startsWith('application/json')) return err({ type: 'not-an-office' });
  const end = bytes.length - hashLength - 1;
  const json = bytes.subarray(0, Math.max(end, 0));
  const hash = new TextDecoder().decode(bytes.subarray(end + 1));
  const isFrame = end >= 0 && bytes[end] === lineFeed;
  if (!isFrame || (await hashOfBytes(json)) !== hash) return err({ type: 'unreachable' });
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(json));
    return ok(value);
  } catch {
    return err({ type: 'not-an-office' });
  }
}

const lineFeed = 10;

/** What an answer means that is no success; `said` is what is in it. */
export function troubleOf({ status, headers }: Response, said: unknown): Trouble {
  const read = refusalSchema.safeParse(said);
  const office = read.success ? read.data : null;
  if (status === 413) return { type: 'too-large' };
  if (status === 429 || status === 503) return busyOf(headers, office);
  if (!office || office.refusal === 'failed') {
    return status >= 500 ? { type: 'unreachable' } : { type: 'not-an-office' };
  }
  const { refusal } = office;
  return refusal === 'not-signed-in'
    ? { type: 'signed-out', refusal }
    : { type: 'refused', refusal };
}

function busyOf(headers: Headers, office: z.infer<typeof refusalSchema> | null): Trouble {
  // Whoever has guessed wrong too often shall read so, and not only wait.
  if (office?.refusal === 'locked-out') return { type: 'refused', refusal: 'locked-out' };
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN);
  const after = office?.after ?? seconds * 1000;
  return { type: 'busy', after: Number.isFinite(after) ? after : null };
}

async function packed(text: string): Promise<Blob> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(stream).blob();
}

/** SHA-256 of a text in UTF-8, in hex. */
export async function hashOf(text: string): Promise<string> {
  return hashOfBytes(new TextEncoder().encode(text));
}

async function hashOfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
