import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { unframed } from '../../shared/protocol/frame.ts';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import { sha256 } from '../accounts/secrets.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';

/** No body of any route unpacks to more bytes than this. */
export const mostInflated = 16 * 1024 * 1024;
/** JSON of people's work packs to a fifth or a tenth; a fiftieth is made to hurt. Small bodies may be as regular as they like. */
const mostRatio = 50;
const tiny = 64 * 1024;
/** Levels of lists and objects; what apps send has eight. */
const deepest = 40;

export type Packed = {
  readonly bytes: Buffer;
  readonly encoding: string | undefined;
  /** Bytes to which it may unpack. */
  readonly most: number;
  /** Whether it must come with its own hash, so that a torn body is not taken for a whole one; otherwise it may. */
  readonly framed: boolean;
};

/** What a body says, as JSON. Refuses what is too large, packed to hurt, torn, too deep or made to reach into objects. */
export async function readBody(packed: Packed): Promise<Result<unknown, Refusal>> {
  const bytes = await inflated(packed);
  if (!bytes.ok) return bytes;
  const text = decoded(bytes.value);
  if (text === undefined) return refuse('not-understood');
  const json = unframed(text, sha256);
  if (!json.ok && !packed.framed) return parsed(text);
  return json.ok ? parsed(json.value) : refuse('not-understood');
}

const unzip = promisify(gunzip);

async function inflated({ bytes, encoding, most }: Packed): Promise<Result<Buffer, Refusal>> {
  const limit = Math.min(most, mostInflated);
  if (encoding === undefined || encoding === 'identity') {
    return bytes.length > limit ? refuse('too-large') : ok(bytes);
  }
  if (encoding !== 'gzip') return refuse('not-understood');
  const maxOutputLength = Math.min(limit, Math.max(tiny, bytes.length * mostRatio));
  try {
    return ok(await unzip(bytes, { maxOutputLength }));
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    return refuse(tooLarge ? 'too-large' : 'not-understood');
  }
}

function decoded(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parsed(json: string): Result<unknown, Refusal> {
  if (isTooDeep(json)) return refuse('not-understood');
  try {
    const value: unknown = JSON.parse(json);
    // Only a text that has such a key, or hides one behind escapes, is worth a walk.
    const suspect = /proto__|prototype|\\u/u.test(json);
    return suspect && reachesIntoObjects(value) ? refuse('not-understood') : ok(value);
  } catch {
    return refuse('not-understood');
  }
}

/** Counted on the text, in one pass: a value that is too deep is never built. */
function isTooDeep(json: string): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const mark = json[at];
    if (mark === '"') at = endOfText(json, at);
    else if (mark === '[' || mark === '{') depth += 1;
    else if (mark === ']' || mark === '}') depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

/** Place of the quote that ends the text which begins at `from`. */
function endOfText(json: string, from: number): number {
  let at = from;
  do {
    at = json.indexOf('"', at + 1);
  } while (at !== -1 && isEscaped(json, at));
  return at === -1 ? json.length : at;
}

function isEscaped(json: string, at: number): boolean {
  let before = at;
  while (json[before - 1] === '\\') before -= 1;
  return (at - before) % 2 === 1;
}

function reachesIntoObjects(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, held]) =>
      key === '__proto__' ||
      (key === 'constructor' && typeof held === 'object') ||
      reachesIntoObjects(held),
  );
}
