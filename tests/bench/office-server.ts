import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openPostgres } from '../../server/storage/postgres.ts';
import { startPostgres } from '../support/postgres.ts';
import type { Measurement } from './measure.ts';
import { check, measurement } from './measure.ts';

/** Two processes, each with eight devices that push at the same time. */
const processes = 2;
const devices = 8;
const perBatch = 200;
const usualBatches = 40;
const aSecond = 1000;

/**
 * The office over PostgreSQL against bare inserts of the same changes as rows: same machine, processes, connections, batches and
 * durability (every commit waits for the disk). Parsing and checking what came is counted, HTTP is not.
 */
export async function officeServer(batches = usualBatches): Promise<readonly Measurement[]> {
  const postgres = await startPostgres();
  try {
    const changes = processes * devices * batches * perBatch;
    const pairs = [];
    for (let round = 0; round < 2; round += 1) {
      const url = await postgres.newDatabase();
      await beginOffice(url);
      const ours = await timed(url, 'office', batches);
      const baseline = await timed(url, 'bare', batches);
      await checkComplete(url, changes);
      pairs.push({ ours, baseline });
      const perSecond = Math.round((changes / ours) * aSecond);
      console.log(`${changes} changes in ${Math.round(ours)} ms: ${perSecond} changes a second`);
    }
    const of = 10_000 / changes;
    const each = pairs.map(({ ours, baseline }) => ({ ours: ours * of, baseline: baseline * of }));
    return [
      measurement('10,000 changes taken in / bare inserts of the same rows', each),
      measurement(
        '10,000 changes taken in / one second',
        each.map(({ ours }) => ({ ours, baseline: aSecond })),
        { target: 1 },
      ),
    ];
  } finally {
    await postgres.stop();
  }
}

async function beginOffice(url: string): Promise<void> {
  const storage = await openPostgres(url);
  await storage.transaction(async (db) =>
    db.run("insert into office (one, id, name, head, epoch) values (1, 'office', 'Office', 0, 1)"),
  );
  await storage.close();
}

/** Milliseconds from the word to go until the last process is done. */
async function timed(url: string, kind: 'office' | 'bare', batches: number): Promise<number> {
  const children = Array.from({ length: processes }, () =>
    fork(join(import.meta.dirname, 'office-server/pusher.ts'), [
      url,
      kind,
      String(devices),
      String(batches),
      String(perBatch),
    ]),
  );
  try {
    await Promise.all(children.map(async (child) => once(child, 'message')));
    const started = performance.now();
    const ends = await Promise.all(children.map(finished));
    const ms = performance.now() - started;
    check(
      ends.every((end) => JSON.stringify(end) === '{"refused":[]}'),
      `every change is taken: ${JSON.stringify(ends).slice(0, 500)}`,
    );
    return ms;
  } finally {
    for (const child of children) child.kill();
  }
}

async function finished(child: ChildProcess): Promise<unknown> {
  const told = new Promise((resolve) => {
    child.once('message', resolve);
  });
  child.send('go');
  return told;
}

async function checkComplete(url: string, changes: number): Promise<void> {
  const storage = await openPostgres(url);
  const [found] = await storage.all('select count(*) as operations from operation');
  await storage.close();
  check(found?.['operations'] === changes, `${changes} changes are in the log`);
}
