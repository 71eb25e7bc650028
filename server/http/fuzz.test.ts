import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusalSchema } from '../../shared/protocol/account.ts';
import { framed } from '../../shared/protocol/frame.ts';
import type { BareDevice } from '../../tests/support/bare-device.ts';
import { bearerOf, joined, read } from '../../tests/support/bare-device.ts';
import { fuzzing, neighbour } from '../../tests/support/fuzzing.ts';
import type { TestOffice } from '../../tests/support/office.ts';
import { startOffice } from '../../tests/support/office.ts';
import { sha256 } from '../accounts/secrets.ts';
import { copiedTables } from '../operate/copied-tables.ts';

let office: TestOffice;
let administrator: BareDevice;

beforeAll(async () => {
  office = await startOffice({ members: [{ name: 'Li Wei' }] });
  administrator = await joined(office.address, office.invitations['Administrator']);
});
afterAll(async () => office.stop());

const id = '018f0000-0000-7000-8000-000000000001';
const key = { kty: 'EC', crv: 'P-256', x: 'a'.repeat(43), y: 'b'.repeat(43) };
const device = { id, name: 'Laptop', key };
const operation = {
  id: 'o',
  ctr: 1,
  action: 0,
  table: 'clients',
  row: id,
  base: 0,
  set: { name: ['x'] },
};
const second = { ...operation, id: 'p', ctr: 2, set: { $gone: [false], name: ['y'] } };
const madeBy = { id, name: 'x', at: 0, undoes: null };

/** A body of each route that is understood, or nearly; what is tried are its neighbours. */
const routes = {
  '/v1/join': { invitation: 'AAAAA-BBBBB', password: 'a long password', device },
  '/v1/sign-in': { name: 'Li Wei', password: 'x', code: '000000', device },
  '/v1/refresh': { device: id, refresh: 'x', proof: 'a.b.c' },
  '/v1/password': { password: 'x', next: 'a long password' },
  '/v1/second-factor': { step: 'confirm', password: 'x', code: '000000' },
  '/v1/hello': { protocol: [1, 1], app: 'x', now: 0, epoch: 9, cut: 0, lastCtr: 0, waiting: 0 },
  '/v1/push': { epoch: 1, now: 0, actions: [madeBy], operations: [operation, second] },
  '/v1/pull': { epoch: 9, cut: 0, scopes: '', limit: 10 },
  '/v1/snapshot': { epoch: 9, scopes: [1], after: null, limit: 10 },
  '/v1/digest': { epoch: 9, cut: 0, scopes: '' },
  '/v1/admin/members': { name: 'Li Wei', role: 'engineer', grants: [{ kind: 'all' }] },
  [`/v1/admin/members/${id}`]: { name: 'x', role: 'engineer', grants: [], closed: true },
  [`/v1/admin/members/${id}/invitation`]: {},
  [`/v1/admin/devices/${id}/revoke`]: {},
  '/v1/admin/quarantine/x': { decision: 'take' },
} as const;

const bytes = (json: string) =>
  fc.constantFrom(gzipSync(framed(json, sha256)), gzipSync(json), Buffer.from(json));

const anyBody = fc.oneof(
  { weight: 6, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 300 }).map((text) => Buffer.from(text)),
  },
);

async function send(path: string, body: Uint8Array<ArrayBuffer>, packed: boolean) {
  const headers = { 'content-type': 'application/json', ...bearerOf(administrator.session()) };
  const encoding = packed ? { 'content-encoding': 'gzip' } : {};
  return read(
    await fetch(office.address + path, {
      method: 'POST',
      headers: { ...headers, ...encoding },
      body,
    }),
  );
}

/** All that the office knows, but for what tries to sign in, who was seen, and that a device has pushed nothing yet. */
async function everything(): Promise<string> {
  const left = new Set(['sign_in_try', 'audit', 'member_device', 'office_setting', 'device']);
  const tables = copiedTables.filter(([table]) => !left.has(table));
  const rows = await Promise.all(
    tables.map(async ([table]) => office.storage.all(`select * from ${table}`)),
  );
  return JSON.stringify(rows);
}

const { tries, timeout } = fuzzing(Object.keys(routes).length + 1);

const whatMayBe = new Set([400, 401, 403, 404, 413, 422, 429]);

test.each(Object.entries(routes))(
  '%s answers every body with a clear status, and does nothing by halves',
  { timeout },
  async (path, body) => {
    await fc.assert(
      fc.asyncProperty(
        neighbour(body).chain((value) => bytes(JSON.stringify(value))),
        anyBody,
        async (sent, instead) => {
          const raw = instead ?? sent;
          const before = await everything();
          const { status, body: said } = await send(path, new Uint8Array(raw), raw[0] === 0x1f);
          // Understood after all, it was done as a whole; otherwise nothing was.
          if (status === 200) return;
          const clear = refusalSchema.safeParse(said).success && whatMayBe.has(status);
          expect([clear, await everything()]).toEqual([true, before]);
        },
      ),
      tries(60),
    );
  },
);

test('every address answers anything at all that is asked of it', { timeout }, async () => {
  const path = fc.webPath().map((text) => `/${text.replace(/^\/+/u, '')}`);
  const method = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS');
  await fc.assert(
    fc.asyncProperty(path, method, async (asked, how) => {
      const { status } = await fetch(office.address + asked, { method: how });
      expect(status).toBeLessThan(500);
    }),
    tries(100),
  );
});
