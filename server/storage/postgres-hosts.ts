import type { PoolClient, PoolConfig } from 'pg';
import pg from 'pg';

/** Connections to whichever host of a database can be written to. */
export type Connections = {
  /** Rejects with the host's own error where there is one host, with `NoWritableDatabase` where there are more. */
  readonly connect: () => Promise<PoolClient>;
  readonly end: () => Promise<void>;
};

/** Of several hosts none answers, or none that answers can be written to. */
export class NoWritableDatabase extends Error {
  override readonly name = 'NoWritableDatabase';
}

/** This host follows another one. */
class OnlyReads extends Error {
  override readonly name = 'OnlyReads';
}

/** `postgres://user:password@one:5432,two:5432/database`, as libpq writes it: one URL for each host, in their order. */
export function hostUrls(url: string): readonly string[] {
  const [, before = '', hosts = '', after = ''] =
    /^(\w+:\/\/(?:[^@/?#]*@)?)([^@/?#]+)(.*)$/su.exec(url) ?? [];
  return hosts.includes(',') ? hosts.split(',').map((host) => before + host + after) : [url];
}

/**
 * A pool for each host of the URL. The host that was written to last is asked first; where it is gone or only reads, the others are, in
 * turn, so that a standby that was promoted is found by itself. `prepare` is done to each new connection.
 */
export function connectionsTo(
  url: string,
  config: PoolConfig,
  prepare: (client: PoolClient) => void,
): Connections {
  const urls = hostUrls(url);
  const several = urls.length > 1 ? { verify: mustWrite } : {};
  const pools = urls.map((connectionString) => {
    const pool = new pg.Pool({ ...config, ...several, connectionString });
    // A connection that breaks is replaced by the pool; who was using it hears of it from his question.
    pool.on('error', () => undefined);
    pool.on('connect', prepare);
    return pool;
  });
  let last = 0;
  return {
    connect: async () => {
      const errors: unknown[] = [];
      for (const pool of [...pools.slice(last), ...pools.slice(0, last)]) {
        try {
          const client = await pool.connect();
          last = pools.indexOf(pool);
          return client;
        } catch (error) {
          errors.push(error);
        }
      }
      if (errors.length === 1) throw errors[0];
      const cause = new AggregateError(errors, 'Each host for itself.');
      throw new NoWritableDatabase('No host can be written to.', { cause });
    },
    end: async () => {
      await Promise.all(pools.map(async (pool) => pool.end()));
    },
  };
}

/** A standby answers questions too, with what it has by then: an office reads only where it could also write. */
function mustWrite(client: PoolClient, done: (error?: Error) => void): void {
  const tell = async (): Promise<void> => done(await whyNot(client));
  void tell();
}

async function whyNot(client: PoolClient): Promise<Error | undefined> {
  try {
    const sql = "select current_setting('transaction_read_only') as reads";
    const { rows } = await client.query<{ reads: string }>(sql);
    return rows[0]?.reads === 'off' ? undefined : new OnlyReads('A standby.');
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
