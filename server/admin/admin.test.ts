import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  auditAnswerSchema,
  devicesAnswerSchema,
  invitationSchema,
  memberSchema,
  membersAnswerSchema,
} from '../../shared/protocol/admin.ts';
import type { BareDevice } from '../../tests/support/bare-device.ts';
import { joined, newDevice } from '../../tests/support/bare-device.ts';
import type { TestOffice } from '../../tests/support/office.ts';
import { startOffice } from '../../tests/support/office.ts';

let office: TestOffice;
let administrator: BareDevice;
let engineer: BareDevice;
let clock = 0;

beforeEach(async () => {
  clock = Date.UTC(2026, 4, 11);
  office = await startOffice({
    members: [{ name: 'Li Wei' }, { name: 'Supervisor', role: 'supervisor' }],
    now: () => clock,
  });
  administrator = await joined(office.address, office.invitations['Administrator']);
  engineer = await joined(office.address, office.invitations['Li Wei']);
});
afterEach(async () => office.stop());

const path = (of: BareDevice) => `/v1/admin/members/${of.session().member.id}`;
const notAllowed = { status: 403, body: { refusal: 'not-allowed' } };
const notUnderstood = { status: 400, body: { refusal: 'not-understood' } };

test('only administrators see members, devices and the audit, and only they change them', async () => {
  const supervisor = await joined(office.address, office.invitations['Supervisor']);
  for (const device of [engineer, supervisor]) {
    expect(await device.get('/v1/admin/members')).toEqual(notAllowed);
    expect(await device.get('/v1/admin/devices')).toEqual(notAllowed);
    expect(await device.get('/v1/admin/audit')).toEqual(notAllowed);
    const member = { name: 'New', role: 'engineer', grants: [] };
    expect(await device.post('/v1/admin/members', member)).toEqual(notAllowed);
    expect(await device.post(path(device), { role: 'administrator' })).toEqual(notAllowed);
    expect(await device.post(`${path(device)}/invitation`)).toEqual(notAllowed);
    const revoke = `/v1/admin/devices/${administrator.presented.id}/revoke`;
    expect(await device.post(revoke)).toEqual(notAllowed);
  }
  expect(await engineer.get('/v1/admin/quarantine')).toEqual(notAllowed);
  expect(await supervisor.get('/v1/admin/quarantine')).toEqual({
    status: 200,
    body: { quarantined: [], next: null },
  });
});

test('a new member is listed as invited, then as active with the device', async () => {
  const grants = [{ kind: 'region', region: '华北' }] as const;
  const added = await administrator.post('/v1/admin/members', {
    name: '王工',
    role: 'engineer',
    grants,
  });
  const { member, invitation } = invitationSchema.parse(added.body);
  const listed = async () => {
    const { members } = membersAnswerSchema.parse(
      (await administrator.get('/v1/admin/members')).body,
    );
    return members.find(({ id }) => id === member);
  };
  const asAdded = {
    id: member,
    name: '王工',
    role: 'engineer',
    grants: [...grants],
    secondFactor: false,
  };
  expect(await listed()).toEqual({ ...asAdded, state: 'invited', devices: 0, lastSeen: null });
  const device = await joined(office.address, invitation);
  expect(await listed()).toEqual({ ...asAdded, state: 'active', devices: 1, lastSeen: clock });
  const { devices } = devicesAnswerSchema.parse(
    (await administrator.get('/v1/admin/devices')).body,
  );
  expect(devices.find(({ id }) => id === device.presented.id)).toEqual({
    id: device.presented.id,
    name: 'Laptop',
    member,
    joined: clock,
    lastSeen: clock,
    signedIn: true,
    revoked: null,
  });
});

test('two members never have names that differ only in width, case or blanks', async () => {
  const twin = { name: ' ｌｉ  WEI ', role: 'engineer', grants: [] };
  const taken = { status: 422, body: { refusal: 'name-taken' } };
  expect(await administrator.post('/v1/admin/members', twin)).toEqual(taken);
  expect(await administrator.post(path(administrator), { name: 'li wei' })).toEqual(taken);
  expect((await administrator.post(path(engineer), { name: 'LI WEI' })).status).toBe(200);
});

test('a change of rights holds from the next request on', async () => {
  await administrator.post(path(engineer), { role: 'administrator' });
  expect((await engineer.get('/v1/admin/members')).status).toBe(200);
  await administrator.post(path(engineer), { role: 'engineer' });
  expect(await engineer.get('/v1/admin/members')).toEqual(notAllowed);
});

test('a member who is closed is out at once on every device, and comes back by signing in when opened again', async () => {
  const closed = memberSchema.parse(
    (await administrator.post(path(engineer), { closed: true })).body,
  );
  expect(closed.state).toBe('closed');
  expect((await engineer.post('/v1/sign-out')).body).toEqual({ refusal: 'member-closed' });
  expect((await engineer.refresh()).body).toEqual({ refusal: 'member-closed' });
  expect((await administrator.post(`${path(engineer)}/invitation`)).body).toEqual({
    refusal: 'member-closed',
  });
  await administrator.post(path(engineer), { closed: false });
  expect((await engineer.refresh()).body).toEqual({ refusal: 'not-signed-in' });
  expect((await engineer.signIn('Li Wei')).status).toBe(200);
});

test('the last administrator can neither be closed nor become something else; two cannot close each other', async () => {
  expect(await administrator.post(path(administrator), { closed: true })).toEqual(notAllowed);
  expect(await administrator.post(path(administrator), { role: 'engineer' })).toEqual(notAllowed);
  await administrator.post(path(engineer), { role: 'administrator' });
  const both = await Promise.all([
    administrator.post(path(engineer), { closed: true }),
    engineer.post(path(administrator), { closed: true }),
  ]);
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('an invitation that nobody has used does not count as an administrator', async () => {
  const second = { name: 'Second', role: 'administrator', grants: [] };
  expect((await administrator.post('/v1/admin/members', second)).status).toBe(200);
  expect(await administrator.post(path(administrator), { closed: true })).toEqual(notAllowed);
});

test('what is not there is not understood, and changes nothing', async () => {
  const nobody = '018f0000-0000-7000-8000-000000000000';
  expect(await administrator.post(`/v1/admin/members/${nobody}`, { closed: true })).toEqual(
    notUnderstood,
  );
  expect(await administrator.post('/v1/admin/members/x', { closed: true })).toEqual(notUnderstood);
  expect(await administrator.post(`/v1/admin/members/${nobody}/invitation`)).toEqual(notUnderstood);
  expect(await administrator.post(`/v1/admin/devices/${nobody}/revoke`)).toEqual(notUnderstood);
  expect(await administrator.post('/v1/admin/quarantine/x', { decision: 'take' })).toEqual(
    notUnderstood,
  );
});

test('every deed is in the audit, newest first, with who did it', async () => {
  const before = auditAnswerSchema.parse((await administrator.get('/v1/admin/audit')).body).entries;
  await administrator.post(path(engineer), { role: 'supervisor' });
  await administrator.post(`/v1/admin/devices/${engineer.presented.id}/revoke`);
  await (await newDevice(office.address)).signIn('Li Wei', 'wrong password');
  const { entries } = auditAnswerSchema.parse((await administrator.get('/v1/admin/audit')).body);
  const { id } = engineer.session().member;
  const fresh = entries.slice(0, entries.length - before.length);
  expect(fresh.map(({ id: _, at: __, ...rest }) => rest)).toEqual([
    { member: '', deed: 'sign-in-failed', about: id, named: 'Li Wei', detail: '' },
    {
      member: 'Administrator',
      deed: 'device-revoked',
      about: engineer.presented.id,
      named: 'Laptop · Li Wei',
      detail: '',
    },
    {
      member: 'Administrator',
      deed: 'member-changed',
      about: id,
      named: 'Li Wei',
      detail: '{"role":"supervisor"}',
    },
  ]);
  expect(entries.slice(fresh.length)).toEqual(before);
});

test('the audit is read page by page without a gap', async () => {
  const { store } = office.accounts;
  await store.transaction(async (sql) => {
    for (let i = 0; i < 450; i += 1) {
      await sql(
        'insert into audit (id, at, member, deed, about, detail) values ($1, $2, $3, $4, $5, $6)',
        [office.accounts.newId(), clock, '', 'signed-in', String(i), ''],
      );
    }
  });
  const abouts: string[] = [];
  let next: string | null = null;
  do {
    const query: string = next === null ? '' : `?before=${next}`;
    const read = auditAnswerSchema.parse((await administrator.get(`/v1/admin/audit${query}`)).body);
    abouts.push(...read.entries.map(({ about }) => about));
    ({ next } = read);
  } while (next !== null);
  expect(abouts.slice(0, 450)).toEqual(Array.from({ length: 450 }, (_, i) => String(449 - i)));
  expect(await administrator.get('/v1/admin/audit?before=x')).toEqual(notUnderstood);
});

test('the audit keeps the names of its time, and gives names to entries that were written without', async () => {
  await administrator.post(path(engineer), { name: '李伟' });
  await administrator.post(path(engineer), { role: 'supervisor' });
  await office.accounts.store.transaction(async (sql) =>
    sql("update audit set named = '' where deed = 'member-joined'"),
  );
  const { entries } = auditAnswerSchema.parse((await administrator.get('/v1/admin/audit')).body);
  const { id } = engineer.session().member;
  const known = entries.filter(({ about }) => about === id || about === engineer.presented.id);
  expect(known.map(({ deed, named }) => [deed, named])).toEqual([
    ['member-changed', '李伟'],
    ['member-changed', 'Li Wei'],
    ['member-joined', 'Laptop · 李伟'],
    ['member-added', 'Li Wei'],
  ]);
});
