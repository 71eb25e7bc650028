import { randomUUID } from 'node:crypto';
import { get } from 'node:http';
import { z } from 'zod';
import { pullAnswerSchema, pullLimits } from '../../../shared/protocol/pull.ts';
import { protocol } from '../../../shared/protocol/values.ts';
import { scopesHash } from '../../../shared/sync/scope-of.ts';
import type { BareDevice } from '../../support/bare-device.ts';
import { bearerOf, joined } from '../../support/bare-device.ts';

/**
 * So many devices in one process: each listens for the head, and does a round a minute at a moment of its own. One in the middle of the
 * minute adds a client, which pokes all of them. They keep no book: what an office has to do for them is the same.
 */
const [address = '', invitations = '', minute = ''] = process.argv.slice(2);

export type Seen = {
  /** Milliseconds of each round. */
  readonly rounds: readonly number[];
  /** Milliseconds from the answer to a push to the poke, for each device. */
  readonly pokes: readonly number[];
};

type Simulated = {
  readonly device: BareDevice;
  readonly heads: number[];
  cut: number;
  scopes: string;
};

const epoch = 1;
const joinsAtOnce = 16;
const ending = new AbortController();

const devices = await allJoined(z.array(z.string()).parse(JSON.parse(invitations)));

process.once('message', () => {
  void runMinute(Number(minute)).then((seen) => process.send?.(seen));
});
process.send?.('ready');

async function allJoined(all: readonly string[]): Promise<readonly Simulated[]> {
  const made: Simulated[] = [];
  for (let from = 0; from < all.length; from += joinsAtOnce) {
    const part = all.slice(from, from + joinsAtOnce);
    const come = await Promise.all(part.map(async (invitation) => joined(address, invitation)));
    const ready = come.map((device): Simulated => ({ device, heads: [], cut: 0, scopes: '' }));
    await Promise.all(ready.map(listen));
    await Promise.all(ready.map(round));
    made.push(...ready);
  }
  return made;
}

/** Resolves when the stream has told its first head. Each has a socket of its own: fetch would keep rounds waiting behind streams. */
async function listen({ device, heads }: Simulated): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const headers = bearerOf(device.session());
  const asked = get(`${address}/v1/live`, { headers, agent: false, signal: ending.signal });
  asked.on('error', reject);
  asked.on('response', (answer) => {
    answer.setEncoding('utf8');
    answer.on('error', () => undefined);
    answer.on('data', (part: string) => {
      if (part.includes('data:')) heads.push(performance.now());
      resolve();
    });
  });
  await promise;
}

async function runMinute(length: number): Promise<Seen> {
  const rounds: number[] = [];
  const doRound = async (one: Simulated, n: number) => {
    await after((n / devices.length) * length);
    const start = performance.now();
    await round(one);
    rounds.push(performance.now() - start);
  };
  const tell = async () => {
    await after(length / 2);
    const [first] = devices;
    if (first) await addClient(first);
    return performance.now();
  };
  const told = tell();
  await Promise.all(devices.map(doRound));
  const at = await told;
  const heard = devices.map(({ heads }) => heads.find((time) => time > at - pokeWithin));
  ending.abort();
  return { rounds, pokes: heard.map((time) => Math.max(0, (time ?? Number.NaN) - at)) };
}

/** The poke may overtake the answer to the push by no more than this. */
const pokeWithin = 1000;

async function round(one: Simulated): Promise<void> {
  const { device, cut } = one;
  const hello = { protocol: [protocol.oldest, protocol.now], app: 'bench', now: Date.now() };
  await good(device, '/v1/hello', { ...hello, epoch, cut, lastCtr: 0, waiting: 0 });
  while (await pulls(one));
}

/** Whether there may be more: another page, or the scopes were others. The rows themselves are let go. */
async function pulls(one: Simulated): Promise<boolean> {
  const { device, cut, scopes } = one;
  const body = await good(device, '/v1/pull', { epoch, cut, scopes, limit: pullLimits.rows });
  const said = pullAnswerSchema.parse(body);
  if (said.kind === 'epoch') throw new Error('The office has another epoch.');
  if (said.kind === 'rows') {
    one.cut = said.upTo;
    return said.more;
  }
  one.scopes = scopesHash(said.scopes.map(({ id }) => id));
  one.cut = said.head;
  return true;
}

async function addClient({ device }: Simulated): Promise<void> {
  const row = randomUUID();
  const id = randomUUID();
  const set = { $gone: [false], name: ['Well 7'], region: ['青海'], owner: ['工程师 0'] };
  await good(device, '/v1/push', {
    epoch,
    now: Date.now(),
    actions: [{ id, name: 'client.edit', at: Date.now(), undoes: null }],
    operations: [{ id: `${id}:0`, ctr: 1, action: 0, table: 'clients', row, base: 0, set }],
  });
}

async function good(device: BareDevice, path: string, body: unknown): Promise<unknown> {
  const answer = await device.post(path, body);
  if (answer.status !== 200) {
    throw new Error(`${path} was answered with ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
  return answer.body;
}

async function after(time: number): Promise<void> {
  await new Promise((done) => setTimeout(done, time));
}
