import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { framed } from '../../shared/protocol/frame.ts';
import { sha256 } from '../accounts/secrets.ts';
import type { Refusal } from '../refusal.ts';
import { statusOf } from '../refusal.ts';

declare module 'fastify' {
  interface FastifyReply {
    /** For the log and the figures; '' where nothing was refused. */
    refusal: string;
  }
}

const zip = promisify(gzip);
/** Smaller texts do not get smaller in a packet. */
const worthPacking = 1024;

/** A value as a frame, packed where the asker takes that. */
export async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  value: unknown,
): Promise<FastifyReply> {
  const text = framed(JSON.stringify(value), sha256);
  reply.header('Content-Type', 'application/json; charset=utf-8');
  if (text.length < worthPacking || !takesGzip(request)) return reply.send(text);
  reply.header('Content-Encoding', 'gzip');
  return reply.send(await zip(text));
}

export async function answerRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
  status = statusOf[refusal.refusal],
): Promise<FastifyReply> {
  reply.status(status);
  reply.refusal = refusal.refusal;
  if (refusal.after !== undefined) {
    reply.header('Retry-After', String(Math.ceil(refusal.after / 1000)));
  }
  return answer(request, reply, refusal);
}

export function takesGzip(request: FastifyRequest): boolean {
  return /\bgzip\b/u.test(request.headers['accept-encoding'] ?? '');
}
