import { z } from 'zod';
import type { Pulse } from '../http/live.ts';
import type { Storage } from '../storage/storage.ts';

const pulseRows = z.array(z.object({ head: z.number(), epoch: z.number(), guard: z.string() }));

/** Where the office stands, in one question of one row. */
export async function readPulse(storage: Storage): Promise<Pulse> {
  const rows = await storage.all(
    `select o.head, o.epoch, s.value as guard from office o join office_setting s on s.name = 'guard' where o.one = 1`,
  );
  const [pulse] = pulseRows.parse(rows);
  if (!pulse) throw new Error('The office has no beginning');
  return pulse;
}
