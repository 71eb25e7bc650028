import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { standingSessions } from '../accounts/devices.ts';
import { argonPasswords } from '../accounts/passwords.ts';
import type { PasswordCost } from '../accounts/passwords.ts';
import { forgetOldTries } from '../accounts/tries.ts';
import { buildApp } from '../app.ts';
import { changesOver } from '../changes/changes.ts';
import { fileFolder } from '../files/file-folder.ts';
import type { FileLimits } from '../files/files.ts';
import { filesOver, usualFileLimits } from '../files/files.ts';
import { roomIn } from '../files/room.ts';
import type { Limits } from '../http/limits.ts';
import { liveHeads } from '../http/live.ts';
import type { OpenedOffice } from '../office.ts';
import { openOffice } from '../office.ts';
import type { Storage } from '../storage/storage.ts';
import type { Log } from './log.ts';
import { traced } from './log.ts';
import { officeMetrics } from './metrics.ts';
import { readPulse } from './pulse.ts';

export type RunOptions = {
  readonly storage: Storage;
  /** The folder of attached files. */
  readonly files: string;
  readonly fileLimits?: FileLimits;
  readonly log: Log;
  readonly address: string;
  /** 0: any free one. */
  readonly port: number;
  readonly name?: string | undefined;
  readonly page?: string;
  readonly now?: () => number;
  /** Seals second factors; null: none was given. */
  readonly secretKey: Uint8Array | null;
  readonly passwordCost?: PasswordCost;
  readonly limits?: Limits;
  readonly metricsToken?: string | undefined;
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer } | undefined;
  readonly proxies?: readonly string[];
};

export type RunningOffice = OpenedOffice & {
  readonly app: FastifyInstance;
  /** Where it answers, without a slash behind it. */
  readonly address: string;
  /** Takes nothing new and answers what it has begun. The storage is its owner's to close. */
  readonly close: () => Promise<void>;
};

const builtPage = join(import.meta.dirname, '../../dist/renderer');
/** Milliseconds for which a closing office waits for answers that are under way. */
const drainWithin = 10_000;
const tidyEvery = 3_600_000;

/** One process of an office, answering. */
export async function runOffice(options: RunOptions): Promise<RunningOffice> {
  const { storage, log, now = Date.now, page = builtPage } = options;
  const passwords = argonPasswords(options.passwordCost);
  const { name, secretKey } = options;
  const opened = await openOffice(storage, { name, now, passwords, secretKey });
  const { accounts } = opened;
  const metrics = officeMetrics();
  const live = liveHeads({
    pulse: async () => readPulse(storage),
    standing: async () => standingSessions(accounts.store.read),
    now,
    failed: (error) => log({ level: 'error', event: 'live-failed', ...traced(error) }),
    counted: metrics.streams,
  });
  let closing = false;
  const changes = changesOver(storage, { now, newId: accounts.newId });
  const { fileLimits = usualFileLimits } = options;
  const room = roomIn(options.files, fileLimits.all, now);
  const files = filesOver(storage, fileFolder(options.files), { limits: fileLimits, room });
  const parts = {
    ...options,
    accounts,
    changes,
    files,
    metrics,
    live,
    page,
    closing: () => closing,
  };
  const app = await buildApp(parts);
  const listening = await app.listen({ host: options.address, port: options.port });
  const address = options.tls ? listening.replace('http:', 'https:') : listening;
  const tidy = setInterval(() => {
    const forgotten = accounts.store.transaction(async (sql) => forgetOldTries(sql, now()));
    // A database that is away for a moment is no reason to end: the next hour does it.
    forgotten.catch((error: unknown) =>
      log({ level: 'warning', event: 'tidy-failed', ...traced(error) }),
    );
  }, tidyEvery);
  return {
    ...opened,
    app,
    address,
    close: async () => {
      if (closing) return;
      closing = true;
      clearInterval(tidy);
      live.close();
      const late = setTimeout(() => app.server.closeAllConnections(), drainWithin);
      await app.close();
      clearTimeout(late);
    },
  };
}
