import fc from 'fast-check';
import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { BareDevice } from '../../tests/support/bare-device.ts';
import { joined, newDevice, usualPassword } from '../../tests/support/bare-device.ts';
import type { TestOffice } from '../../tests/support/office.ts';
import { startOffice } from '../../tests/support/office.ts';
import { delayAfter, longestDelay } from './lock-out.ts';

let office: TestOffice;
let clock = 0;
let own: BareDevice;

beforeEach(async () => {
  clock = Date.UTC(2026, 4, 11);
  office = await startOffice({ members: [{ name: 'Li Wei' }], now: () => clock });
  own = await joined(office.address, office.invitations['Li Wei']);
});
afterEach(async () => office.stop());

const secretSchema = z.object({ secret: z.string(), address: z.string() });
const stranger = async () => newDevice(office.address, 'Stranger');

test('a wrong name and a wrong password are told alike, to the last header', async () => {
  const answers = await Promise.all(
    ['Li Wei', 'Nobody'].map(async (name) => {
      const { presented } = await stranger();
      const answer = await fetch(`${office.address}/v1/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name, password: 'wrong password', device: presented }),
      });
      const { date: _, ...headers } = Object.fromEntries(answer.headers);
      return [answer.status, headers, await answer.text()];
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
});

test('a name is one name in every width and case', async () => {
  expect((await (await stranger()).signIn(' ＬＩ  wei ')).status).toBe(200);
});

test('after five failures in a row nobody may try for half a minute, then ever longer; the right password does not help', async () => {
  const device = await stranger();
  for (const name of ['Li Wei', 'Nobody']) {
    for (let i = 0; i < 5; i += 1) {
      expect((await device.signIn(name, 'wrong password')).status).toBe(401);
    }
    expect(await device.signIn(name)).toEqual({
      status: 429,
      body: { refusal: 'locked-out', after: 30_000 },
    });
  }
  const written = await office.storage.all('select deed from audit where about = $1 order by id', [
    own.session().member.id,
  ]);
  expect(written.map(({ deed }) => deed).slice(-2)).toEqual(['sign-in-failed', 'locked-out']);
  clock += 30_000;
  expect((await device.signIn('Li Wei', 'wrong password')).status).toBe(401);
  expect((await device.signIn('Li Wei')).body).toEqual({ refusal: 'locked-out', after: 60_000 });
  clock += 60_000;
  expect((await device.signIn('Li Wei')).status).toBe(200);
});

test('a stranger who is locked out does not lock out the owner of the name on a known device', async () => {
  const device = await stranger();
  for (let i = 0; i < 9; i += 1) await device.signIn('Li Wei', 'wrong password');
  expect((await (await stranger()).signIn('Li Wei')).status).toBe(429);
  expect((await own.signIn('Li Wei')).status).toBe(200);
});

test('a hundred tries at once are a hundred failures', async () => {
  const device = await stranger();
  const tries = await Promise.all(
    Array.from({ length: 100 }, async () => device.signIn('Li Wei', 'wrong password')),
  );
  const looked = tries.filter(({ status }) => status === 401);
  expect(looked.length).toBeLessThanOrEqual(5);
});

test('a delay that was written by a clock ten years ahead does not last ten years', async () => {
  const device = await stranger();
  clock += 10 * 365 * 24 * 3_600_000;
  for (let i = 0; i < 6; i += 1) await device.signIn('Li Wei', 'wrong password');
  clock -= 10 * 365 * 24 * 3_600_000;
  expect((await device.signIn('Li Wei')).status).toBe(200);
});

test('delays grow and never exceed an hour', () => {
  fc.assert(
    fc.property(fc.nat(5000), (failures) => {
      const [now, next] = [delayAfter(failures), delayAfter(failures + 1)];
      expect(now <= next && next <= longestDelay && failures < 5 === (now === 0)).toBe(true);
    }),
  );
});

test('that a member is closed is told only to who knows the password', async () => {
  const administrator = await joined(office.address, office.invitations['Administrator']);
  const { id } = own.session().member;
  await administrator.post(`/v1/admin/members/${id}`, { closed: true });
  const device = await stranger();
  expect((await device.signIn('Li Wei', 'wrong password')).body).toEqual({
    refusal: 'wrong-password',
  });
  expect((await device.signIn('Li Wei')).body).toEqual({ refusal: 'member-closed' });
});

test('a member with a second factor needs a code, and each code opens once', async () => {
  const begun = await own.post('/v1/second-factor', { step: 'begin', password: usualPassword });
  const { secret, address } = secretSchema.parse(begun.body);
  const code = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock });
  expect(address).toContain('otpauth://totp/Wellfield:Li%20Wei?');
  const confirmed = { step: 'confirm', password: usualPassword, code: code() };
  expect((await own.post('/v1/second-factor', confirmed)).body).toEqual({ on: true });

  const device = await stranger();
  expect((await device.signIn('Li Wei')).body).toEqual({ refusal: 'code-needed' });
  // The one that confirmed it is used.
  expect((await device.signIn('Li Wei', usualPassword, code())).body).toEqual({
    refusal: 'wrong-code',
  });
  clock += 30_000;
  const fresh = code();
  expect((await device.signIn('Li Wei', 'wrong password', fresh)).body).toEqual({
    refusal: 'wrong-password',
  });
  expect(
    (await device.signIn('Li Wei', usualPassword, `${fresh.slice(0, 3)} ${fresh.slice(3)}`)).status,
  ).toBe(200);
  expect((await device.signIn('Li Wei', usualPassword, fresh)).body).toEqual({
    refusal: 'wrong-code',
  });

  clock += 30_000;
  const end = { step: 'end', password: usualPassword, code: code() };
  expect((await own.post('/v1/second-factor', end)).body).toEqual({ on: false });
  expect((await device.signIn('Li Wei')).status).toBe(200);
});

test('guessing codes is slowed like guessing passwords, and asking for the need of one does not set it back', async () => {
  const begun = await own.post('/v1/second-factor', { step: 'begin', password: usualPassword });
  const { secret } = secretSchema.parse(begun.body);
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock });
  await own.post('/v1/second-factor', { step: 'confirm', password: usualPassword, code });
  const device = await stranger();
  const said: unknown[] = [];
  for (let i = 0; i < 8; i += 1) {
    said.push(
      (await device.signIn('Li Wei')).status,
      (await device.signIn('Li Wei', usualPassword, '000000')).status,
    );
  }
  expect(said.filter((status) => status === 429).length).toBeGreaterThan(4);
});

test('a new password needs the old one, and works from then on', async () => {
  const wrong = { password: 'wrong password', next: 'one that is new' };
  expect((await own.post('/v1/password', wrong)).body).toEqual({ refusal: 'wrong-password' });
  expect((await own.post('/v1/password', { ...wrong, password: usualPassword })).status).toBe(200);
  expect((await own.signIn('Li Wei')).body).toEqual({ refusal: 'wrong-password' });
  expect((await own.signIn('Li Wei', 'one that is new')).status).toBe(200);
});
