import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { OfficeRefusal } from '../../shared/protocol/account.ts';
import { helloSchema } from '../../shared/protocol/hello.ts';
import type { PushAnswer } from '../../shared/protocol/push.ts';
import { pushLimits } from '../../shared/protocol/push.ts';
import type { Result } from '../../shared/result.ts';
import { err } from '../../shared/result.ts';
import { noteCut } from '../accounts/devices.ts';
import type { Session } from '../accounts/session.ts';
import type { ChangeSession } from '../changes/session.ts';
import type { Metrics } from '../operate/metrics.ts';
import type { Refusal } from '../refusal.ts';
import type { Live } from './live.ts';
import type { Desk } from './routes.ts';
import { memberPost, sessionIn, signedIn } from './routes.ts';

type Answering<T> = (session: ChangeSession, body: unknown) => Promise<Result<T, OfficeRefusal>>;

/** What devices and the office say to each other about records. Each looks at the body itself. */
export type Changes = {
  readonly hello: Answering<unknown>;
  readonly push: Answering<PushAnswer>;
  readonly pull: Answering<unknown>;
  readonly snapshot: Answering<unknown>;
  readonly digest: Answering<unknown>;
};

type AnsweringHere<T> = (session: Session, body: unknown) => ReturnType<Answering<T>>;

type Parts = {
  readonly desk: Desk;
  readonly changes: Changes;
  readonly live: Live;
  readonly metrics: Metrics;
};

/** A push with its own hash behind it. */
const pushMost = pushLimits.bytes + 1024;
const usualMost = 64 * 1024;

export function changeRoutes(app: FastifyInstance, { desk, changes, live, metrics }: Parts): void {
  const { store } = desk.accounts;

  function route<T>(path: string, answering: AnsweringHere<T>, most = usualMost): void {
    const plan = { schema: z.unknown(), framed: true, most };
    memberPost(app, { desk, path, plan }, async (body, session) =>
      answered(await answering(session, body)),
    );
  }

  route('/v1/hello', async (session, body) => {
    const answer = await changes.hello(session, body);
    const said = helloSchema.safeParse(body);
    if (answer.ok && said.success && said.data.cut > session.cut) {
      await store.transaction(async (sql) => noteCut(sql, session.device, said.data.cut));
    }
    return answer;
  });
  route(
    '/v1/push',
    async (session, body) => {
      const answer = await changes.push(session, body);
      if (answer.ok && answer.value.kind === 'answers') count(metrics, answer.value.answers);
      return answer;
    },
    pushMost,
  );
  route('/v1/pull', changes.pull);
  route('/v1/snapshot', changes.snapshot);
  route('/v1/digest', changes.digest);

  app.get('/v1/live', { onRequest: signedIn(desk) }, async (request, reply) => {
    await live.open(sessionIn(request), reply);
  });
}

function answered<T>(result: Result<T, OfficeRefusal>): Result<T, Refusal> {
  return result.ok ? result : err({ refusal: result.error });
}

function count(metrics: Metrics, answers: readonly { readonly verdict: string }[]): void {
  for (const [verdict, of] of Map.groupBy(answers, ({ verdict }) => verdict)) {
    metrics.verdict(verdict, of.length);
  }
}
