import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { changesOver } from '../../server/changes/changes.ts';
import { digestSum } from '../../server/storage/digest-halves.ts';
import { openPostgres } from '../../server/storage/postgres.ts';
import type { Storage } from '../../server/storage/storage.ts';
import type { Change, PlainDevice } from './plain-device.ts';
import { adding, plainDevice } from './plain-device.ts';

export type Crowd = {
  /** Operations that were answered. */
  readonly answered: number;
  /** What was answered to them other than that they were taken, or had met another one. */
  readonly odd: readonly unknown[];
  /** The one who looked on all the time. */
  readonly reader: PlainDevice;
  /** One who comes when all is over, and reads everything at once. */
  readonly late: PlainDevice;
  /** Clients and visits; the conflicts of those who met come on top. */
  readonly records: readonly [added: number, held: number];
  /** The office's own count, and the reader's. */
  readonly digests: readonly [office: unknown, reader: unknown];
  readonly head: number;
};

/** Something that is done to the database once so many operations were answered. Who is not answered then sends again, as devices do. */
export type Upset = { readonly after: number; readonly run: () => Promise<void> };

export const writersOfACrowd = 16;
/** Milliseconds before whoever was not answered asks again. */
const pause = 20;

/**
 * Two processes' worth of connections on one database: sixteen devices push at the same time, each its own records, a record that all
 * of them fight for and a client that goes to and fro; one device reads all the while.
 */
export async function crowdOn(url: string, pushes: number, upset?: Upset): Promise<Crowd> {
  const storages = await Promise.all([
    openPostgres(url, { connections: 9 }),
    openPostgres(url, { connections: 9 }),
  ]);
  try {
    return await crowd(storages, pushes, upset);
  } finally {
    await Promise.all(storages.map(({ close }) => close()));
  }
}

async function crowd(
  [first, second]: readonly [Storage, Storage],
  pushes: number,
  upset: Upset | undefined,
): Promise<Crowd> {
  const surroundings = { now: Date.now, newId: () => randomUUID() };
  const [left, right] = [changesOver(first, surroundings), changesOver(second, surroundings)];
  const grants = [{ kind: 'all' as const }];
  const reader = plainDevice(left, { name: '读者', grants });
  const shared = randomUUID();
  const nobody = plainDevice(left, { name: '众人', grants });
  await nobody.push({ table: 'clients', row: shared, set: adding({ name: '', owner: '众人' }) });

  let answered = 0;
  let upsetting: Promise<void> | undefined;
  const insist = async <T>(ask: () => Promise<T>) => (upset ? untilAnswered(ask) : ask());
  const over = new AbortController();
  const odd: unknown[] = [];
  const write = async (changes: typeof left, name: string) => {
    const device = plainDevice(changes, { name, grants });
    for (let n = 0; n < pushes; n += 1) {
      const body = device.body(deeds(shared, name, n));
      const answer = await insist(async () => device.send(body));
      if (answer.kind !== 'answers') odd.push(answer);
      else {
        answered += answer.answers.length;
        odd.push(
          ...answer.answers.filter(({ verdict }) => verdict !== 'taken' && verdict !== 'met'),
        );
        if (upset && answered >= upset.after) upsetting ??= upset.run();
      }
    }
  };
  const read = async () => {
    while (!over.signal.aborted) await insist(async () => reader.pull(500));
    await reader.pull(500);
  };
  const reading = read();
  await Promise.all(
    Array.from({ length: writersOfACrowd }, async (_, n) =>
      write(n % 2 === 0 ? left : right, `工程师 ${n % 4}`),
    ),
  );
  over.abort();
  await reading;
  await upsetting;

  const late = plainDevice(right, { name: '迟到者', grants });
  await late.pull();
  const [row] = await first.all('select head from office');
  return {
    answered,
    odd,
    reader,
    late,
    // Each push adds a client and five visits; one client was there before.
    records: [1 + writersOfACrowd * pushes * 6, recordsOf(reader)],
    digests: [await officeDigest(first), reader.buckets()],
    head: Number(row?.['head']),
  };
}

/** What is asked was asked of nobody as long as it is not answered: the same again, until it is. */
async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch {
      await wait(pause);
    }
  }
}

/** What one device does at once: records of its own, one of all of them, and now and then the client itself goes to another person. */
function deeds(shared: string, name: string, n: number): readonly Change[] {
  const own = randomUUID();
  const visits = Array.from({ length: 5 }, (_, place): Change => {
    // A client takes with it all that it has: a few of all, so that the course of things stays even.
    const clientId = n < 4 && place === 0 ? shared : own;
    return { table: 'visits', row: randomUUID(), set: adding({ clientId, note: `${name} ${n}` }) };
  });
  const mine: Change = { table: 'clients', row: own, set: adding({ name: '', owner: name }) };
  const edit: Change = { table: 'clients', row: shared, set: { phone: [`${name} ${n}`] } };
  const move: Change = { table: 'clients', row: shared, set: { owner: [name] } };
  return [mine, ...visits, edit, ...(n % 5 === 4 ? [move] : [])];
}

function recordsOf({ rows }: PlainDevice): number {
  return [...rows.keys()].filter((key) => /^(?:clients|visits) /u.test(key)).length;
}

async function officeDigest(storage: Storage): Promise<unknown> {
  const rows = await storage.all(
    `select tbl, bucket, cast(sum(row_count) as bigint) as rows, cast(sum(high) as bigint) as high, cast(sum(low) as bigint) as low
     from digest group by tbl, bucket having sum(row_count) > 0 order by tbl, bucket`,
  );
  return rows.map(({ tbl, bucket, rows: count, high, low }) => ({
    table: tbl,
    bucket,
    rows: count,
    sum: digestSum(Number(high), Number(low)),
  }));
}
