import { isDeepStrictEqual } from 'node:util';
import { openPostgres } from '../../server/storage/postgres.ts';
import type { Crowd } from '../support/crowd.ts';
import { crowdOn, writersOfACrowd } from '../support/crowd.ts';
import { pushThroughKills } from '../support/killed-servers.ts';
import { plainDevice } from '../support/plain-device.ts';
import { startPostgres } from '../support/postgres.ts';
import { startPair } from '../support/standby.ts';
import { beginOffice, newPostgres, testChanges } from '../support/storages.ts';

/** How many pushes each of the sixteen writers of a crowd makes. */
const pushes = 40;
/** How many primaries die, each in the middle of a crowd. */
const failOvers = 5;
/** Every commit waits for a second disk, so these are fewer. */
const pushesOverDeath = 10;

/**
 * The office over a real PostgreSQL: a crowd that writes while one reads, first as it is and then while the primary dies and its standby
 * is promoted; and servers and database killed while one writes. Throws at the first thing that is lost, doubled or out of order;
 * answers what was done.
 */
export async function tortureServers(kills: number): Promise<string> {
  const failedOver = await tortureStandby();
  const postgres = await startPostgres();
  try {
    const crowded = await newPostgres(postgres);
    await crowded.close();
    const { answered } = sound(await crowdOn(crowded.url, pushes));

    const killed = await newPostgres(postgres);
    const device = plainDevice(testChanges(killed.storage), { name: '王' });
    await killed.close();
    const survived = await pushThroughKills(killed.url, device, {
      kills,
      shake: postgres.restartAtOnce,
    });
    hold(survived.odd.length === 0, `odd answers: ${JSON.stringify(survived.odd.slice(0, 3))}`);
    const after = await openPostgres(killed.url);
    const witness = plainDevice(testChanges(after), { name: '王' });
    await witness.pull();
    await after.close();
    const wanted = survived.acknowledged.map((id) => `views ${id}`);
    hold(
      isDeepStrictEqual(new Set(wanted), new Set(witness.rows.keys())),
      'what was acknowledged is not what is there',
    );
    return `${answered} changes of a crowd, ${failedOver} over ${failOvers} primaries that died, ${kills} killed servers and as many fallen databases, ${wanted.length} rows acknowledged: nothing lost, doubled or out of order.\n`;
  } finally {
    await postgres.stop();
  }
}

/** Each time with a pair of its own, and at another place in the course of things. */
async function tortureStandby(): Promise<number> {
  let sum = 0;
  for (let turn = 1; turn <= failOvers; turn += 1) {
    const pair = await startPair();
    try {
      const storage = await openPostgres(pair.url);
      await beginOffice(storage);
      await storage.close();
      const whole = writersOfACrowd * pushesOverDeath * 7;
      const after = Math.floor((turn / (failOvers + 1)) * whole);
      const { answered } = sound(
        await crowdOn(pair.url, pushesOverDeath, { after, run: pair.failOver }),
      );
      sum += answered;
    } finally {
      await pair.stop();
    }
  }
  return sum;
}

function sound(crowd: Crowd): Crowd {
  const { odd, reader, late, digests } = crowd;
  hold(odd.length === 0, `odd answers: ${JSON.stringify(odd.slice(0, 3))}`);
  hold(isDeepStrictEqual(reader.told, rising(reader.told)), 'a number was told twice or late');
  hold(
    isDeepStrictEqual(reader.rows, late.rows),
    'who read along has other rows than who came late',
  );
  hold(isDeepStrictEqual(digests[0], digests[1]), 'the office counts other rows than it tells');
  hold(crowd.records[0] === crowd.records[1], 'not all that was acknowledged is there');
  return crowd;
}

function rising(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}

function hold(holds: boolean, what: string): void {
  if (!holds) throw new Error(`The office failed: ${what}.`);
}
