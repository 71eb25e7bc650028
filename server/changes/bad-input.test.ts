import { assert, asyncProperty, jsonValue, nat, string } from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlainDevice } from '../../tests/support/plain-device.ts';
import { adding, plainDevice } from '../../tests/support/plain-device.ts';
import type { TestPostgres } from '../../tests/support/postgres.ts';
import { startPostgres } from '../../tests/support/postgres.ts';
import type { TestStorage } from '../../tests/support/storages.ts';
import { newPostgres, newSqlite, testChanges } from '../../tests/support/storages.ts';

let postgres: TestPostgres;
let offices: readonly TestStorage[];
beforeAll(async () => {
  postgres = await startPostgres();
  offices = [await newSqlite(), await newPostgres(postgres)];
});
afterAll(async () => {
  await Promise.all(offices.map(({ close }) => close()));
  await postgres.stop();
});

const row = '00000000-0000-4000-8000-000000000001';
const add = { table: 'clients', row, set: adding({ name: '正平', owner: '王' }) };

/** All that a push could have left behind. */
async function traces({ storage }: TestStorage): Promise<readonly unknown[]> {
  return storage.all(
    `select head, (select count(*) from operation) as operations, (select count(*) from row_state) as found,
       (select count(*) from action) as actions, (select count(*) from quarantine) as quarantined,
       (select count(*) from scope) as scopes, (select coalesce(sum(last_ctr), 0) from device) as numbers from office`,
  );
}

/** A push as it could come from anywhere: what JSON.parse makes of a text. */
function altered(
  push: { readonly operations: readonly object[] },
  change: (operation: Record<string, unknown>) => object,
): unknown {
  const copy = structuredClone(push);
  for (const operation of copy.operations) Object.assign(operation, change({ ...operation }));
  return copy;
}

function nested(depth: number): unknown {
  let value: unknown = 0;
  for (let n = 0; n < depth; n += 1) value = [value];
  return value;
}

const bad: readonly (readonly [
  what: string,
  make: (device: PlainDevice) => unknown,
  error: string,
])[] = [
  ['nothing', () => null, 'not-understood'],
  ['a text', () => 'operations', 'not-understood'],
  ['no operations', (of) => ({ ...of.body([add]), operations: [] }), 'not-understood'],
  [
    'more operations than a push may have',
    (of) => of.body(Array.from({ length: 2001 }, () => add)),
    'too-large',
  ],
  [
    'JSON a hundred thousand deep',
    (of) => altered(of.body([add]), () => ({ set: { note: [nested(100_000)] } })),
    'not-understood',
  ],
  [
    'JSON that is only somewhat too deep',
    (of) => altered(of.body([add]), () => ({ set: { note: [nested(40)] } })),
    'not-understood',
  ],
  [
    'a field that is the prototype',
    (of): unknown => JSON.parse(JSON.stringify(of.body([add])).replace('"name"', '"__proto__"')),
    'not-understood',
  ],
  [
    'a field that every object has',
    (of) => altered(of.body([add]), () => ({ set: { toString: ['x'] } })),
    'not-understood',
  ],
  [
    'a table that is no name',
    (of) => altered(of.body([add]), () => ({ table: 'row_state; drop table office' })),
    'not-understood',
  ],
  ['a row that is no id', (of) => altered(of.body([add]), () => ({ row: '1' })), 'not-understood'],
  [
    'two values in a field',
    (of) => altered(of.body([add]), () => ({ set: { name: ['a', 'b'] } })),
    'not-understood',
  ],
  ['a number of a number', (of) => altered(of.body([add]), () => ({ ctr: 1.5 })), 'not-understood'],
  [
    'numbers with a hole',
    (of) => altered(of.body([add, add]), (op) => ({ ctr: Number(op['ctr']) * 2 - 1 })),
    'not-understood',
  ],
  [
    'an operation twice',
    (of) => altered(of.body([add, add]), () => ({ id: 'same' })),
    'not-understood',
  ],
  [
    'an action that is not there',
    (of) => altered(of.body([add]), () => ({ action: 1 })),
    'not-understood',
  ],
  ['an id with a NUL', (of) => altered(of.body([add]), () => ({ id: 'a\0b' })), 'not-understood'],
  [
    'a base that the office has not reached',
    (of) => of.body([{ ...add, base: 1e9 }]),
    'not-understood',
  ],
  [
    'a base beyond all numbers',
    (of) => altered(of.body([add]), () => ({ base: 1e300 })),
    'not-understood',
  ],
];

test.each(bad)('%s is refused, and leaves no trace', async (_, make, error) => {
  for (const office of offices) {
    const changes = testChanges(office.storage);
    const device = plainDevice(changes, { name: '王' });
    const before = await traces(office);
    expect(await changes.push(device.session, make(device))).toEqual({ ok: false, error });
    expect(await traces(office)).toEqual(before);
  }
});

test('a table of a newer app is kept and told like any other', async () => {
  for (const { storage } of offices) {
    const device = plainDevice(testChanges(storage), { name: '孙' });
    const newer = { table: 'permits', row: crypto.randomUUID(), set: adding({ kind: '钻井' }) };
    expect(await device.push(newer)).toMatchObject({ answers: [{ verdict: 'taken' }] });
    await device.pull();
    expect(device.rows.get(`permits ${newer.row}`)?.fields).toEqual({ kind: '钻井' });
  }
});

test('what sets nothing keeps the numbers dense, and tells nobody whether there is such a row', async () => {
  for (const { storage } of offices) {
    const changes = testChanges(storage);
    const [owner, other] = [
      plainDevice(changes, { name: '郑' }),
      plainDevice(changes, { name: '冯' }),
    ];
    const theirs = crypto.randomUUID();
    await owner.push({ table: 'clients', row: theirs, set: adding({ owner: '郑' }) });
    const [unknown, foreign] = [crypto.randomUUID(), theirs].map((of) => ({
      table: 'clients',
      row: of,
      set: {},
    }));
    if (!unknown || !foreign) throw new Error('There are two.');
    expect(await other.push(unknown, foreign)).toMatchObject({
      answers: [
        { ctr: 1, verdict: 'void', seq: 0 },
        { ctr: 2, verdict: 'void', seq: 0 },
      ],
    });
  }
});

test('any text survives, also what a database cannot hold as a text', async () => {
  for (const { storage } of offices) {
    const device = plainDevice(testChanges(storage), { name: '周' });
    const odd = ['a\0b', '\ud800', '\\u0000', '"', '’\n\t', '𡃁'];
    const one = { table: 'clients', row: crypto.randomUUID() };
    await device.push({
      ...one,
      set: adding({ tags: odd, owner: '周', region: 'x\0\udc00y', note: 'n' }),
    });
    await device.pull();
    await device.push({ ...one, set: { note: ['\0'] } });
    await device.pull();
    expect(device.rows.get(`clients ${one.row}`)?.fields).toEqual({
      tags: odd,
      owner: '周',
      region: 'x\0\udc00y',
      note: '\0',
    });
  }
});

type Place = { readonly holder: object; readonly key: string };

/** The members of an object and of what is in it, as places to break it at. */
function placesOf(holder: unknown): readonly Place[] {
  if (typeof holder !== 'object' || holder === null) return [];
  return Object.entries(holder).flatMap(([key, value]: readonly [string, unknown]) => [
    { holder, key },
    ...placesOf(value),
  ]);
}

test('whatever stands anywhere in a body, the answer is a value, and a refusal leaves no trace', async () => {
  const [sqlite, other] = offices;
  if (!sqlite || !other) throw new Error('There are two offices.');
  await assert(
    asyncProperty(nat(), jsonValue(), string(), nat(4), async (where, value, key, which) => {
      for (const office of [sqlite, other]) {
        const changes = testChanges(office.storage);
        const device = plainDevice(changes, { name: '吴' });
        const fresh = { ...add, row: crypto.randomUUID(), set: adding({ clientId: row }) };
        const body: unknown = JSON.parse(
          JSON.stringify(device.body([fresh, { ...fresh, table: 'visits' }])),
        );
        const places = placesOf(body);
        const place = places[where % places.length];
        if (place) Reflect.set(place.holder, which === 0 ? key : place.key, value);
        const before = await traces(office);
        const answer = await changes.push(device.session, body);
        const isTaken = answer.ok && answer.value.kind === 'answers';
        expect(isTaken || (await traces(office))).toEqual(isTaken || before);
        const asks = [changes.hello, changes.pull, changes.snapshot, changes.digest];
        await Promise.all(
          asks.map(async (ask) => expect(await ask(device.session, value)).toHaveProperty('ok')),
        );
      }
    }),
    { numRuns: 150 },
  );
});
