import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BareDevice } from '../../tests/support/bare-device.ts';
import { joined, newDevice, post } from '../../tests/support/bare-device.ts';
import type { TestOffice } from '../../tests/support/office.ts';
import { startOffice } from '../../tests/support/office.ts';
import { accessLasts } from './access-token.ts';
import { refreshLasts } from './refresh.ts';

let office: TestOffice;
let clock = 0;
let device: BareDevice;

beforeEach(async () => {
  clock = Date.UTC(2026, 4, 11);
  office = await startOffice({ members: [{ name: 'Li Wei' }], now: () => clock });
  device = await joined(office.address, office.invitations['Li Wei']);
});
afterEach(async () => office.stop());

const signedOut = { status: 401, body: { refusal: 'not-signed-in' } };
/** Changes nothing, and is for members only. */
const knock = async (of: BareDevice) => (await of.get('/v1/admin/members')).body;
const notAnAdministrator = { refusal: 'not-allowed' };

test('an access token holds for fifteen minutes; a refresh gives the next', async () => {
  expect(await knock(device)).toEqual(notAnAdministrator);
  clock += accessLasts;
  expect(await knock(device)).toEqual(signedOut.body);
  expect((await device.refresh()).status).toBe(200);
  expect(await knock(device)).toEqual(notAnAdministrator);
});

test('a refresh whose answer was lost can be asked for again, until its successor was used', async () => {
  const first = device.session().refresh;
  await device.refresh(first);
  await device.refresh(first);
  const successor = device.session().refresh;
  expect((await device.refresh(successor)).status).toBe(200);
});

test('an older token means that the device exists twice: both are signed out, and it is written down', async () => {
  const first = device.session().refresh;
  await device.refresh();
  await device.refresh();
  expect(await device.refresh(first)).toEqual(signedOut);
  expect(await device.refresh()).toEqual(signedOut);
  expect(await knock(device)).toEqual(signedOut.body);
  const written = await office.storage.all("select about from audit where deed = 'token-reused'");
  expect(written).toEqual([{ about: device.presented.id }]);
  expect((await device.signIn('Li Wei')).status).toBe(200);
});

test('a stolen token is worth nothing without the key of its device, and its owner stays signed in', async () => {
  const { refresh } = device.session();
  const thief = await newDevice(office.address);
  const stolen = { device: device.presented.id, refresh };
  const proofs = [
    'nonsense',
    '',
    await thief.proofOf(refresh, { sub: device.presented.id }),
    await device.proofOf('another token'),
    await device.proofOf(refresh, { sub: thief.presented.id }),
  ];
  for (const proof of proofs) {
    expect(await post(office.address, '/v1/refresh', { ...stolen, proof })).toEqual(signedOut);
  }
  expect((await device.refresh()).status).toBe(200);
});

test('a proof without a signature proves nothing', async () => {
  const { refresh } = device.session();
  const [, claims] = (await device.proofOf(refresh)).split('.');
  const header = Buffer.from('{"alg":"none"}').toString('base64url');
  const body = { device: device.presented.id, refresh, proof: `${header}.${claims}.` };
  expect(await post(office.address, '/v1/refresh', body)).toEqual(signedOut);
});

test.each([-10, 10])(
  'a device whose clock is %i years off is refreshed all the same',
  async (years) => {
    const { refresh } = device.session();
    const iat = Math.floor(clock / 1000) + years * 365 * 24 * 3600;
    const proof = await device.proofOf(refresh, { iat });
    const body = { device: device.presented.id, refresh, proof };
    expect((await post(office.address, '/v1/refresh', body)).status).toBe(200);
  },
);

test('who was in the field for a season comes back signed in; who was away longer signs in', async () => {
  clock += refreshLasts;
  expect((await device.refresh()).status).toBe(200);
  clock += refreshLasts + 1;
  expect(await device.refresh()).toEqual(signedOut);
});

test('signing out ends the session at once, also for its access token, and for ever', async () => {
  const { access, refresh } = device.session();
  expect((await device.post('/v1/sign-out')).body).toEqual({ done: true });
  expect(await knock(device)).toEqual(signedOut.body);
  expect(await device.refresh(refresh)).toEqual(signedOut);
  await device.signIn('Li Wei');
  const old = await post(office.address, '/v1/sign-out', {}, { authorization: `Bearer ${access}` });
  expect(old).toEqual(signedOut);
});

test('a revoked device is told so by the next answer, and can neither refresh nor sign in again', async () => {
  const administrator = await joined(office.address, office.invitations['Administrator']);
  expect(await knock(device)).toEqual(notAnAdministrator);
  await administrator.post(`/v1/admin/devices/${device.presented.id}/revoke`);
  const revoked = { status: 403, body: { refusal: 'device-revoked' } };
  expect(await knock(device)).toEqual(revoked.body);
  expect(await device.refresh()).toEqual(revoked);
  expect(await device.signIn('Li Wei')).toEqual(revoked);
  expect((await (await newDevice(office.address)).signIn('Li Wei')).status).toBe(200);
});

test('a token of another office opens nothing', async () => {
  const other = await startOffice({ members: [{ name: 'Li Wei' }], now: () => clock });
  const foreign = await joined(other.address, other.invitations['Li Wei']);
  const bearer = { authorization: `Bearer ${foreign.session().access}` };
  expect(await post(office.address, '/v1/sign-out', {}, bearer)).toEqual(signedOut);
  await other.stop();
});
