import type { FileName, PieceAnswer } from '../../../../shared/protocol/files.ts';
import { digestHeader, fileAddress, pieceAnswerSchema } from '../../../../shared/protocol/files.ts';
import type { Result } from '../../../../shared/result.ts';
import { err, ok } from '../../../../shared/result.ts';
import type { Trouble } from '../exchange.ts';
import { jsonOf, troubleOf } from '../exchange.ts';
import type { Link } from '../link.ts';

/** What speaks with the office about files, and what ends it. */
export type FileSides = { readonly link: Link; readonly signal: AbortSignal };

/** `nothing`: there is no such file at the office, or not for this member. */
export type PieceTrouble = Trouble | { readonly type: 'nothing' };

/** A piece over the slowest line with which one can work at all. */
const patience = 120_000;
/** So often a piece is sent, or asked for, that was torn on its way. */
const tries = 3;
/** So often an office is waited for that is asked too much: some minutes in all. */
const waits = 10;
const usualWait = 2000;

/** Sends one piece; answers how many the office has. */
export async function putPiece(
  sides: FileSides,
  name: FileName,
  place: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<PieceAnswer, PieceTrouble>> {
  const digest = await digestOf(bytes);
  const headers = { 'Content-Type': 'application/octet-stream', 'Content-Digest': digest };
  return again(sides, async () => {
    const path = `${fileAddress(name)}/${place}`;
    const answered = await askAsMember(sides, { method: 'PUT', path, headers, body: bytes });
    if (!answered.ok) return answered;
    if (!answered.value.response.ok) return err(await whyNot(answered.value));
    const { response, bytes: said } = answered.value;
    const json = await jsonOf(response, said);
    if (!json.ok) return json;
    const read = pieceAnswerSchema.safeParse(json.value);
    return read.success ? ok(read.data) : err({ type: 'not-an-office' });
  });
}

/** One piece of a file; what comes is looked at before it is believed. */
export async function getPiece(
  sides: FileSides,
  name: FileName,
  place: number,
): Promise<Result<Uint8Array<ArrayBuffer>, PieceTrouble>> {
  return again(sides, async () => {
    const path = `${fileAddress(name)}/${place}`;
    const asked = await askAsMember(sides, { method: 'GET', path });
    if (!asked.ok) return asked;
    const { response, bytes } = asked.value;
    if (!response.ok) return err(await whyNot(asked.value));
    const isWhole = response.headers.get('Content-Digest') === (await digestOf(bytes));
    return isWhole ? ok(bytes) : err({ type: 'torn' });
  });
}

type Answered = { readonly response: Response; readonly bytes: Uint8Array<ArrayBuffer> };
type Torn = { readonly type: 'torn' };

/** A busy office is waited for, a torn piece goes once more. */
async function again<T>(
  { signal }: FileSides,
  run: () => Promise<Result<T, PieceTrouble | Torn>>,
): Promise<Result<T, PieceTrouble>> {
  let [torn, waited] = [0, 0];
  for (;;) {
    const done = await run();
    if (done.ok) return done;
    const { error } = done;
    if (error.type === 'torn') {
      torn += 1;
      if (torn === tries) return err({ type: 'unreachable' });
    } else if (error.type === 'busy' && waited < waits && !signal.aborted) {
      waited += 1;
      await pause(error.after ?? usualWait, signal);
    } else return err(error);
  }
}

type Raw = {
  readonly method: 'GET' | 'PUT';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
};

async function askAsMember(
  { link, signal }: FileSides,
  raw: Raw,
): Promise<Result<Answered, Trouble>> {
  for (let tried = 1; ; tried += 1) {
    const access = await link.token(signal);
    if (!access.ok) return access;
    const answered = await send(raw, access.value, signal);
    if (!answered.ok || answered.value.response.status !== 401 || tried > 1) return answered;
    // Its time is over by the office's clock, or the office has been started anew.
    link.ended();
  }
}

async function send(
  { method, path, headers = {}, body }: Raw,
  { address, token }: { readonly address: string; readonly token: string },
  signal: AbortSignal,
): Promise<Result<Answered, Trouble>> {
  try {
    const response = await fetch(new URL(path, address), {
      method,
      headers: { ...headers, Authorization: `Bearer ${token}` },
      body: body ?? null,
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
      redirect: 'manual',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    return ok({ response, bytes: new Uint8Array(await response.arrayBuffer()) });
  } catch {
    return err({ type: 'unreachable' });
  }
}

async function whyNot({ response, bytes }: Answered): Promise<PieceTrouble | Torn> {
  const json = await jsonOf(response, bytes);
  if (!json.ok) return response.status >= 500 ? { type: 'unreachable' } : json.error;
  if (response.status === 404) return { type: 'nothing' };
  // The office has looked at the digest, and it was another one.
  if (response.status === 400) return { type: 'torn' };
  return troubleOf(response, json.value);
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return digestHeader(btoa(String.fromCharCode(...digest)));
}

async function pause(time: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, time);
    signal.addEventListener('abort', () => resolve(clearTimeout(timer)), { once: true });
  });
}
