import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { BareDevice } from '../../tests/support/bare-device.ts';
import { joined, newDevice, usualPassword } from '../../tests/support/bare-device.ts';
import type { TestOffice, TestOfficeOptions } from '../../tests/support/office.ts';
import { startOffice } from '../../tests/support/office.ts';
import { endAllSecondFactors } from '../operate/end-second-factors.ts';
import { OtherSecretKey } from './sealing.ts';

const oneKey = new Uint8Array(32).fill(4);
const begunSchema = z.object({ secret: z.string() });

let office: TestOffice;
let clock = 0;
/** Folders of offices are removed with the first of them. */
let stops: (() => Promise<void>)[] = [];

beforeEach(async () => {
  clock = Date.UTC(2026, 4, 11);
  stops = [];
});
afterEach(async () => {
  for (const stop of stops.toReversed()) await stop();
});

async function open(options: TestOfficeOptions): Promise<TestOffice> {
  const opened = await startOffice({ now: () => clock, ...options });
  stops.push(opened.stop);
  return opened;
}

/** The same office, started again. */
async function reopen(secretKey: Uint8Array | null): Promise<TestOffice> {
  await office.close();
  return open({ folder: office.folder, secretKey });
}

async function turnedOn(own: BareDevice): Promise<string> {
  const begun = await own.post('/v1/second-factor', { step: 'begin', password: usualPassword });
  const { secret } = begunSchema.parse(begun.body);
  const confirmed = { step: 'confirm', password: usualPassword, code: codeOf(secret) };
  expect((await own.post('/v1/second-factor', confirmed)).status).toBe(200);
  clock += 30_000;
  return secret;
}

function codeOf(secret: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock });
}

async function kept({ storage }: TestOffice): Promise<unknown> {
  const [row] = await storage.all("select totp from member where name = 'Li Wei'");
  return row?.['totp'];
}

async function start(secretKey: Uint8Array | null): Promise<BareDevice> {
  office = await open({ members: [{ name: 'Li Wei' }], secretKey });
  return joined(office.address, office.invitations['Li Wei']);
}

test('the database never has the secret of a second factor, neither begun nor in force', async () => {
  const own = await start(oneKey);
  const begun = await own.post('/v1/second-factor', { step: 'begin', password: usualPassword });
  const pending = await office.storage.all('select totp_pending from member');
  expect(JSON.stringify(pending)).not.toContain(begunSchema.parse(begun.body).secret);
  const secret = await turnedOn(own);
  expect(await kept(office)).toMatch(/^sealed1:[\w-]+$/u);
  expect(JSON.stringify(await office.storage.all('select * from member'))).not.toContain(secret);
});

test('secrets that were kept before the office had a key are sealed at the next start, and their codes open as before', async () => {
  const secret = await turnedOn(await start(null));
  expect(await kept(office)).toBe(secret);
  const again = await reopen(oneKey);
  const sealed = await kept(again);
  expect(sealed).toMatch(/^sealed1:/u);
  const device = await newDevice(again.address);
  expect((await device.signIn('Li Wei', usualPassword, codeOf(secret))).status).toBe(200);
  office = again;
  expect(await kept(await reopen(oneKey))).toBe(sealed);
});

test('an office does not start with another key than its own, nor without one, until all second factors are ended', async () => {
  await turnedOn(await start(oneKey));
  for (const key of [new Uint8Array(32), null]) {
    await expect(reopen(key)).rejects.toThrow(OtherSecretKey);
  }
  const back = await reopen(oneKey);
  expect(await kept(back)).toMatch(/^sealed1:/u);
  const { newId } = back.accounts;
  expect(await endAllSecondFactors(back.storage, { at: clock, newId })).toBe(1);
  office = back;
  const fresh = await reopen(new Uint8Array(32));
  const device = await newDevice(fresh.address);
  expect((await device.signIn('Li Wei')).status).toBe(200);
  const written = await fresh.storage.all(
    "select deed, detail from audit where deed = 'second-factor-off'",
  );
  expect(written).toEqual([{ deed: 'second-factor-off', detail: 'at the server' }]);
});
