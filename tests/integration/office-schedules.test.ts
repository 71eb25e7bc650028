import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commit, put, remove } from '../../renderer/data/commit.ts';
import { textOf } from '../../renderer/data/store/layout.ts';
import { memberByName } from '../../server/accounts/members.ts';
import type { Client } from '../../shared/domain/client/client.ts';
import type { Row } from '../../shared/record/change.ts';
import { ok } from '../../shared/result.ts';
import type { Fault } from '../support/fault-proxy.ts';
import { startFaultProxy } from '../support/fault-proxy.ts';
import type { TestDevice } from '../support/office-device.ts';
import { rowsOf } from '../support/office-device.ts';
import {
  detour,
  edit,
  everything,
  grant,
  OfficeStage,
  signedIn,
  take,
  waitingOf,
} from '../support/office-stage.ts';
import type { TestOffice } from '../support/office.ts';
import { aContact } from '../support/rows.ts';
import { inTurns } from '../support/take-turns.ts';
import { id } from '../support/test-book.ts';

const people = ['王工', '李工', '张工'] as const;
const regions = ['青海', '四川'] as const;
const clients = 4;

const faults: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Fault>({ kind: 'none' }) },
  fc.constantFrom<Fault>(
    { kind: 'drop-request' },
    { kind: 'drop-answer' },
    { kind: 'twice' },
    { kind: 'login-page' },
    { kind: 'status', status: 500 },
    { kind: 'status', status: 413 },
  ),
  fc.record({ kind: fc.constant('late' as const), milliseconds: fc.nat(12) }),
  fc.record({ kind: fc.constant('cut' as const), after: fc.nat(400) }),
  fc.record({ kind: fc.constant('flip' as const), bit: fc.nat(4000) }),
);

const who = fc.nat(people.length - 1);
const of = fc.integer({ min: 1, max: clients });
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      who,
      of,
      part: fc.oneof(
        fc.record({ note: fc.constantFrom('一', '一\n二', '三') }),
        fc.record({ address: fc.constantFrom('西宁', '成都', '绵阳') }),
        fc.record({ owner: fc.constantFrom(...people) }),
        fc.record({ region: fc.constantFrom(...regions) }),
        fc.record({ tags: fc.uniqueArray(fc.constantFrom('甲', '乙', '丙')) }),
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('person' as const), who, of, gone: fc.boolean() }),
  },
  fc.record({ kind: fc.constant('take' as const), who, of }),
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('sync' as const), who }) },
  /** Two at a time, while a person goes on working. */
  fc.record({ kind: fc.constant('together' as const), who, other: who, of }),
  fc.record({ kind: fc.constant('crash' as const), who }),
  fc.record({
    kind: fc.constant('grant' as const),
    region: fc.option(fc.constantFrom(...regions)),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** How many lives an office has in this test; more in a long night. */
const numRuns = Number(process.env['OFFICE_RUNS'] ?? 20);
/** The life that a failure has named. */
const { OFFICE_SEED, OFFICE_PATH } = process.env;
const named = {
  ...(OFFICE_SEED !== undefined && { seed: Number(OFFICE_SEED) }),
  ...(OFFICE_PATH !== undefined && { path: OFFICE_PATH }),
};
/** A life takes a second, and more on a busy machine. */
const patience = numRuns * 10_000;

/** Lives are many and short: where a disk in memory is, none of them waits for a real one. */
const memory = '/dev/shm';
const within = existsSync(memory) ? { within: memory } : {};

const lives = fc.tuple(
  fc.array(step, { minLength: 5, maxLength: 35 }),
  fc.array(faults, { minLength: 1, maxLength: 40 }),
  fc.scheduler(),
);

// oxlint-disable-next-line vitest/expect-expect -- every life ends in `compare`
test(
  'whatever is done, wherever the line breaks: in the end everybody has what the office has of theirs',
  async () => {
    await fc.assert(
      fc.asyncProperty(lives, async ([steps, line, order]) => live(steps, line, order)),
      { numRuns, endOnFailure: true, ...named },
    );
  },
  patience,
);

test('a life can be had again by its seed: everybody speaks in the same order', async () => {
  const told = async (seed: number) => {
    const [life] = fc.sample(lives, { seed, numRuns: 1 });
    if (!life) throw new Error('No life came of the seed.');
    const together = Array.from({ length: 6 }, (_, of) => ({
      kind: 'together' as const,
      who: of % 3,
      other: (of + 1) % 3,
      of: 1 + (of % clients),
    }));
    const [steps, line, order] = life;
    await live([...steps, ...together], line, order);
    return order.report().map(({ label }) => label);
  };
  const once = await told(11);
  expect(await told(11)).toEqual(once);
  expect(once.length).toBeGreaterThan(50);
  expect(await told(12)).not.toEqual(once);
});

async function live(
  steps: readonly Step[],
  line: readonly Fault[],
  order: fc.Scheduler,
): Promise<void> {
  const stage = new OfficeStage();
  try {
    const members = people.map((name, i) => (i === 0 ? { name, ...everything } : { name }));
    const at = await stage.office({ members, ...within });
    let asked = 0;
    let isBad = true;
    const proxy = await startFaultProxy(at.address, () => {
      asked += 1;
      return (isBad ? line[asked % line.length] : undefined) ?? { kind: 'none' };
    });
    stage.also(proxy.stop);
    const devices: TestDevice[] = [];
    for (const name of people) {
      const device = await stage.joined(at, name);
      await detour(device, proxy.address);
      devices.push(device);
    }
    for (const one of steps) await act({ stage, at, devices, order }, one);
    isBad = false;
    await settle(devices);
    await compare(devices, at);
  } finally {
    await stage.end();
  }
}

type Life = {
  readonly stage: OfficeStage;
  readonly at: TestOffice;
  readonly devices: TestDevice[];
  readonly order: fc.Scheduler;
};

async function act({ stage, at, devices, order }: Life, one: Step): Promise<void> {
  stage.clock += 1000;
  if (one.kind === 'grant') {
    const grants = one.region === null ? [] : [{ kind: 'region', region: one.region } as const];
    await grant(at, '李工', grants);
    return;
  }
  const device = devices[one.who];
  if (!device) return;
  if (one.kind === 'crash') devices[one.who] = await stage.reopened(device);
  else if (one.kind === 'together') {
    const industry = `${stage.clock}`;
    const other = devices[one.other];
    await inTurns(order, {
      [`${one.who}`]: async () => device.sync(),
      // A device speaks once at a time.
      ...(other && other !== device && { [`${one.other}`]: async () => other.sync() }),
      'a person': async (turn) => {
        await turn();
        await change(device, one.who, { industry }, one.of);
      },
    });
  } else await alone(device, one);
}

async function alone(
  device: TestDevice,
  one: Exclude<Step, { kind: 'grant' | 'crash' | 'together' }>,
): Promise<void> {
  if (one.kind === 'edit') await change(device, one.who, one.part, one.of);
  else if (one.kind === 'person') await person(device, one.of, one.gone);
  else if (one.kind === 'take') await take(device, 'clients', one.of);
  else await device.sync();
}

/** A client that is new is in somebody's name. */
async function change(
  device: TestDevice,
  by: number,
  part: Partial<Client>,
  of: number,
): Promise<void> {
  const isThere = (await device.deps.book.get('clients', id(of))) !== undefined;
  await edit(device, isThere ? part : { owner: people[by] ?? '', ...part }, of);
}

/** A contact of a client that is there, added or removed. */
async function person({ deps }: TestDevice, of: number, gone: boolean): Promise<void> {
  const contact = aContact({ id: id(100 + of), clientId: id(of) });
  await commit(deps, { id: deps.newId(), name: 'contact.edit', undoes: null }, async (book) => {
    const isThere = (await book.get('clients', id(of))) !== undefined;
    const write = gone ? remove('contacts', contact.id) : put('contacts', contact);
    return ok({ writes: isThere ? [write] : [], value: undefined });
  });
}

async function settle(devices: readonly TestDevice[]): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    for (const device of devices) {
      const done = await device.sync();
      if (!done.ok && done.error.type === 'signed-out') await signedIn(device);
      else if (turn > 1) expect(done).toEqual(ok(null));
    }
  }
}

async function compare([boss, ...others]: readonly TestDevice[], at: TestOffice): Promise<void> {
  if (!boss) return;
  const all = await rowsOf(boss);
  expect(await waitingOf(boss)).toBe(0);
  const granted = await regionsOf(at, '李工');
  for (const [i, device] of others.entries()) {
    expect(await waitingOf(device)).toBe(0);
    const name = people[i + 1] ?? '';
    const clientOf = (row: Row) => all[`clients ${textOf(row['clientId']) || row.id}`];
    const sees = (row: Row) => {
      const client = clientOf(row);
      const region = textOf(client?.['region']);
      return client?.['owner'] === name || (name === '李工' && granted.includes(region));
    };
    const expected = Object.entries(all).filter(([, row]) => sees(row));
    // What was said of a client that is gone lies where it was, and this test does not know where.
    const here = Object.entries(await rowsOf(device)).filter(
      ([key, row]) => key.startsWith('clients') || clientOf(row),
    );
    expect(Object.fromEntries(here)).toEqual(Object.fromEntries(expected));
  }
}

async function regionsOf(at: TestOffice, name: string): Promise<readonly string[]> {
  const member = await memberByName(at.accounts.store.read, name);
  return (member?.grants ?? []).flatMap((one) => (one.kind === 'region' ? [one.region] : []));
}
