import { afterEach, beforeEach, expect, test } from 'vitest';
import { quarantineAnswerSchema } from '../../shared/protocol/admin.ts';
import { helloAnswerSchema } from '../../shared/protocol/hello.ts';
import { pullAnswerSchema, snapshotAnswerSchema } from '../../shared/protocol/pull.ts';
import type { Operation } from '../../shared/protocol/push.ts';
import { pushAnswerSchema } from '../../shared/protocol/push.ts';
import { fromColumns } from '../../shared/protocol/row-columns.ts';
import type { BareDevice } from '../../tests/support/bare-device.ts';
import { joined } from '../../tests/support/bare-device.ts';
import type { TestOffice } from '../../tests/support/office.ts';
import { startOffice } from '../../tests/support/office.ts';

const clientId = '018f0000-0000-7000-8000-000000000001';
const action = '018f0000-0000-7000-8000-000000000002';
const now = Date.UTC(2026, 4, 11);

let office: TestOffice;
let engineer: BareDevice;
let north: BareDevice;
let south: BareDevice;
let ctrs: Map<BareDevice, number>;

beforeEach(async () => {
  ctrs = new Map();
  const region = (name: string) => [{ kind: 'region', region: name }] as const;
  office = await startOffice({
    members: [
      { name: 'Engineer' },
      { name: 'North', role: 'supervisor', grants: region('north') },
      { name: 'South', role: 'supervisor', grants: region('south') },
    ],
    now: () => now,
  });
  engineer = await joined(office.address, office.invitations['Engineer']);
  north = await joined(office.address, office.invitations['North']);
  south = await joined(office.address, office.invitations['South']);
  await push(north, { $gone: [false], name: ['Well 7'], region: ['north'], owner: ['Wang'] });
});
afterEach(async () => office.stop());

/** One operation on the one client. */
async function push(
  device: BareDevice,
  set: Operation['set'],
  base = 0,
): Promise<string | undefined> {
  const ctr = (ctrs.get(device) ?? 0) + 1;
  ctrs.set(device, ctr);
  const id = `${device.presented.name}-${device.presented.id}-${ctr}`;
  const { body } = await device.post('/v1/push', {
    epoch: 1,
    now,
    actions: [{ id: action, name: 'client.edit', at: now, undoes: null }],
    operations: [{ id, ctr, action: 0, table: 'clients', row: clientId, base, set }],
  });
  const answer = pushAnswerSchema.parse(body);
  return answer.kind === 'answers' ? answer.answers[0]?.verdict : answer.kind;
}

async function quarantinedFor(device: BareDevice) {
  const { body } = await device.get('/v1/admin/quarantine');
  return quarantineAnswerSchema.parse(body).quarantined;
}

async function clientFor(device: BareDevice) {
  const asked = { epoch: 1, cut: 0, scopes: '', limit: 100 };
  const scopes = pullAnswerSchema.parse((await device.post('/v1/pull', asked)).body);
  if (scopes.kind !== 'scopes') throw new Error(scopes.kind);
  const ids = scopes.scopes.map(({ id }) => id);
  const page = await device.post('/v1/snapshot', {
    epoch: 1,
    scopes: ids,
    after: null,
    limit: 100,
  });
  const answer = snapshotAnswerSchema.parse(page.body);
  if (answer.kind !== 'page') throw new Error(answer.kind);
  return fromColumns(answer.rows).find(({ id }) => id === clientId)?.fields;
}

async function toldTo(device: BareDevice) {
  const said = { protocol: [1, 1], app: 'test', now, epoch: 1, cut: 0, lastCtr: 1, waiting: 0 };
  return helloAnswerSchema.parse((await device.post('/v1/hello', said)).body).quarantine;
}

test('an edit of a foreign scope is shown to the supervisor of that scope and to no other', async () => {
  expect(await push(engineer, { name: ['Well 8'] }, 1)).toBe('quarantined');
  const [waiting] = await quarantinedFor(north);
  expect(waiting).toEqual({
    operation: `Laptop-${engineer.presented.id}-1`,
    member: 'Engineer',
    at: now,
    table: 'clients',
    row: clientId,
    set: { name: ['Well 8'] },
    state: 'waits',
  });
  expect(await quarantinedFor(south)).toEqual([]);
  const decided = await south.post(`/v1/admin/quarantine/${waiting?.operation}`, {
    decision: 'take',
  });
  expect(decided).toEqual({ status: 400, body: { refusal: 'not-understood' } });
  expect(await quarantinedFor(north)).toEqual([waiting]);
});

test('taken, it is done once however often it is decided, and its author is told', async () => {
  await push(engineer, { name: ['Well 8'] }, 1);
  const [waiting] = await quarantinedFor(north);
  const path = `/v1/admin/quarantine/${waiting?.operation}`;
  const taken = { status: 200, body: { done: true, state: 'taken' } };
  expect(
    await Promise.all([1, 2, 3].map(async () => north.post(path, { decision: 'take' }))),
  ).toEqual([taken, taken, taken]);
  expect(await north.post(path, { decision: 'refuse' })).toEqual(taken);
  expect(await clientFor(north)).toMatchObject({ name: 'Well 8', region: 'north' });
  expect(await toldTo(engineer)).toEqual([{ operation: waiting?.operation, state: 'taken' }]);
  const audit = await office.storage.all(
    "select member, about from audit where deed = 'quarantine-taken'",
  );
  expect(audit).toEqual([{ member: 'North', about: waiting?.operation }]);
});

test('refused, it has no effect, and its author is told', async () => {
  await push(engineer, { name: ['Well 8'] }, 1);
  const [waiting] = await quarantinedFor(north);
  const path = `/v1/admin/quarantine/${waiting?.operation}`;
  const refused = { status: 200, body: { done: true, state: 'refused' } };
  expect(await north.post(path, { decision: 'refuse' })).toEqual(refused);
  expect(await north.post(path, { decision: 'take' })).toEqual(refused);
  expect(await clientFor(north)).toMatchObject({ name: 'Well 7' });
  expect(await toldTo(engineer)).toEqual([{ operation: waiting?.operation, state: 'refused' }]);
});

test('a decision that was cut off before it was written down is found done', async () => {
  await push(engineer, { name: ['Well 8'] }, 1);
  const [waiting] = await quarantinedFor(north);
  const path = `/v1/admin/quarantine/${waiting?.operation}`;
  await north.post(path, { decision: 'take' });
  await office.accounts.store.transaction(async (sql) => {
    await sql("update quarantine set state = 'waits', decided_by = null, decided_at = null");
  });
  expect((await north.post(path, { decision: 'refuse' })).body).toEqual({
    done: true,
    state: 'taken',
  });
});

test('a client added into a foreign region waits for the supervisor of that region', async () => {
  const id = '018f0000-0000-7000-8000-000000000009';
  const { body } = await engineer.post('/v1/push', {
    epoch: 1,
    now,
    actions: [{ id: action, name: 'client.add', at: now, undoes: null }],
    operations: [
      {
        id: 'added',
        ctr: 1,
        action: 0,
        table: 'clients',
        row: id,
        base: 0,
        set: { $gone: [false], name: ['Well 9'], region: ['south'], owner: ['Zhao'] },
      },
    ],
  });
  expect(pushAnswerSchema.parse(body)).toMatchObject({
    answers: [{ verdict: 'quarantined', seq: 0 }],
  });
  expect(await quarantinedFor(north)).toEqual([]);
  expect((await quarantinedFor(south)).map(({ operation }) => operation)).toEqual(['added']);
  expect((await south.post('/v1/admin/quarantine/added', { decision: 'take' })).body).toEqual({
    done: true,
    state: 'taken',
  });
});

test('quarantine is read page by page without a gap, also what waits alone, and nothing foreign shows in between', async () => {
  const operations = Array.from({ length: 450 }, (_, i) => ({
    id: `many-${String(i).padStart(3, '0')}`,
    ctr: i + 1,
    action: 0,
    table: 'clients',
    row: clientId,
    base: 1,
    set: { note: [String(i)] },
  }));
  const actions = [{ id: action, name: 'client.edit', at: now, undoes: null }];
  await engineer.post('/v1/push', { epoch: 1, now, actions, operations });
  const decided = ['many-449', 'many-250', 'many-249', 'many-000'];
  for (const one of decided) {
    await north.post(`/v1/admin/quarantine/${one}`, { decision: 'refuse' });
  }
  const all = operations.map(({ id }) => id).toReversed();
  expect(await pagesFor(north, '')).toEqual([
    all.slice(0, 200),
    all.slice(200, 400),
    all.slice(400),
  ]);
  const waiting = all.filter((id) => !decided.includes(id));
  expect((await pagesFor(north, 'state=waits&')).flat()).toEqual(waiting);
  expect(await pagesFor(north, 'state=refused&')).toEqual([decided]);
  expect(await pagesFor(south, '')).toEqual([[]]);
  const bad = await north.get('/v1/admin/quarantine?state=unknown');
  expect(bad).toEqual({ status: 400, body: { refusal: 'not-understood' } });
});

async function pagesFor(device: BareDevice, query: string): Promise<string[][]> {
  const pages: string[][] = [];
  let next: string | null = null;
  do {
    const before: string = next === null ? '' : `before=${next}`;
    const { body } = await device.get(`/v1/admin/quarantine?${query}${before}`);
    const read = quarantineAnswerSchema.parse(body);
    pages.push(read.quarantined.map(({ operation }) => operation));
    ({ next } = read);
  } while (next !== null);
  return pages;
}
