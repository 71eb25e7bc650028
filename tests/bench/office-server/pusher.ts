import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { changesOver } from '../../../server/changes/changes.ts';
import { openPostgres } from '../../../server/storage/postgres.ts';
import type { Body } from './bodies.ts';
import { bodiesOf } from './bodies.ts';

/** One process in front of the database: some devices push at the same time, or the same rows are inserted without any office. */
const [url = '', kind = '', devices = '', batches = '', perBatch = ''] = process.argv.slice(2);

type Device = { readonly name: string; readonly id: string; readonly bodies: readonly Body[] };

const all: readonly Device[] = Array.from({ length: Number(devices) }, () => {
  const id = randomUUID();
  const name = `工程师 ${id.slice(0, 8)}`;
  return { id, name, bodies: bodiesOf(name, Number(batches), Number(perBatch)) };
});
const run = await (kind === 'office' ? office() : bare());
process.once('message', () => {
  void Promise.all(all.map(run)).then((refused) => process.send?.({ refused: refused.flat() }));
});
process.send?.('ready');

async function office(): Promise<(device: Device) => Promise<readonly unknown[]>> {
  const storage = await openPostgres(url, { connections: all.length });
  const changes = changesOver(storage, { now: Date.now, newId: randomUUID });
  return async ({ name, id, bodies }) => {
    const session = { member: { id, name, role: 'engineer' as const }, device: id, grants: [] };
    const refused: unknown[] = [];
    for (const { push } of bodies) {
      const answer = await changes.push(session, JSON.parse(push));
      if (!answer.ok || answer.value.kind !== 'answers') refused.push(answer);
      else refused.push(...answer.value.answers.filter(({ verdict }) => verdict !== 'taken'));
    }
    return refused;
  };
}

async function bare(): Promise<(device: Device) => Promise<readonly unknown[]>> {
  const pool = new pg.Pool({ connectionString: url, max: all.length });
  await pool.query('create table if not exists bare (id text primary key, fields text not null)');
  return async ({ bodies }) => {
    for (const { rows } of bodies) {
      await pool.query({
        name: 'bare',
        text: 'insert into bare select * from unnest($1::text[], $2::text[])',
        values: [rows.map(([id]) => id), rows.map(([, fields]) => fields)],
      });
    }
    return [];
  };
}
