import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { Session } from '../accounts/session.ts';

export type Pulse = { readonly head: number; readonly epoch: number; readonly guard: string };

/** What the streams lean on. */
export type Watch = {
  /** The office's head and the counter of rights, now. */
  readonly pulse: () => Promise<Pulse>;
  /** Of the sessions given, those that still stand. */
  readonly standing: () => Promise<ReadonlySet<string>>;
  readonly now: () => number;
  readonly failed: (error: unknown) => void;
  readonly counted: (streams: number) => void;
};

export type Live = {
  readonly open: (session: Session, reply: FastifyReply) => Promise<void>;
  readonly close: () => void;
};

const lookEvery = 500;
const keepAliveEvery = 20_000;
/** A device that does not read is not waited for; it comes again. */
const mostUnread = 16 * 1024;

type Stream = {
  readonly session: Session;
  readonly raw: ServerResponse;
  spokenAt: number;
  head: number;
};

/**
 * Tells devices the office's head when it has risen, and nothing else: what is new they ask for themselves. All streams of a process
 * hang on one question every half second. A stream ends with its access token, or when its session does.
 */
export function liveHeads(watch: Watch): Live {
  const streams = new Set<Stream>();
  let timer: NodeJS.Timeout | undefined;
  let guard: string | undefined;
  let closed = false;

  function drop(stream: Stream): void {
    if (!streams.delete(stream)) return;
    watch.counted(streams.size);
    stream.raw.end();
  }

  function look(): void {
    timer ??= setTimeout(() => {
      void round().finally(() => {
        timer = undefined;
        if (streams.size > 0 && !closed) look();
      });
    }, lookEvery);
  }

  async function round(): Promise<void> {
    try {
      const pulse = await watch.pulse();
      if (pulse.guard !== guard) {
        await dropFallen();
        ({ guard } = pulse);
      }
      for (const stream of streams) beat(stream, pulse.head);
    } catch (error) {
      watch.failed(error);
    }
  }

  async function dropFallen(): Promise<void> {
    const standing = await watch.standing();
    for (const stream of streams) if (!standing.has(stream.session.id)) drop(stream);
  }

  function beat(stream: Stream, head: number): void {
    const at = watch.now();
    if (at >= stream.session.until || stream.raw.writableLength > mostUnread) return drop(stream);
    if (head !== stream.head) {
      stream.raw.write(`event: head\ndata: ${JSON.stringify({ seq: head })}\n\n`);
      stream.head = head;
      stream.spokenAt = at;
    } else if (Math.abs(at - stream.spokenAt) >= keepAliveEvery) {
      stream.raw.write(': still here\n\n');
      stream.spokenAt = at;
    }
    return undefined;
  }

  return {
    open: async (session, reply) => {
      const { head } = await watch.pulse();
      for (const other of streams) if (other.session.device === session.device) drop(other);
      reply.hijack();
      const { raw } = reply;
      for (const [name, value] of Object.entries(reply.getHeaders())) {
        if (value !== undefined) raw.setHeader(name, value);
      }
      // Proxies that gather answers before they pass them on would keep every word back.
      raw.writeHead(200, { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
      const stream: Stream = { session, raw, spokenAt: watch.now(), head: -1 };
      raw.on('close', () => drop(stream));
      streams.add(stream);
      watch.counted(streams.size);
      beat(stream, head);
      // Rights may have changed while the stream was opened: the next look asks again.
      guard = undefined;
      look();
    },
    close: () => {
      closed = true;
      clearTimeout(timer);
      for (const stream of streams) drop(stream);
    },
  };
}
