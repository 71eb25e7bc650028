import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { BareDevice } from '../../tests/support/bare-device.ts';
import { joined, newDevice, usualPassword } from '../../tests/support/bare-device.ts';
import type { TestOffice } from '../../tests/support/office.ts';
import { startOffice } from '../../tests/support/office.ts';

const grants = [{ kind: 'region', region: '西宁' }] as const;

let office: TestOffice;
let own: BareDevice;
let clock = 0;

beforeEach(async () => {
  clock = Date.UTC(2026, 4, 11);
  office = await startOffice({ members: [{ name: '李工', grants }], now: () => clock });
  own = await joined(office.address, office.invitations['李工']);
});
afterEach(async () => office.stop());

const factor = async (body: object) =>
  own.post('/v1/second-factor', { password: usualPassword, ...body });

async function begin(): Promise<() => string> {
  const { secret } = z.object({ secret: z.string() }).parse((await factor({ step: 'begin' })).body);
  return () => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock });
}

test('a member reads the own scopes and whether there is a second factor, and nobody else does', async () => {
  expect(await own.get('/v1/account')).toEqual({
    status: 200,
    body: { grants, secondFactor: false },
  });
  const code = await begin();
  await factor({ step: 'confirm', code: code() });
  expect((await own.get('/v1/account')).body).toEqual({ grants, secondFactor: true });
  expect(await (await newDevice(office.address)).get('/v1/account')).toEqual({
    status: 401,
    body: { refusal: 'not-signed-in' },
  });
});

test('a second factor that is on is not replaced by who has no code of it', async () => {
  const code = await begin();
  await factor({ step: 'confirm', code: code() });
  expect(await factor({ step: 'begin' })).toEqual({
    status: 403,
    body: { refusal: 'not-allowed' },
  });
  clock += 30_000;
  expect((await factor({ step: 'end', code: code() })).body).toEqual({ on: false });
  expect((await factor({ step: 'begin' })).status).toBe(200);
});

test('who knows the password and guesses codes is slowed like who guesses passwords', async () => {
  const code = await begin();
  await factor({ step: 'confirm', code: code() });
  const said: unknown[] = [];
  for (let i = 0; i < 7; i += 1) said.push((await factor({ step: 'end', code: '000000' })).body);
  expect(said.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => ({ refusal: 'wrong-code' })));
  expect(said[6]).toMatchObject({ refusal: 'locked-out' });
});

test('a new password leaves the member signed in on every device', async () => {
  const other = await newDevice(office.address, 'Other');
  await other.signIn('李工');
  const changed = { password: usualPassword, next: 'one that is new' };
  expect((await own.post('/v1/password', changed)).status).toBe(200);
  for (const device of [own, other]) {
    expect((await device.get('/v1/account')).status).toBe(200);
    expect((await device.refresh()).status).toBe(200);
  }
});
