import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { root } from '../../build/run.ts';
import { changesOver } from '../../server/changes/changes.ts';
import { unflatten } from '../../shared/sync/flat-row.ts';
import { testPassword } from '../support/office-device.ts';
import type { TestOffice } from '../support/office.ts';
import { startOffice } from '../support/office.ts';
import type { PlainDevice } from '../support/plain-device.ts';
import { plainDevice } from '../support/plain-device.ts';
import type { Mortals, Sharing } from './kills.ts';
import { killAndInspect } from './kills.ts';
import type { Settled } from './state.ts';
import { despiteBrowser } from './thrown-away.ts';

/** After so many kills a new book joins a new office: looking through a book takes longer the more is in it. */
const killsOfABook = 20;
const everything = [{ kind: 'all' }] as const;

/** So often it says how far it is. */
const tellEvery = 5;

export type SyncWish = {
  readonly kills: number;
  /** Opens apps that can reach an office at this address. */
  readonly open: (office: string) => Promise<Mortals>;
  readonly say: (line: string) => void;
};

/**
 * Kills an app's processes again and again while its book speaks with an office, in which a colleague edits the same clients. Throws
 * unless every edit that was acknowledged is at the office exactly once, and book, office and colleague hold the same. Answers what was done.
 */
export async function tortureSync({ kills, open, say }: SyncWish): Promise<string> {
  const sum = { kills: 0, notes: 0, operations: 0, edits: 0 };
  let survived = 0;
  const tell = () => {
    survived += 1;
    if (survived % tellEvery === 0) say(`${survived} of ${kills} kills survived\n`);
  };
  while (sum.kills < kills) {
    const now = Math.min(killsOfABook, kills - sum.kills);
    const { notes, operations, edits } = await despiteBrowser(say, async () =>
      tortureBook(now, open, tell),
    );
    sum.kills += now;
    sum.notes += notes;
    sum.operations += operations;
    sum.edits += edits;
  }
  return `${sum.kills} kills beside an office, ${sum.notes} acknowledged edits, ${sum.operations} operations, ${sum.edits} edits of a colleague: each arrived once, and all hold the same.\n`;
}

async function tortureBook(kills: number, open: SyncWish['open'], survived: () => void) {
  const members = [{ name: '王工', grants: everything }];
  const office = await startOffice({ page: join(root, 'renderer/public'), members });
  const stage = await open(`${office.address}/`);
  const colleague = colleagueAt(office);
  const done = { notes: 0, operations: 0, edits: 0 };
  const sharing: Sharing = {
    begin: async (page) => {
      const wish = { address: office.address, invitation: office.invitations['王工'] ?? '' };
      const mine = { password: testPassword, deviceName: 'tortured' };
      await page.evaluate(async (it) => wellfieldTorture.join(it), { ...wish, ...mine });
      // What the colleague may edit from the first life on.
      await page.evaluate(async () => wellfieldTorture.importBatch(0));
      await page.evaluate(async () => wellfieldTorture.settle());
      colleague.begin();
      return { batches: 1 };
    },
    end: async (page, notes) => {
      done.edits = await colleague.end();
      done.notes = notes.length;
      done.operations = await expectSame(office, colleague.device, { page, notes });
    },
  };
  try {
    await killAndInspect(stage, { kills, sharing, survived });
  } finally {
    await colleague.end();
    stage.close();
    await office.stop();
  }
  return done;
}

/** Few, for every new one is a scope that everybody has to read. */
const regions = ['青海', '四川', '西藏', '云南', '甘肃', '新疆', '宁夏', '陕西'] as const;

/** Someone who moves clients to other regions, one after the other, as fast as the office takes it. */
function colleagueAt({ storage }: TestOffice) {
  const changes = changesOver(storage, { now: Date.now, newId: randomUUID });
  const device = plainDevice(changes, { name: '李工', grants: everything });
  let edits = 0;
  const over = new AbortController();
  let ended: Promise<void> = Promise.resolve();
  const work = async (): Promise<void> => {
    while (!over.signal.aborted) {
      await device.pull();
      const clients = [...device.rows.keys()].filter((key) => key.startsWith('clients '));
      const row = clients[Math.floor(Math.random() * clients.length)]?.slice('clients '.length);
      if (row !== undefined) {
        edits += 1;
        await device.push({
          table: 'clients',
          row,
          set: { region: [regions[edits % regions.length] ?? ''] },
        });
      }
      await new Promise((next) => setTimeout(next, 20));
    }
  };
  return {
    device,
    begin: () => {
      ended = work();
    },
    end: async () => {
      over.abort();
      await ended;
      return edits;
    },
  };
}

const bodySchema = z.object({
  set: z.object({ note: z.tuple([z.string()]).optional(), $gone: z.unknown().optional() }),
});

async function expectSame(
  { storage }: TestOffice,
  colleague: PlainDevice,
  { page, notes }: { readonly page: Page; readonly notes: readonly string[] },
): Promise<number> {
  const settled: Settled = await page
    .evaluate(async () => wellfieldTorture.settle())
    .catch(async (error: unknown) => {
      const deeds = await storage.all('select deed, about from audit order by id', []);
      throw new Error(`${String(error)} The office tells of ${JSON.stringify(deeds)}`);
    });
  hold(settled.waiting === 0, `${settled.waiting} changes still wait`);
  hold(settled.compared === 'same', `the sums are ${settled.compared}`);
  const arrived = await storage.all(
    'select id, ctr, tbl, body, verdict from operation where device = $1 order by ctr',
    [settled.device],
  );
  const numbers = arrived.map(({ ctr }) => ctr);
  hold(
    isDeepStrictEqual(
      numbers,
      Array.from(arrived, (_, i) => i + 1),
    ),
    'a number is missing or there twice',
  );
  hold(new Set(arrived.map(({ id }) => id)).size === arrived.length, 'an operation came twice');
  hold(arrived.length === settled.sent, 'the book counts other operations than the office');
  const odd = arrived.filter(({ verdict }) => verdict !== 'taken');
  hold(
    odd.length === 0,
    `${odd.length} operations were not taken as they were, first ${JSON.stringify(odd[0])}`,
  );
  const told = arrived.flatMap(({ body }) => {
    const { set } = bodySchema.parse(JSON.parse(String(body)));
    // A row that is sent for the first time has what became of it by then; the edits come behind.
    return set.$gone === undefined ? (set.note ?? []) : [];
  });
  const times = new Map<string, number>();
  for (const note of told) times.set(note, (times.get(note) ?? 0) + 1);
  const wrong = notes.filter((note) => times.get(note) !== 1);
  hold(
    wrong.length === 0,
    `acknowledged edits that did not arrive once: ${wrong.slice(0, 5).join(', ')}`,
  );

  await colleague.pull();
  const rows = [...colleague.rows].map(([key, { fields }]) => {
    const [table = '', id = ''] = key.split(' ');
    return [key, unflatten(table, { ...fields, id })] as const;
  });
  const mine = Object.entries(settled.rows).map(([key, row]) => [key, JSON.parse(row)] as const);
  const byKey = (list: readonly (readonly [string, unknown])[]) =>
    list.toSorted(([a], [b]) => (a < b ? -1 : 1));
  hold(isDeepStrictEqual(byKey(mine), byKey(rows)), 'the colleague has other rows than the book');
  return arrived.length;
}

function hold(holds: boolean, what: string): void {
  if (!holds) throw new Error(`Book and office differ: ${what}.`);
}
