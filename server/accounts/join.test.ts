import { afterEach, beforeEach, expect, test } from 'vitest';
import { invitationSchema } from '../../shared/protocol/admin.ts';
import { joined, newDevice, usualPassword } from '../../tests/support/bare-device.ts';
import type { TestOffice } from '../../tests/support/office.ts';
import { startOffice } from '../../tests/support/office.ts';
import { invitationLasts } from './invitations.ts';

let office: TestOffice;
let clock = Date.UTC(2026, 4, 11);
const li = { name: '李工', grants: [{ kind: 'region', region: '华北' }] } as const;

beforeEach(async () => {
  clock = Date.UTC(2026, 4, 11);
  office = await startOffice({ members: [li], now: () => clock });
});
afterEach(async () => office.stop());

const invitationOf = (name: string) => office.invitations[name] ?? '';

test('an invitation makes a password and joins a device, once', async () => {
  const first = await newDevice(office.address);
  const { status } = await first.join(invitationOf('李工'));
  expect([status, first.session().member.name, first.session().office.name]).toEqual([
    200,
    '李工',
    'Wellfield',
  ]);
  const second = await newDevice(office.address);
  expect(await second.join(invitationOf('李工'))).toEqual({
    status: 404,
    body: { refusal: 'invitation-unknown' },
  });
  expect((await second.signIn('李工')).status).toBe(200);
});

test('an invitation may be typed as people type', async () => {
  const typed = invitationOf('李工').toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
  expect((await (await newDevice(office.address)).join(typed)).status).toBe(200);
});

test('a device whose answer was lost joins again with the same invitation; with another password it does not', async () => {
  const device = await newDevice(office.address);
  await device.join(invitationOf('李工'));
  expect((await device.join(invitationOf('李工'))).status).toBe(200);
  expect(await device.join(invitationOf('李工'), 'another password')).toEqual({
    status: 401,
    body: { refusal: 'wrong-password' },
  });
});

test('an invitation holds for a week', async () => {
  clock += invitationLasts;
  expect((await (await newDevice(office.address)).join(invitationOf('李工'))).body).toEqual({
    refusal: 'invitation-unknown',
  });
});

test('invited again, a member has a new password, and every other session ends', async () => {
  const administrator = await joined(office.address, office.invitations['Administrator']);
  const old = await joined(office.address, invitationOf('李工'));
  const again = await administrator.post(`/v1/admin/members/${old.session().member.id}/invitation`);
  const { invitation } = invitationSchema.parse(again.body);
  const fresh = await newDevice(office.address);
  expect((await fresh.join(invitation, 'quite another one')).status).toBe(200);
  expect((await old.post('/v1/sign-out')).body).toEqual({ refusal: 'not-signed-in' });
  expect((await old.refresh()).body).toEqual({ refusal: 'not-signed-in' });
  expect((await old.signIn('李工', usualPassword)).body).toEqual({ refusal: 'wrong-password' });
  expect((await old.signIn('李工', 'quite another one')).status).toBe(200);
});

test('a device belongs to one member and one key for ever', async () => {
  const device = await joined(office.address, invitationOf('李工'));
  const before = device.session();
  expect((await device.join(office.invitations['Administrator'] ?? '')).body).toEqual({
    refusal: 'not-allowed',
  });
  // The invitation is not used up by that.
  expect(
    (await (await newDevice(office.address)).join(office.invitations['Administrator'] ?? ''))
      .status,
  ).toBe(200);
  expect(device.session()).toEqual(before);
});

test('the office keeps neither invitations nor passwords nor tokens as they are', async () => {
  const device = await joined(office.address, invitationOf('李工'));
  const tables = [
    'member',
    'invitation',
    'member_device',
    'audit',
    'office_setting',
    'sign_in_try',
  ];
  const kept = await Promise.all(
    tables.map((table) => office.storage.all(`select * from ${table}`)),
  );
  const text = JSON.stringify(kept);
  const secrets = [
    invitationOf('李工'),
    usualPassword,
    device.session().refresh,
    device.session().access,
  ];
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  expect(text).toContain('$argon2id$v=19$');
});

test('until someone can administrate, each start prints a new invitation for the first administrator', async () => {
  const first = office.invitation;
  await office.close();
  const again = await startOffice({ folder: office.folder });
  expect(again.invitation).not.toBe(first);
  expect((await (await newDevice(again.address)).join(first ?? '')).status).toBe(404);
  expect((await (await newDevice(again.address)).join(again.invitation ?? '')).status).toBe(200);
  await again.stop();
  const later = await startOffice({ folder: office.folder });
  expect(later.invitation).toBeNull();
  await later.stop();
});
