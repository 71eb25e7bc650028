import type { FastifyInstance } from 'fastify';
import { protocol } from '../../shared/protocol/values.ts';
import { ok } from '../../shared/result.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { sameSecret } from '../accounts/secrets.ts';
import { answerRefusal } from '../http/answers.ts';
import { respond } from '../http/routes.ts';
import type { Storage } from '../storage/storage.ts';
import type { Metrics } from './metrics.ts';
import { readPulse } from './pulse.ts';

type Parts = {
  readonly storage: Storage;
  readonly accounts: Accounts;
  readonly metrics: Metrics;
  readonly metricsToken?: string | undefined;
};

/** For everybody: what office this is. For machines: whether it lives, whether it can work, and its figures. */
export function operateRoutes(app: FastifyInstance, parts: Parts): void {
  const { storage, accounts, metrics, metricsToken } = parts;

  app.get('/v1/office', async (request, reply) => {
    const { id, name } = accounts.office;
    return respond(request, reply, ok({ id, name, protocol: [protocol.oldest, protocol.now] }));
  });

  app.get('/v1/health', async (_, reply) => reply.send({ ok: true }));

  app.get('/v1/ready', async (_, reply) => {
    try {
      await readPulse(storage);
      return await reply.send({ ready: true });
    } catch {
      return reply.status(503).send({ ready: false });
    }
  });

  app.get('/v1/metrics', async (request, reply) => {
    const given = request.headers.authorization ?? '';
    // Without a token there is no such address.
    if (!metricsToken || !sameSecret(given, `Bearer ${metricsToken}`)) {
      return answerRefusal(request, reply, { refusal: 'not-allowed' }, 404);
    }
    const { head, epoch } = await readPulse(storage);
    metrics.head(head, epoch);
    return reply.header('Content-Type', metrics.contentType).send(await metrics.text());
  });
}
