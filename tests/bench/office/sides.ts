import type { Peer } from '../browser.ts';
import { scriptOf } from '../browser.ts';
import { check } from '../measure.ts';
import { withPage } from './page.ts';
import type { Traffic } from './questions.ts';
import { startServer } from './serving.ts';

/** Something that was timed, in milliseconds, and what it moved and cost at the server. */
export type Timed = { readonly ms: number; readonly traffic: Traffic };

export type Side = {
  readonly pull: Timed;
  readonly push: Timed;
  /** A round with nothing to do. */
  readonly round: Timed;
};

export type OurSide = Side & {
  readonly firstScreen: number;
  /** Bytes of the bodies of a round with nothing to do, both directions, without what HTTP says around them. */
  readonly idleBodies: number;
};

export type Size = { readonly clients: number; readonly edits: number };

const password = 'correct horse battery';

/** The app's own page, served by a real office, joined by its own button; its worker speaks with the office. */
export async function ourSide({ clients, edits }: Size, built: string): Promise<OurSide> {
  const script = await scriptOf('tests/bench/in-page/office.ts');
  const server = await startServer('our-server.ts', [String(clients), built]);
  try {
    const invitation = String(await server.ask('invitation'));
    return await withPage(
      { address: `${server.address}/?lang=en#/office`, script },
      async (page) => {
        await page.getByLabel('Address of the office').fill(server.address);
        await page.getByLabel('Invitation').fill(invitation);
        await page.getByLabel('Choose a password').fill(password);

        const counted = clients.toLocaleString('en');
        const pulled = await timed(server, async () =>
          page.evaluate(async (n) => wellfieldOffice.pull('Join the office', n), counted),
        );
        const { firstScreen, durable, over, listed } = pulled.value;
        console.log(
          `ours: rows on the screen after ${ms(firstScreen)}, durable ${ms(durable)}, round over ${ms(over)}, all listed ${ms(listed)}, server ${ms(pulled.traffic.cpu)}`,
        );
        const before = await page.evaluate(async () => wellfieldOffice.count());
        check(before.clients === clients, `${before.clients} clients were pulled`);

        // The first one opens what the following ones use.
        await page.evaluate(async () => wellfieldOffice.round());
        const bodiesBefore = await bodiesOf(server.ask);
        const round = await timed(server, async () =>
          page.evaluate(async () => wellfieldOffice.round()),
        );
        const idleBodies = (await bodiesOf(server.ask)) - bodiesBefore;

        await page.evaluate(async (n) => wellfieldOffice.editOffline(n), edits);
        const pushed = await timed(server, async () =>
          page.evaluate(async (n) => wellfieldOffice.push(n), edits),
        );
        console.log(
          `ours: pushed after ${ms(pushed.value.pushed)}, round over ${ms(pushed.value.over)}, server ${ms(pushed.traffic.cpu)}`,
        );
        check((await server.ask('edited')) === edits, 'every edit is at the office');
        const after = await page.evaluate(async () => wellfieldOffice.count());
        check(after.edited === edits && after.clients === clients, 'the book stays whole');
        return {
          pull: { ms: durable, traffic: pulled.traffic },
          push: { ms: pushed.value.pushed, traffic: pushed.traffic },
          round: { ms: round.value, traffic: round.traffic },
          firstScreen,
          idleBodies,
        };
      },
    );
  } finally {
    await server.stop();
  }
}

/** A peer on a page of its server's origin, by its own replication. */
export async function peerSide(peer: Peer, { clients, edits }: Size): Promise<Side> {
  const script = await scriptOf(`tests/bench/in-page/peers/sync-${peer}.ts`);
  const server = await startServer(`${peer}-server.ts`, [String(clients)]);
  try {
    return await withPage({ address: `${server.address}/page`, script }, async (page) => {
      const pull = await timed(server, async () => page.evaluate(async () => syncPeer.pull()));
      const count = await page.evaluate(async () => syncPeer.count());
      check(count === clients, `${peer} pulled ${count} clients`);
      await page.evaluate(async () => syncPeer.round());
      const round = await timed(server, async () => page.evaluate(async () => syncPeer.round()));
      await page.evaluate(async (n) => syncPeer.edit(n), edits);
      const push = await timed(server, async () => page.evaluate(async () => syncPeer.push()));
      console.log(
        `${peer}: pulled ${ms(pull.value)} (server ${ms(pull.traffic.cpu)}), pushed ${ms(push.value)} (server ${ms(push.traffic.cpu)})`,
      );
      check((await server.ask('edited')) === edits, `${peer} has pushed every edit`);
      return {
        pull: { ms: pull.value, traffic: pull.traffic },
        push: { ms: push.value, traffic: push.traffic },
        round: { ms: round.value, traffic: round.traffic },
      };
    });
  } finally {
    await server.stop();
  }
}

type Server = Awaited<ReturnType<typeof startServer>>;

async function timed<T>(
  server: Server,
  act: () => Promise<T>,
): Promise<{ readonly value: T; readonly traffic: Traffic }> {
  const values: T[] = [];
  const traffic = await server.while(async () => values.push(await act()));
  const [value] = values;
  if (value === undefined) throw new Error('Nothing was timed.');
  return { value, traffic };
}

async function bodiesOf(ask: Server['ask']): Promise<number> {
  const bodies = await ask('bodies');
  const known = typeof bodies === 'object' && bodies && 'up' in bodies && 'down' in bodies;
  return known ? Number(bodies.up) + Number(bodies.down) : Number.NaN;
}

function ms(time: number): string {
  return `${Math.round(time).toLocaleString('en')} ms`;
}
