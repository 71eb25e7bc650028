import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  digestHeader,
  fileEndSchema,
  fileNameSchema,
  filesAskedSchema,
  pieceBytes,
} from '../../shared/protocol/files.ts';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import { answerRefusal } from '../http/answers.ts';
import type { Desk } from '../http/routes.ts';
import { memberPost, respond, sessionIn, signedIn } from '../http/routes.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import type { Files, Nothing } from './files.ts';

type Parts = { readonly desk: Desk; readonly files: Files };

const pieceSchema = fileNameSchema.extend({ place: z.string().regex(/^\d{1,4}$/u) });

const smallBody = 1024;
const small = { bodyLimit: smallBody, config: { most: smallBody } };

/** Whatever is in a file: nothing opens it, and nothing in it runs. */
const fileHeaders = {
  'Content-Type': 'application/octet-stream',
  'Content-Disposition': 'attachment',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
} as const;

/** The ways of attached files. They have a count of requests of their own, so that many photos do not hold up the records. */
export function fileRoutes(app: FastifyInstance, { desk: usual, files }: Parts): void {
  const desk = { ...usual, rates: { ...usual.rates, member: usual.rates.files } };
  const onRequest = signedIn(desk);

  memberPost(
    app,
    { desk, path: '/v1/files/state', plan: { schema: filesAskedSchema } },
    async (asked, session) => ok({ files: await files.states(session, asked.files) }),
  );

  app.post('/v1/files/:row/:hash/end', { onRequest, ...small }, async (request, reply) => {
    const name = fileNameSchema.safeParse(request.params);
    const body = fileEndSchema.safeParse(request.body);
    if (!name.success || !body.success) return respond(request, reply, refuse('not-understood'));
    const { bytes } = body.data;
    return told(request, reply, await files.finish(sessionIn(request), name.data, bytes));
  });

  app.get('/v1/files/:row/:hash/:place', { onRequest }, async (request, reply) => {
    const piece = pieceSchema.safeParse(request.params);
    if (!piece.success) return nothing(request, reply);
    const { place, ...name } = piece.data;
    const got = await files.get(sessionIn(request), name, Number(place));
    if (!got.ok) return nothing(request, reply);
    return reply.headers({ ...fileHeaders, 'Content-Digest': digestOf(got.value) }).send(got.value);
  });

  takePieces(app, onRequest, files);
}

/** In a corner of its own: nowhere else are bytes taken that are not JSON. */
function takePieces(
  app: FastifyInstance,
  onRequest: ReturnType<typeof signedIn>,
  files: Files,
): void {
  void app.register(async (corner) => {
    corner.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: pieceBytes },
      async (_: FastifyRequest, bytes: Buffer) => bytes,
    );
    corner.put('/v1/files/:row/:hash/:place', { onRequest }, async (request, reply) => {
      const piece = pieceSchema.safeParse(request.params);
      const { body: bytes } = request;
      if (!piece.success || !Buffer.isBuffer(bytes)) {
        return respond(request, reply, refuse('not-understood'));
      }
      // Torn or turned on its way: it is sent again.
      if (request.headers['content-digest'] !== digestOf(bytes)) {
        return respond(request, reply, refuse('not-understood'));
      }
      const { place, ...name } = piece.data;
      const put = { name, place: Number(place), bytes };
      return told(request, reply, await files.put(sessionIn(request), put));
    });
  });
}

async function told(
  request: FastifyRequest,
  reply: FastifyReply,
  result: Result<unknown, Refusal | Nothing>,
): Promise<FastifyReply> {
  if (result.ok) return respond(request, reply, result);
  if (result.error === 'nothing') return nothing(request, reply);
  return answerRefusal(request, reply, result.error);
}

/** The same as for any address that does not exist. */
async function nothing(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return answerRefusal(request, reply, { refusal: 'not-understood' }, 404);
}

function digestOf(bytes: Uint8Array): string {
  return digestHeader(createHash('sha256').update(bytes).digest('base64'));
}
