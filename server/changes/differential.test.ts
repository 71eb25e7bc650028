import type { Arbitrary } from 'fast-check';
import { array, assert, asyncProperty, constantFrom, nat, oneof, record } from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cast } from '../../tests/support/cast.ts';
import { id, kinds, withCast } from '../../tests/support/cast.ts';
import type { Change } from '../../tests/support/plain-device.ts';
import { adding } from '../../tests/support/plain-device.ts';
import type { TestPostgres } from '../../tests/support/postgres.ts';
import { startPostgres } from '../../tests/support/postgres.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => postgres.stop());

const clients = [1, 2, 3].map(id);
const visits = [11, 12, 13, 14].map(id);
const people = ['王', '李', '赵', ''];
const regions = ['华东', '北', ''];

const change: Arbitrary<Change> = oneof<Arbitrary<Change>[]>(
  record({
    row: constantFrom(...clients),
    owner: constantFrom(...people),
    region: constantFrom(...regions),
  }).map(({ row, ...place }) => ({
    table: 'clients',
    row,
    set: adding({ name: '客户', note: 'a\nb', ...place }),
  })),
  record({ row: constantFrom(...visits), client: constantFrom(...clients) }).map(
    ({ row, client }) => ({
      table: 'visits',
      row,
      set: adding({ clientId: client, note: '' }),
    }),
  ),
  record({
    row: constantFrom(...clients),
    set: constantFrom<Change['set']>(
      { phone: ['1'] },
      { phone: ['2'] },
      { owner: ['王'] },
      { owner: ['李'], region: ['北'] },
      { tags: [['甲']] },
      { note: ['a\nc'] },
      { phone: [] },
      { 'custom/x': ['y'] },
      { $gone: [true] },
      { $gone: [false] },
    ),
  }).map((edit) => ({ table: 'clients', ...edit })),
  record({ row: constantFrom(...visits), client: constantFrom(...clients) }).map(
    ({ row, client }) => ({
      table: 'visits',
      row,
      set: { clientId: [client] },
    }),
  ),
  constantFrom<Change>(
    { table: 'revenue', row: id(21), set: adding({ clientId: id(1), amount: 5 }) },
    { table: 'revenue', row: id(21), set: { amount: [7] } },
    { table: 'views', row: id(31), set: adding({ name: 'v', shared: true, author: '王' }) },
    { table: 'views', row: id(31), set: { shared: [false] } },
    { table: 'visits', row: id(11), set: { $gone: [true] } },
  ),
);

type Step = {
  readonly who: 'wang' | 'li' | 'chief';
  readonly does: readonly Change[];
  readonly pulls: boolean;
  readonly twice: boolean;
  readonly limit: number;
};

const step: Arbitrary<Step> = record({
  who: constantFrom('wang', 'li', 'chief'),
  does: array(change, { maxLength: 4 }),
  pulls: constantFrom(true, false),
  twice: constantFrom(true, false, false),
  limit: nat(6).map((more) => more + 1),
});

/** All that anybody hears in the course of these steps, without the ids of scopes, which are drawn by chance. */
async function course(cast: Cast, steps: readonly Step[]): Promise<readonly unknown[]> {
  const heard: unknown[] = [];
  for (const { who, does, pulls, twice, limit } of steps) {
    const device = cast[who];
    const body = does.length > 0 ? device.body(does) : null;
    if (body) heard.push(await device.send(body));
    if (body && twice) heard.push(await device.send(body));
    if (pulls) await device.pull(limit);
    heard.push(Object.fromEntries(device.rows), device.cut());
  }
  for (const device of [cast.wang, cast.li, cast.chief]) {
    await device.pull();
    const asked = { epoch: 1, cut: device.cut(), scopes: device.scopesHash() };
    const counted = await cast.changes.digest(device.session, asked);
    expect(counted).toEqual({ ok: true, value: { kind: 'digest', buckets: device.buckets() } });
    heard.push(counted, Object.fromEntries(device.rows));
  }
  return heard;
}

test('both databases say the same to everybody, whatever is done, and every device ends with what the office counts', async () => {
  await assert(
    asyncProperty(array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const [first, second] = kinds;
      const one = await withCast(postgres, first, async (cast) => course(cast, steps));
      const two = await withCast(postgres, second, async (cast) => course(cast, steps));
      expect(one).toEqual(two);
    }),
    { numRuns: 15 },
  );
});
