import type { FastifyInstance } from 'fastify';
import { pageOrigin } from '../../shared/bridge/page-policy.ts';

/**
 * The desktop's page comes from an origin of its own and may ask, with a token in a header and never with cookies. The browser
 * edition comes from the office itself. Nobody else may read an answer.
 */
export function allowDesktop(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('Vary', 'Origin');
    if (request.headers.origin !== pageOrigin) return;
    reply.header('Access-Control-Allow-Origin', pageOrigin);
    reply.header('Access-Control-Expose-Headers', 'Retry-After, Content-Digest');
  });
  app.options('/v1/*', async (request, reply) => {
    if (request.headers.origin !== pageOrigin) return reply.status(403).send();
    return reply
      .header('Access-Control-Allow-Methods', 'GET, POST, PUT')
      .header(
        'Access-Control-Allow-Headers',
        'Authorization, Content-Type, Content-Encoding, Content-Digest',
      )
      .header('Access-Control-Max-Age', '7200')
      .status(204)
      .send();
  });
}

/** For answers of the API: nothing in them is a page, and nothing of them is kept on the way. */
export const apiHeaders: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};
/** Said only where the office itself speaks TLS, or a proxy before it does. */
export const strictTransport = 'max-age=31536000';
