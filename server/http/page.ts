import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageFile } from '../../shared/bridge/page-files.ts';
import { pageHeaders } from '../../shared/bridge/page-policy.ts';
import { takesGzip } from './answers.ts';

const zip = promisify(gzip);
/** What is worth packing; pictures and fonts are packed already. */
const packs = /^(text|application\/(json|manifest)|image\/svg)/u;

/** The browser edition, from the folder of the built page. Its files are few and are packed once. */
export function servePage(app: FastifyInstance, folder: string): void {
  const packed = new Map<string, Promise<Buffer>>();

  app.get('/*', { exposeHeadRoute: true }, async (request, reply) => {
    // Only the path, as it was sent: what normalises `..` away could not refuse it.
    const file = pageFile(request.raw.url?.split(/[?#]/u, 1)[0] ?? '/');
    const body = file && (await readFile(join(folder, file.path)).catch(() => undefined));
    reply.headers(pageHeaders);
    if (!file || !body) return reply.status(404).send();
    reply.header('Content-Type', file.type).header('Cache-Control', file.cacheControl);
    return packs.test(file.type)
      ? sendPacked(request, reply, { path: file.path, body })
      : reply.send(body);
  });

  async function sendPacked(
    request: FastifyRequest,
    reply: FastifyReply,
    { path, body }: { readonly path: string; readonly body: Buffer },
  ): Promise<FastifyReply> {
    reply.header('Vary', 'Accept-Encoding');
    if (!takesGzip(request)) return reply.send(body);
    // Only files whose name has the hash of their content are the same for ever.
    const lasting = path.startsWith('assets/');
    const zipped = (lasting ? packed.get(path) : undefined) ?? zip(body);
    if (lasting) packed.set(path, zipped);
    return reply.header('Content-Encoding', 'gzip').send(await zipped);
  }
}
