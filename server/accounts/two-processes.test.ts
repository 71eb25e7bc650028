import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditAnswerSchema } from '../../shared/protocol/admin.ts';
import type { BareDevice } from '../../tests/support/bare-device.ts';
import { bearerOf, joined, newDevice, post, read } from '../../tests/support/bare-device.ts';
import type { TestOffice } from '../../tests/support/office.ts';
import { startOffice } from '../../tests/support/office.ts';
import type { TestPostgres } from '../../tests/support/postgres.ts';
import { startPostgres } from '../../tests/support/postgres.ts';
import { openPostgres } from '../storage/postgres.ts';
import type { Storage } from '../storage/storage.ts';

let postgres: TestPostgres;
let storages: readonly Storage[];
let first: TestOffice;
let second: TestOffice;
let administrator: BareDevice;

beforeAll(async () => {
  postgres = await startPostgres();
  const url = await postgres.newDatabase();
  storages = await Promise.all([openPostgres(url), openPostgres(url)]);
  const [one, other] = storages;
  if (!one || !other) throw new Error('No storage');
  first = await startOffice({
    storage: one,
    members: [{ name: 'Li Wei' }, { name: 'Wang' }, { name: 'Zhao' }],
  });
  administrator = await joined(first.address, first.invitations['Administrator']);
  second = await startOffice({ storage: other });
}, 120_000);
afterAll(async () => {
  await first.stop();
  await second.stop();
  for (const storage of storages) await storage.close();
  await postgres.stop();
});

const at = async (office: TestOffice, device: BareDevice) =>
  post(office.address, '/v1/sign-out', {}, bearerOf(device.session()));

test('two processes over one PostgreSQL are one office', async () => {
  expect(second.invitation).toBeNull();
  expect(second.accounts.office).toEqual(first.accounts.office);
  const device = await joined(first.address, first.invitations['Li Wei']);
  expect((await at(second, device)).body).toEqual({ done: true });
  expect((await at(first, device)).body).toEqual({ refusal: 'not-signed-in' });
});

test('an invitation that is used at both at once is used once', async () => {
  const devices = await Promise.all([newDevice(first.address), newDevice(second.address)]);
  const answers = await Promise.all(
    devices.map(async (device) => device.join(first.invitations['Wang'] ?? '')),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 404]));
});

test('tries at both are counted together', async () => {
  const devices = await Promise.all([newDevice(first.address), newDevice(second.address)]);
  const said: number[] = [];
  for (let i = 0; i < 8; i += 1) {
    const device = devices[i % 2];
    if (device) said.push((await device.signIn('Wang', 'wrong password')).status);
  }
  expect(said).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
});

test('a device that is revoked at one is refused by the other, and its stream there ends', async () => {
  const device = await joined(second.address, first.invitations['Zhao']);
  const stream = await fetch(`${second.address}/v1/live`, { headers: bearerOf(device.session()) });
  await administrator.post(`/v1/admin/devices/${device.presented.id}/revoke`);
  expect(await stream.text()).toBe('event: head\ndata: {"seq":0}\n\n');
  expect((await at(second, device)).body).toEqual({ refusal: 'device-revoked' });
});

test('what one writes down the other reads, with its names', async () => {
  await first.accounts.store.transaction(async (sql) => sql("update audit set named = ''"));
  const { entries } = auditAnswerSchema.parse(
    (
      await read(
        await fetch(`${second.address}/v1/admin/audit`, {
          headers: bearerOf(administrator.session()),
        }),
      )
    ).body,
  );
  const oldest = entries.toReversed().find(({ deed }) => deed === 'member-joined');
  expect(oldest).toMatchObject({ member: 'Administrator', named: 'Laptop · Administrator' });
});
