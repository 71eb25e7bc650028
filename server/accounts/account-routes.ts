import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import {
  joinSchema,
  passwordChangeSchema,
  refreshSchema,
  secondFactorSchema,
  signInSchema,
} from '../../shared/protocol/account.ts';
import type { Desk } from '../http/routes.ts';
import { done, memberGet, memberPost, openPost } from '../http/routes.ts';
import { join } from './join.ts';
import { changePassword, ownAccount, secondFactor } from './own.ts';
import { refresh } from './refresh.ts';
import { signOut } from './session.ts';
import { signIn } from './sign-in.ts';

export function accountRoutes(app: FastifyInstance, desk: Desk): void {
  const { accounts, rates } = desk;
  const door = rates.doors;
  openPost(app, { path: '/v1/join', plan: { schema: joinSchema }, check: door }, async (body) =>
    join(accounts, body),
  );
  openPost(
    app,
    { path: '/v1/sign-in', plan: { schema: signInSchema }, check: door },
    async (body) => signIn(accounts, body),
  );
  // Counted by address alone: everyone of an office refreshes, several times an hour.
  openPost(
    app,
    {
      path: '/v1/refresh',
      plan: { schema: refreshSchema },
      check: async () => ({ ok: true, value: null }),
    },
    async (body) => refresh(accounts, body),
  );
  memberPost(
    app,
    { desk, path: '/v1/sign-out', plan: { schema: z.unknown() } },
    async (_, session) => {
      await signOut(accounts, session);
      return done;
    },
  );
  memberGet(app, { desk, path: '/v1/account' }, async (session) => ownAccount(accounts, session));
  memberPost(
    app,
    { desk, path: '/v1/password', plan: { schema: passwordChangeSchema } },
    async (body, session) => {
      const changed = await changePassword(accounts, session, body);
      return changed.ok ? done : changed;
    },
  );
  memberPost(
    app,
    { desk, path: '/v1/second-factor', plan: { schema: secondFactorSchema } },
    async (body, session) => secondFactor(accounts, session, body),
  );
}
