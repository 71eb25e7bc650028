import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Grant } from '../../shared/protocol/account.ts';
import type { ScopeKey } from '../../shared/sync/scope-of.ts';
import { scopesHash, sees } from '../../shared/sync/scope-of.ts';
import { dice } from '../../tests/support/dice.ts';
import type { Change, PlainDevice } from '../../tests/support/plain-device.ts';
import { adding, plainDevice } from '../../tests/support/plain-device.ts';
import type { TestStorage } from '../../tests/support/storages.ts';
import { newSqlite, testChanges } from '../../tests/support/storages.ts';

let office: TestStorage;
beforeAll(async () => {
  office = await newSqlite();
});
afterAll(async () => office.close());

const regions = ['华东', '西北', '川渝', '辽河'];
const people = Array.from({ length: 50 }, (_, n) => `工程师-${n}-号`);
const random = dice(4_711);
const pick = <T>(list: readonly T[]): T => {
  const picked = list[Math.floor(random() * list.length)];
  if (picked === undefined) throw new Error('Nothing to pick from.');
  return picked;
};

/** What may not be heard by members who never saw this scope. */
type Canary = { readonly text: string; readonly key: ScopeKey };
const canaries: Canary[] = [];

/** A word that stands for the time that a row spent in a scope. */
function canary(key: ScopeKey): string {
  const text = `canary-${crypto.randomUUID()}`;
  canaries.push({ text, key });
  return text;
}

type Client = {
  readonly id: string;
  readonly children: readonly (readonly [string, string])[];
  key: ScopeKey;
};

/** Fields of a client in a scope, and of what belongs to it, full of canaries. */
function inScope({ id, children }: Client, key: ScopeKey): readonly Change[] {
  const place = { region: key.region, owner: key.person };
  return [
    {
      table: 'clients',
      row: id,
      set: { ...adding({ name: canary(key), note: canary(key), ...place }) },
    },
    ...children.map(([table, row]) => ({
      table,
      row,
      set: adding({ clientId: id, note: canary(key) }),
    })),
  ];
}

function withoutBirth({ set: { $gone: _, ...set }, ...change }: Change): Change {
  return { ...change, set };
}

function randomGrants(): readonly Grant[] {
  const chance = random();
  if (chance < 0.04) return [{ kind: 'all' }];
  if (chance < 0.4) return [{ kind: 'region', region: pick(regions) }];
  if (chance < 0.7) {
    return [
      { kind: 'person', person: pick(people) },
      { kind: 'person', person: pick(people) },
    ];
  }
  return [];
}

const newId = () => crypto.randomUUID();
const clientScope = (): ScopeKey => ({
  kind: 'clients',
  region: pick(regions),
  person: pick(people),
});

type Member = {
  readonly device: PlainDevice;
  readonly heard: string[];
  readonly grants: readonly Grant[];
  readonly name: string;
};

test('no answer to any of fifty members has a byte of a scope that he never saw', async () => {
  const changes = testChanges(office.storage);
  const chief = plainDevice(changes, { name: '主任', grants: [{ kind: 'all' }] });
  const members = people.map((name): Member => {
    const heard: string[] = [];
    const grants = randomGrants();
    const device = plainDevice(changes, { name, grants, overhear: (answer) => heard.push(answer) });
    return { device, heard, grants, name };
  });

  const clients = Array.from({ length: 80 }, (): Client => {
    const children = ['visits', 'contacts', 'payments'].map((table) => [table, newId()] as const);
    return { id: newId(), children, key: clientScope() };
  });
  await chief.push(...clients.flatMap((client) => inScope(client, client.key)));
  const idCanaries = clients.flatMap(({ id, children, key }) =>
    [id, ...children.map(([, row]) => row)].map((text) => ({ text, keys: [key] })),
  );
  // What is nobody's but one's own, and what only those have who see everything.
  const own = members.map(({ name, device }) => {
    const key: ScopeKey = { kind: 'own', region: '', person: name };
    return device.push({
      table: 'views',
      row: newId(),
      set: adding({ name: canary(key), author: name, shared: false }),
    });
  });
  await Promise.all(own);
  const whole: ScopeKey = { kind: 'whole', region: '', person: '' };
  await chief.push({ table: 'segmentations', row: newId(), set: adding({ name: canary(whole) }) });

  const pulled = async () => {
    for (const { device, heard } of members) {
      await device.pull(7);
      heard.push(...(await snoop(changes, device, clients)));
    }
  };
  await pulled();
  await chief.pull();
  for (let round = 0; round < 3; round += 1) {
    for (const client of clients.filter(() => random() < 0.5)) {
      client.key = clientScope();
      const its = new Set([client.id, ...client.children.map(([, row]) => row)]);
      for (const { keys } of idCanaries.filter(({ text }) => its.has(text))) keys.push(client.key);
      // First it moves and then it is changed, so that nobody who lost it can have heard what it became.
      const [moved, ...rest] = inScope(client, client.key).map(withoutBirth);
      if (moved) await chief.push(moved, ...rest);
    }
    await pulled();
    await chief.pull();
  }

  const leaks = members.flatMap(({ heard, grants, name }) => {
    const all = heard.join('\n');
    const foreign = [
      ...canaries.filter(({ key }) => !sees(grants, name, key)).map(({ text }) => text),
      ...idCanaries
        .filter(({ keys }) => !keys.some((key) => sees(grants, name, key)))
        .map(({ text }) => text),
      ...people.filter(
        (person) => person !== name && !grants.some((grant) => knowsOf(grant, person)),
      ),
    ];
    return foreign.filter((text) => all.includes(text)).map((text) => `${name}: ${text}`);
  });
  expect(leaks).toEqual([]);
  expect(canaries.length).toBeGreaterThan(500);

  // The other half of the law: everybody has what he may see, all of it and as it is.
  await chief.pull();
  for (const { device, grants, name } of members) {
    const counted = {
      epoch: 1,
      cut: device.cut(),
      scopes: scopesHash(device.scopes().map(({ id }) => id)),
    };
    expect(await changes.digest(device.session, counted)).toMatchObject({
      value: { buckets: device.buckets() },
    });
    const mine = clients.filter(({ key }) => sees(grants, name, key)).map(({ id }) => id);
    const held = [...device.rows.keys()]
      .filter((key) => key.startsWith('clients'))
      .map((key) => key.split(' ')[1]);
    expect(new Set(held)).toEqual(new Set(mine));
  }
});

/** People of clients in a granted region are told with the region; a granted person is known. */
function knowsOf(grant: Grant, person: string): boolean {
  return grant.kind === 'person' ? grant.person === person : true;
}

/** Tries what a curious member could try who has come by ids and numbers of scopes that are not his; what he hears of it. */
async function snoop(
  changes: ReturnType<typeof testChanges>,
  device: PlainDevice,
  clients: readonly Client[],
): Promise<readonly string[]> {
  const { id, children } = pick(clients);
  const [table, row] = children[0] ?? ['', ''];
  const foreign = await office.storage.all('select id from scope order by place desc limit 1');
  const held = device.rows.has(`clients ${id}`);
  const tries: readonly Change[] = [
    { table: 'clients', row: id, set: { phone: ['1'] } },
    { table: 'clients', row: id, set: adding({ name: 'x' }) },
    { table: 'clients', row: id, set: { $gone: [true] } },
    { table, row, set: { clientId: [newId()] } },
    { table: 'visits', row: newId(), set: adding({ clientId: id }) },
    { table: 'apart', row: newId(), set: adding({ first: id, second: newId() }) },
    { table: 'conflicts', row: newId(), set: adding({ clientId: id, table: 'clients' }) },
  ];
  if (!held) await device.push(...tries.map((change) => ({ ...change, base: 0 })));
  const { session } = device;
  const scopes = foreign.map((scope) => Number(scope['id']));
  const answer = await changes.snapshot(session, { epoch: 1, scopes, after: null, limit: 10 });
  const visible = device.scopes().some((scope) => scopes.includes(scope.id));
  expect(answer).toMatchObject({ value: { kind: visible ? 'page' : 'scopes' } });
  const hello = { protocol: [1, 1], app: '', now: 0, epoch: 1, cut: 0, lastCtr: 0, waiting: 0 };
  return [JSON.stringify(answer), JSON.stringify(await changes.hello(session, hello))];
}
