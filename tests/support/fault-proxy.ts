import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What may go wrong between a device and its office. */
export type Fault =
  | { readonly kind: 'none' }
  /** The office never hears of it. */
  | { readonly kind: 'drop-request' }
  /** The office does it, and its answer is lost. */
  | { readonly kind: 'drop-answer' }
  /** The office hears of it twice. */
  | { readonly kind: 'twice' }
  /** The answer waits until another question was answered, or the milliseconds are over. */
  | { readonly kind: 'late'; readonly milliseconds: number }
  /** The answer ends after so many bytes, as if it were whole. */
  | { readonly kind: 'cut'; readonly after: number }
  /** One bit of the answer is another one; counted from its beginning, and round. */
  | { readonly kind: 'flip'; readonly bit: number }
  /** One bit of the question is another one. */
  | { readonly kind: 'flip-request'; readonly bit: number }
  /** The page of a hotel where one has to sign in. */
  | { readonly kind: 'login-page' }
  /** Something in between answers with this status and a page. */
  | { readonly kind: 'status'; readonly status: number };

export type FaultProxy = {
  /** In place of the office's. */
  readonly address: string;
  /** Bytes of the longest answer, as the office gave it. */
  readonly longest: () => number;
  readonly stop: () => Promise<void>;
};

type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

/** Stands between devices and an office, and does to each request what `next` says for its path. */
export async function startFaultProxy(
  office: string,
  next: (path: string) => Fault,
): Promise<FaultProxy> {
  let longest = 0;
  const server = createServer((incoming, outgoing) => {
    pass(office, incoming, outgoing, next(incoming.url ?? '/'))
      .then((bytes) => {
        longest = Math.max(longest, bytes);
      })
      .catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (!isInternet(address)) throw new Error('The proxy listens nowhere.');
  return {
    address: `http://127.0.0.1:${address.port}`,
    longest: () => longest,
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

function isInternet(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

/** Answers how long the office's answer was. */
async function pass(
  office: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  fault: Fault,
): Promise<number> {
  const sent = await bytesOf(incoming);
  const body = fault.kind === 'flip-request' ? flipped(sent, fault.bit) : sent;
  if (fault.kind === 'drop-request') {
    outgoing.destroy();
    return 0;
  }
  if (fault.kind === 'login-page') {
    outgoing.writeHead(200, { 'Content-Type': 'text/html' }).end('<form>Room number</form>');
    return 0;
  }
  if (fault.kind === 'status') {
    outgoing.writeHead(fault.status, { 'Content-Type': 'text/html' }).end('<h1>No</h1>');
    return 0;
  }
  if (fault.kind === 'twice') await forward(office, incoming, body);
  const answer = await forward(office, incoming, body);
  if (fault.kind === 'drop-answer') {
    outgoing.destroy();
    return 0;
  }
  if (fault.kind === 'late') {
    await new Promise((resolve) => {
      setTimeout(resolve, fault.milliseconds);
    });
  }
  const { 'content-length': _, 'transfer-encoding': __, ...headers } = answer.headers;
  const spoilt = spoil(answer.body, fault);
  outgoing.writeHead(answer.status, { ...headers, 'content-length': spoilt.length }).end(spoilt);
  return answer.body.length;
}

function spoil(body: Buffer, fault: Fault): Buffer {
  if (fault.kind === 'cut') return body.subarray(0, Math.min(body.length - 1, fault.after));
  if (fault.kind !== 'flip' || body.length === 0) return body;
  return flipped(body, fault.bit);
}

function flipped(body: Buffer, bit: number): Buffer {
  const spoilt = Buffer.from(body);
  const at = Math.floor(bit / 8) % spoilt.length;
  spoilt[at] = (spoilt[at] ?? 0) ^ (1 << (bit % 8));
  return spoilt;
}

async function forward(office: string, incoming: IncomingMessage, body: Buffer): Promise<Answer> {
  const { host: _, ...headers } = incoming.headers;
  return new Promise((resolve, reject) => {
    const asking = ask(
      new URL(incoming.url ?? '/', office),
      { method: incoming.method ?? 'GET', headers },
      (answer) => {
        bytesOf(answer).then(
          (bytes) =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: bytes }),
          reject,
        );
      },
    );
    asking.on('error', reject);
    asking.end(body);
  });
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  return buffer(stream);
}
