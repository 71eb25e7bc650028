import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Role } from '../../shared/protocol/account.ts';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { Session } from '../accounts/session.ts';
import { sessionOf } from '../accounts/session.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import { answer, answerRefusal } from './answers.ts';
import type { Rates } from './limits.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null on routes for everybody. */
    session: Session | null;
  }
  interface FastifyContextConfig {
    /** Bytes to which the body may unpack. */
    most?: number;
    framed?: boolean;
  }
}

/** What a route leans on. */
export type Desk = { readonly accounts: Accounts; readonly rates: Rates };

type Plan<S extends z.ZodType> = {
  readonly schema: S;
  readonly most?: number;
  readonly framed?: boolean;
};
const usualMost = 64 * 1024;

type Answered = Promise<Result<unknown, Refusal>>;
type Open<B> = (body: B, request: FastifyRequest) => Answered;
type Signed<B> = (body: B, session: Session, request: FastifyRequest) => Answered;

/** A route for everybody: to join, to sign in. */
export function openPost<S extends z.ZodType>(
  app: FastifyInstance,
  {
    path,
    plan,
    check,
  }: { readonly path: string; readonly plan: Plan<S>; readonly check: Rates['doors'] },
  handle: Open<z.infer<S>>,
): void {
  app.post(path, { ...settings(plan), onRequest: refusing(check) }, async (request, reply) => {
    const body = plan.schema.safeParse(request.body);
    return respond(
      request,
      reply,
      body.success ? await handle(body.data, request) : refuse('not-understood'),
    );
  });
}

/** A route for members, or only for those of some roles. Whose token it is, is asked before the body is read. */
export function memberPost<S extends z.ZodType>(
  app: FastifyInstance,
  {
    desk,
    path,
    plan,
    roles,
  }: {
    readonly desk: Desk;
    readonly path: string;
    readonly plan: Plan<S>;
    readonly roles?: readonly Role[];
  },
  handle: Signed<z.infer<S>>,
): void {
  app.post(
    path,
    { ...settings(plan), onRequest: signedIn(desk, roles) },
    async (request, reply) => {
      const body = plan.schema.safeParse(request.body ?? {});
      if (!body.success) return respond(request, reply, refuse('not-understood'));
      return respond(request, reply, await handle(body.data, sessionIn(request), request));
    },
  );
}

export function memberGet(
  app: FastifyInstance,
  {
    desk,
    path,
    roles,
  }: { readonly desk: Desk; readonly path: string; readonly roles?: readonly Role[] },
  handle: (session: Session, request: FastifyRequest) => Answered,
): void {
  app.get(path, { onRequest: signedIn(desk, roles) }, async (request, reply) =>
    respond(request, reply, await handle(sessionIn(request), request)),
  );
}

/** Lets pass whom the bearer token names, if the member has one of the roles. */
export function signedIn({ accounts, rates }: Desk, roles?: readonly Role[]) {
  return refusing(async (request) => {
    const token = /^Bearer ([\w.-]{1,4000})$/u.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) return refuse('not-signed-in');
    const session = await sessionOf(accounts, token);
    if (!session.ok) return session;
    request.session = session.value;
    if (roles && !roles.includes(session.value.member.role)) return refuse('not-allowed');
    return rates.member(request);
  });
}

export function sessionIn(request: FastifyRequest): Session {
  if (!request.session) throw new Error('A route for members was reached without a session');
  return request.session;
}

export async function respond(
  request: FastifyRequest,
  reply: FastifyReply,
  result: Result<unknown, Refusal>,
): Promise<FastifyReply> {
  return result.ok
    ? answer(request, reply, result.value)
    : answerRefusal(request, reply, result.error);
}

/** A hook that lets pass, or answers why not. */
export function refusing(check: (request: FastifyRequest) => Promise<Result<null, Refusal>>) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const may = await check(request);
    return may.ok ? undefined : answerRefusal(request, reply, may.error);
  };
}

function settings({ most = usualMost, framed = false }: Plan<z.ZodType>) {
  return { bodyLimit: most, config: { most, framed } };
}

export const done = ok({ done: true });
