import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';

/** Requests a minute, counted by each process for itself. */
export type Limits = {
  /** From one address, of any kind. An office of hundreds may stand behind one address. */
  readonly address: number;
  /** From one address, to join or sign in. */
  readonly doors: number;
  /** By one member. */
  readonly member: number;
  /** By one member, for pieces of files. */
  readonly files: number;
};
export const usualLimits: Limits = { address: 6000, doors: 60, member: 600, files: 3000 };

type Check = (request: FastifyRequest) => Promise<Result<null, Refusal>>;
export type Rates = Readonly<Record<keyof Limits, Check>>;

export async function countRequests(app: FastifyInstance, limits: Limits): Promise<Rates> {
  await app.register(fastifyRateLimit, { global: false, cache: 50_000, timeWindow: 60_000 });
  return {
    address: checkOf(app.createRateLimit({ max: limits.address })),
    doors: checkOf(app.createRateLimit({ max: limits.doors })),
    member: checkOf(app.createRateLimit({ max: limits.member, keyGenerator: memberOf })),
    files: checkOf(app.createRateLimit({ max: limits.files, keyGenerator: memberOf })),
  };
}

function memberOf(request: FastifyRequest): string {
  return request.session?.member.id ?? request.ip;
}

function checkOf(limiter: ReturnType<FastifyInstance['createRateLimit']>): Check {
  return async (request) => {
    const counted = await limiter(request);
    if (counted.isAllowed || !counted.isExceeded) return ok(null);
    return refuse('too-many-requests', counted.ttl);
  };
}
