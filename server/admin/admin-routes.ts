import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Role } from '../../shared/protocol/account.ts';
import type { Quarantined } from '../../shared/protocol/admin.ts';
import {
  decisionSchema,
  memberChangeSchema,
  newMemberSchema,
} from '../../shared/protocol/admin.ts';
import { quarantineStates } from '../../shared/protocol/hello.ts';
import { idValue } from '../../shared/record/values.ts';
import { ok } from '../../shared/result.ts';
import { readAudit } from '../accounts/audit.ts';
import type { Desk } from '../http/routes.ts';
import { done, memberGet, memberPost } from '../http/routes.ts';
import { refuse } from '../refusal.ts';
import { changeMember } from './change-member.ts';
import type { DecisionParts } from './decide-quarantine.ts';
import { decideQuarantine } from './decide-quarantine.ts';
import { addAndInvite, inviteAgain } from './invite-member.ts';
import { listDevices, listMembers } from './lists.ts';
import type { QuarantinedOperation } from './quarantine.ts';
import { listQuarantine } from './quarantine.ts';
import { revoke } from './revoke-device.ts';

const roles: readonly Role[] = ['administrator'];
const deciders: readonly Role[] = ['administrator', 'supervisor'];
const nothing = z.unknown();

type Parts = DecisionParts & { readonly desk: Desk };

export function adminRoutes(app: FastifyInstance, parts: Parts): void {
  const { accounts, desk } = parts;
  quarantineRoutes(app, parts);
  const { store } = accounts;

  memberGet(app, { desk, path: '/v1/admin/members', roles }, async () =>
    ok({ members: await listMembers(store.read) }),
  );
  memberPost(
    app,
    { desk, path: '/v1/admin/members', plan: { schema: newMemberSchema }, roles },
    async (body, session) => addAndInvite(accounts, session, body),
  );
  memberPost(
    app,
    { desk, path: '/v1/admin/members/:id', plan: { schema: memberChangeSchema }, roles },
    async (body, session, request) =>
      changeMember(accounts, session, { id: named(request.params), change: body }),
  );
  memberPost(
    app,
    { desk, path: '/v1/admin/members/:id/invitation', plan: { schema: nothing }, roles },
    async (_, session, request) => inviteAgain(accounts, session, named(request.params)),
  );
  memberGet(app, { desk, path: '/v1/admin/devices', roles }, async () =>
    ok({ devices: await listDevices(store.read) }),
  );
  memberPost(
    app,
    { desk, path: '/v1/admin/devices/:id/revoke', plan: { schema: nothing }, roles },
    async (_, session, request) => {
      const revoked = await revoke(accounts, session, named(request.params));
      return revoked.ok ? done : revoked;
    },
  );
  memberGet(app, { desk, path: '/v1/admin/audit', roles }, async (_, request) => {
    const asked = beforeSchema.safeParse(request.query);
    if (!asked.success) return refuse('not-understood');
    return ok(await readAudit(store.read, asked.data.before ?? null));
  });
}

function quarantineRoutes(app: FastifyInstance, parts: Parts): void {
  const { desk, storage } = parts;
  const path = '/v1/admin/quarantine';
  memberGet(app, { desk, path, roles: deciders }, async (session, request) => {
    const asked = afterSchema.safeParse(request.query);
    if (!asked.success) return refuse('not-understood');
    const { before = null, state = null } = asked.data;
    const { page, next } = await storage.snapshot(async (db) =>
      listQuarantine(db, session, { before, state }),
    );
    return ok({ quarantined: page.map(shownQuarantined), next });
  });
  memberPost(
    app,
    { desk, path: `${path}/:id`, plan: { schema: decisionSchema }, roles: deciders },
    async ({ decision }, session, request) =>
      decideQuarantine(parts, session, { operation: named(request.params), decision }),
  );
}

function shownQuarantined(found: QuarantinedOperation): Quarantined {
  const { operation, member, at, table, row, set, state } = found;
  return { operation, member, at, table, row, set, state };
}

const afterSchema = z.object({
  before: z.string().max(80).optional(),
  state: z.enum(quarantineStates).optional(),
});
const beforeSchema = z.object({ before: idValue.optional() });
const namedSchema = z.object({ id: z.string() });

/** What the address names. An id that is none is nobody's. */
function named(params: unknown): string {
  return namedSchema.parse(params).id;
}
