import { join } from 'node:path';
import { build } from '../../build/build.ts';
import { root } from '../../build/run.ts';
import { peers } from './browser.ts';
import type { Measurement, MeasureOptions } from './measure.ts';
import { measurement } from './measure.ts';
import type { OurSide, Side, Size, Timed } from './office/sides.ts';
import { ourSide, peerSide } from './office/sides.ts';

const usualClients = 10_000;
const usualEdits = 10_000;
const million = 1_000_000;
/** What the first reading of so many clients may move. */
const mostDown = { megabytes: 8, clients: 100_000 };
const mostUp = { megabytes: 0.6, edits: 10_000 };
/** A book of so many clients costs as many bytes where there is nothing to do as the large one. */
const smallBook = 10_000;

type Options = { readonly clients: number | null; readonly edits?: number | null };

/**
 * The app and its office beside PouchDB with express-pouchdb, and RxDB over Dexie with a plain handler: the same clients, browser and
 * machine, in one run. Ours is the real page; what is counted durable was read back from its store.
 */
export async function office(
  { clients, edits }: Options,
  built = join(root, 'dist/renderer'),
): Promise<readonly Measurement[]> {
  if (built.startsWith(root)) await build(['renderer']);
  const size: Size = { clients: clients ?? usualClients, edits: edits ?? usualEdits };
  const ours = await ourSide(size, built);
  const measured = [...ofOurs(ours, size)];
  for (const peer of peers) {
    measured.push(...besides(peer, ours, await peerSide(peer, size)));
  }
  if (size.clients > smallBook) {
    const small = await ourSide({ clients: smallBook, edits: 1 }, built);
    const one = { ours: ours.idleBodies / 1000, baseline: small.idleBodies / 1000 };
    const how = { unit: 'KB', target: 1.1 } as const;
    measured.push(measurement('a round with nothing to do / in a small book', [one], how));
  }
  return measured;
}

function ofOurs(ours: OurSide, { clients, edits }: Size): readonly Measurement[] {
  const { pull, push, round, firstScreen, idleBodies } = ours;
  const down = (mostDown.megabytes * clients) / mostDown.clients;
  const up = (mostUp.megabytes * edits) / mostUp.edits;
  const one = (name: string, mine: number, baseline: number, how: MeasureOptions) =>
    measurement(name, [{ ours: mine, baseline }], how);
  return [
    one('first rows on the screen / the whole pull', firstScreen, pull.ms, { target: 0.05 }),
    one(`pull, bytes down / ${down} MB`, pull.traffic.down / million, down, {
      unit: 'MB',
      target: 1,
    }),
    one(`push, bytes up / ${up} MB`, push.traffic.up / million, up, { unit: 'MB', target: 1 }),
    one('a round with nothing to do, bodies / 1 KB', idleBodies / 1000, 1, {
      unit: 'KB',
      target: 1,
    }),
    one(
      'a round with nothing to do, with headers / bodies',
      bytes(round) / 1000,
      idleBodies / 1000,
      {
        unit: 'KB',
      },
    ),
  ];
}

function besides(peer: string, ours: Side, theirs: Side): readonly Measurement[] {
  const times = (of: 'pull' | 'push') => [{ ours: ours[of].ms, baseline: theirs[of].ms }];
  const traffic = (of: 'pull' | 'push', way: 'up' | 'down') => [
    { ours: ours[of].traffic[way] / million, baseline: theirs[of].traffic[way] / million },
  ];
  return [
    measurement(`initial pull, durable / ${peer}`, times('pull'), { target: 0.1 }),
    measurement(`pull, bytes down / ${peer}`, traffic('pull', 'down'), { unit: 'MB' }),
    measurement(`pull, bytes up / ${peer}`, traffic('pull', 'up'), { unit: 'MB' }),
    measurement(`push of offline edits / ${peer}`, times('push'), { target: 0.1 }),
    measurement(`push, bytes up / ${peer}`, traffic('push', 'up'), { unit: 'MB' }),
    measurement(
      `a round with nothing to do / ${peer}`,
      [{ ours: bytes(ours.round) / 1000, baseline: bytes(theirs.round) / 1000 }],
      { unit: 'KB' },
    ),
  ];
}

function bytes({ traffic }: Timed): number {
  return traffic.up + traffic.down;
}
