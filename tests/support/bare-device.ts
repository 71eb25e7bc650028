import { gzipSync } from 'node:zlib';
import type { Presented } from '../../server/accounts/begin.ts';
import { sha256 } from '../../server/accounts/secrets.ts';
import { sessionSchema } from '../../shared/protocol/account.ts';
import type { Session } from '../../shared/protocol/account.ts';
import { framed, unframed } from '../../shared/protocol/frame.ts';

export type Asked = { readonly status: number; readonly body: unknown };

/** A device as the office sees one: an id, a key and what it was given last. It asks; it keeps no book. */
export type BareDevice = {
  readonly presented: Presented;
  /** What was given last; throws before the first. */
  readonly session: () => Session;
  readonly join: (invitation: string, password?: string) => Promise<Asked>;
  readonly signIn: (name: string, password?: string, code?: string) => Promise<Asked>;
  readonly refresh: (token?: string) => Promise<Asked>;
  readonly proofOf: (token: string, claims?: Readonly<Record<string, unknown>>) => Promise<string>;
  readonly post: (path: string, body?: unknown) => Promise<Asked>;
  readonly get: (path: string) => Promise<Asked>;
};

export const usualPassword = 'correct horse battery';

export async function newDevice(address: string, name = 'Laptop'): Promise<BareDevice> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ]);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const id = crypto.randomUUID();
  const presented: Presented = { id, name, key: { kty: 'EC', crv: 'P-256', x, y } };
  let given: Session | null = null;

  const session = (): Session => {
    if (!given) throw new Error('This device was given no session');
    return given;
  };
  const proofOf = async (token: string, claims: Readonly<Record<string, unknown>> = {}) => {
    const said = { sub: id, token: sha256(token), iat: Math.floor(Date.now() / 1000), ...claims };
    const text = `${encoded({ alg: 'ES256' })}.${encoded(said)}`;
    const signature = await crypto.subtle.sign(
      { name: 'ECDSA', hash: 'SHA-256' },
      pair.privateKey,
      new TextEncoder().encode(text),
    );
    return `${text}.${Buffer.from(signature).toString('base64url')}`;
  };
  const bearer = () => bearerOf(given);
  const keep = async (asked: Promise<Asked>): Promise<Asked> => {
    const { status, body } = await asked;
    if (status === 200) given = sessionSchema.parse(body);
    return { status, body };
  };
  return {
    presented,
    session,
    proofOf,
    join: async (invitation, password = usualPassword) =>
      keep(post(address, '/v1/join', { invitation, password, device: presented })),
    signIn: async (member, password = usualPassword, code) => {
      const body = { name: member, password, device: presented };
      return keep(post(address, '/v1/sign-in', code === undefined ? body : { ...body, code }));
    },
    refresh: async (token = session().refresh) =>
      keep(
        post(address, '/v1/refresh', { device: id, refresh: token, proof: await proofOf(token) }),
      ),
    post: async (path, body = {}) => post(address, path, body, bearer()),
    get: async (path) => read(await fetch(address + path, { headers: bearer() })),
  };
}

/** A device that has joined. */
export async function joined(address: string, invitation: string | undefined): Promise<BareDevice> {
  const device = await newDevice(address);
  const { status, body } = await device.join(invitation ?? '');
  if (status !== 200) throw new Error(`Joining failed: ${JSON.stringify(body)}`);
  return device;
}

export function bearerOf(session: Session | null): Record<string, string> {
  return session ? { authorization: `Bearer ${session.access}` } : {};
}

/** As apps send: a frame, packed. */
export async function post(
  address: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Asked> {
  const answer = await fetch(address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip', ...headers },
    body: gzipSync(framed(JSON.stringify(body), sha256)),
  });
  return read(answer);
}

export async function read(answer: Response): Promise<Asked> {
  const json = unframed(await answer.text(), sha256);
  if (!json.ok) throw new Error(`A torn answer with ${answer.status}`);
  const body: unknown = JSON.parse(json.value);
  return { status: answer.status, body };
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
