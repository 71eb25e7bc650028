import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastify from 'fastify';
import { accountRoutes } from './accounts/account-routes.ts';
import type { Accounts } from './accounts/accounts.ts';
import { adminRoutes } from './admin/admin-routes.ts';
import { fileRoutes } from './files/file-routes.ts';
import type { Files } from './files/files.ts';
import { answerRefusal } from './http/answers.ts';
import { readBody } from './http/bodies.ts';
import type { Changes } from './http/change-routes.ts';
import { changeRoutes } from './http/change-routes.ts';
import type { Limits } from './http/limits.ts';
import { countRequests, usualLimits } from './http/limits.ts';
import type { Live } from './http/live.ts';
import { allowDesktop, apiHeaders, strictTransport } from './http/origins.ts';
import { servePage } from './http/page.ts';
import { refusing } from './http/routes.ts';
import type { Log } from './operate/log.ts';
import { traced } from './operate/log.ts';
import type { Metrics } from './operate/metrics.ts';
import { operateRoutes } from './operate/operate-routes.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Storage } from './storage/storage.ts';
import { StorageFull } from './storage/storage.ts';

/** An office that is open, and what its HTTP side needs to know. */
export type AppParts = {
  readonly storage: Storage;
  readonly accounts: Accounts;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly live: Live;
  readonly changes: Changes;
  readonly files: Files;
  readonly limits?: Limits;
  /** Folder of the built browser edition. */
  readonly page: string;
  /** Bearer token of who may read the metrics; without one nobody may. */
  readonly metricsToken?: string | undefined;
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer } | undefined;
  /** Addresses of proxies whose word on where a request comes from is believed. */
  readonly proxies?: readonly string[];
  /** Whether the office is about to close: it then takes nothing new. */
  readonly closing: () => boolean;
};

/** Milliseconds in which a request must have arrived as a whole. */
const arriveWithin = 60_000;
/** Longer than balancers keep theirs, so that they never send on a connection that is just being closed. */
const keptOpen = 75_000;

export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { limits = usualLimits, accounts, closing } = parts;
  const app = openServer(parts);
  app.decorateRequest('session', null);
  app.decorateReply('refusal', '');
  tellAll(app, parts);
  allowDesktop(app);
  const rates = await countRequests(app, limits);
  app.addHook(
    'onRequest',
    refusing(async (request) =>
      closing() ? refuse('shutting-down', 2000) : rates.address(request),
    ),
  );
  takeJsonOnly(app);
  answerErrors(app, parts);
  const desk = { accounts, rates };
  accountRoutes(app, desk);
  changeRoutes(app, { ...parts, desk });
  fileRoutes(app, { ...parts, desk });
  adminRoutes(app, { ...parts, desk });
  operateRoutes(app, parts);
  servePage(app, parts.page);
  return app;
}

function openServer({ tls, proxies = [] }: AppParts): FastifyInstance {
  return fastify({
    logger: false,
    // A stream of heads has none; the page says so for itself.
    exposeHeadRoutes: false,
    trustProxy: proxies.length > 0 ? [...proxies] : false,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    serverFactory: (handler) => {
      const server = tls ? createSecureServer(tls, handler) : createServer(handler);
      server.requestTimeout = arriveWithin;
      server.keepAliveTimeout = keptOpen;
      return server;
    },
  });
}

/** Headers of every answer, a line of the log and the figures. */
function tellAll(app: FastifyInstance, parts: AppParts): void {
  const { log, metrics, tls, proxies = [], closing } = parts;
  app.addHook('onRequest', async (request, reply) => {
    if (isApi(request.url)) reply.headers(apiHeaders);
    if (tls || proxies.length > 0) reply.header('Strict-Transport-Security', strictTransport);
  });
  // A connection that is kept would be waited for.
  app.addHook('onSend', async (_, reply) => {
    if (closing()) reply.header('Connection', 'close');
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const { statusCode: status, refusal, elapsedTime } = reply;
    metrics.answered(route, status, elapsedTime / 1000);
    if (refusal !== '') metrics.refused(refusal);
    if (!isApi(request.url)) return;
    const { member, device } = request.session ?? { member: null, device: null };
    log({
      level: status >= 500 ? 'error' : 'info',
      event: 'answered',
      method: request.method,
      route,
      status,
      refusal,
      ms: Math.round(elapsedTime),
      member: member?.id ?? null,
      device,
    });
  });
}

function isApi(url: string): boolean {
  return url.startsWith('/v1/');
}

function takeJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, bytes: Buffer) => {
      const { most = 0, framed = false } = request.routeOptions.config;
      const encoding = request.headers['content-encoding'];
      const read = await readBody({ bytes, encoding, most, framed });
      if (!read.ok) throw new RefusedBody(read.error);
      return read.value;
    },
  );
}

/** Fastify's parsers know only errors; this one is a refusal on its way to the one place that answers them. */
class RefusedBody extends Error {
  override readonly name = 'RefusedBody';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.refusal);
    this.refusal = refusal;
  }
}

function answerErrors(app: FastifyInstance, { log }: AppParts): void {
  app.setNotFoundHandler(async (request, reply) => {
    return answerRefusal(request, reply, { refusal: 'not-understood' }, 404);
  });
  app.setErrorHandler(async (error, request, reply) => {
    const refusal = refusalOf(error);
    if (refusal.refusal === 'failed' || refusal.refusal === 'storage-full') {
      const { url = 'none' } = request.routeOptions;
      log({ level: 'error', event: refusal.refusal, route: url, ...traced(error) });
    }
    return answerRefusal(request, reply, refusal);
  });
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof RefusedBody) return error.refusal;
  if (error instanceof StorageFull) return { refusal: 'storage-full' };
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  if (status === 413) return { refusal: 'too-large' };
  return typeof status === 'number' && status >= 400 && status < 500
    ? { refusal: 'not-understood' }
    : { refusal: 'failed' };
}
