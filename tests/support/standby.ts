import { execFile } from 'node:child_process';
import { chown, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { pidIn, serverIn } from './postgres.ts';

export type PostgresPair = {
  /** An empty database, by an URL that names both hosts. */
  readonly url: string;
  /** Ends the primary as a broken machine does, and makes the standby the primary. Resolves when it is. */
  readonly failOver: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** A primary that answers no commit before its standby has it on the disk. */
export async function startPair(): Promise<PostgresPair> {
  const primary = await serverIn([
    ...set('wal_keep_size=512MB'),
    ...set('synchronous_commit=on'),
    ...set('synchronous_standby_names=*'),
  ]);
  await primary.server.initialise();
  // What initdb has made is a stopped primary: a copy of it follows from the very beginning.
  const copy = `${primary.folder}-standby`;
  await promisify(execFile)('cp', ['-a', primary.folder, copy]);
  await follow(copy);
  const source = `host=127.0.0.1 port=${primary.port} user=office password=office`;
  const standby = await serverIn(set(`primary_conninfo=${source}`), copy);
  await primary.server.start();
  // It says that it is ready to be written to, which is what this waits for, only when it is promoted.
  const promoted = standby.server.start().catch(() => undefined);
  await until(primary.port, "select 1 from pg_stat_replication where sync_state = 'sync'");
  await ask(primary.port, 'create database office');
  let stopped: Promise<void> | null = null;
  return {
    url: `postgres://office:office@127.0.0.1:${primary.port},127.0.0.1:${standby.port}/office?target_session_attrs=read-write`,
    failOver: async () => {
      process.kill(pidIn(primary.folder), 'SIGKILL');
      stopped = primary.server.stop();
      await stopped;
      await ask(standby.port, 'select pg_promote()');
      await promoted;
    },
    stop: async () => {
      await (stopped ?? primary.server.stop());
      await standby.server.stop();
    },
  };
}

function set(setting: string): readonly string[] {
  return ['-c', setting];
}

/** The file that makes a standby of a copy, owned by who owns the copy: it is removed at the promotion. */
async function follow(folder: string): Promise<void> {
  const signal = join(folder, 'standby.signal');
  await writeFile(signal, '');
  const { uid, gid } = await stat(folder);
  await chown(signal, uid, gid);
}

async function ask(port: number, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({
    connectionString: `postgres://office:office@127.0.0.1:${port}/postgres`,
  });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  } finally {
    await client.end();
  }
}

/** Asks until there is an answer with a row. */
async function until(port: number, sql: string): Promise<void> {
  while ((await ask(port, sql)).length === 0) await wait(20);
}
