import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import type { Measurement } from './measure.ts';
import { check, measurement, p99 } from './measure.ts';
import { startServer } from './office/serving.ts';

const sizes = [500, 2000] as const;
const aMinute = 60_000;

const seenSchema = z.object({ rounds: z.array(z.number()), pokes: z.array(z.number()) });
type Seen = z.infer<typeof seenSchema>;
type Crowd = Seen & { readonly devices: number; readonly cpu: number };

/**
 * One server with many devices: each listens all the time and does a round (hello, pull) within the minute, and once somebody's work pokes
 * all of them. What is timed holds the time of the devices too, which live on the same machine.
 */
export async function officeDevices(
  counts: readonly number[] = sizes,
  minute = aMinute,
): Promise<readonly Measurement[]> {
  const crowds: Crowd[] = [];
  for (const devices of counts) crowds.push(await crowdOf(devices, minute));
  const [few] = crowds;
  const many = crowds.at(-1);
  if (!few || !many) return [];
  const beside = (name: string, of: (crowd: Crowd) => number) =>
    measurement(name, [{ ours: of(many), baseline: of(few) }]);
  const names = `${many.devices} devices / ${few.devices}`;
  return [
    beside(`a round, p99, ${names}`, ({ rounds }) => p99(rounds)),
    beside(`from an answered push to the poke, p99, ${names}`, ({ pokes }) => p99(pokes)),
    beside(`processor time of the server a device and minute, ${names}`, costOf),
  ];
}

function costOf({ cpu, devices }: Crowd): number {
  return cpu / devices;
}

async function crowdOf(devices: number, minute: number): Promise<Crowd> {
  const server = await startServer('devices-server.ts', [String(devices)]);
  try {
    const known = z.record(z.string(), z.string()).parse(await server.ask('invitations'));
    const invitations = Object.entries(known).flatMap(([name, invitation]) =>
      name === 'Administrator' ? [] : [invitation],
    );
    check(invitations.length === devices, `${invitations.length} are invited`);
    const script = join(import.meta.dirname, 'office/crowd-of-devices.ts');
    const crowd = fork(script, [server.address, JSON.stringify(invitations), String(minute)]);
    try {
      await once(crowd, 'message');
      const seen: Seen[] = [];
      const { cpu } = await server.while(async () => {
        const told = once(crowd, 'message');
        crowd.send('go');
        seen.push(seenSchema.parse((await told)[0]));
      });
      const [all = { rounds: [], pokes: [] }] = seen;
      check(all.rounds.length === devices, `${all.rounds.length} rounds were done`);
      check(
        all.pokes.every((time) => Number.isFinite(time)),
        'every device heard of the new head',
      );
      console.log(
        `${devices} devices: round p99 ${Math.round(p99(all.rounds))} ms, poke p99 ${Math.round(p99(all.pokes))} ms, ` +
          `server ${Math.round((cpu / minute) * 100)} % of a core`,
      );
      return { ...all, devices, cpu };
    } finally {
      crowd.kill();
    }
  } finally {
    await server.stop();
  }
}
