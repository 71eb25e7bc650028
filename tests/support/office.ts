import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addAndInvite } from '../../server/admin/invite-member.ts';
import type { FileLimits } from '../../server/files/files.ts';
import type { Limits } from '../../server/http/limits.ts';
import type { RunningOffice, RunOptions } from '../../server/operate/run-office.ts';
import { runOffice } from '../../server/operate/run-office.ts';
import { openSqlite } from '../../server/storage/sqlite.ts';
import type { Storage } from '../../server/storage/storage.ts';
import type { Grant, Role } from '../../shared/protocol/account.ts';

export type TestMember = {
  readonly name: string;
  readonly role?: Role;
  readonly grants?: readonly Grant[];
};

export type TestOffice = RunningOffice & {
  /** By name; each may be used once, within a week of the office's clock. `Administrator` has one too. */
  readonly invitations: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly storage: Storage;
  /** Lines of the log so far. */
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  /** As the program is ended by a signal: the folder stays. */
  readonly close: () => Promise<void>;
  /** Closes it and removes its folder. */
  readonly stop: () => Promise<void>;
};

export type TestOfficeOptions = {
  readonly members?: readonly TestMember[];
  readonly now?: () => number;
  readonly limits?: Limits;
  /** An office of a folder that is there already; `stop` leaves it alone. */
  readonly folder?: string;
  /** Where its folder is made, such as a disk in memory; where the system keeps what is for now if none is given. */
  readonly within?: string;
  /** In place of SQLite in the folder; stays open. */
  readonly storage?: Storage;
  /** Folder of attached files; in the office's own where none is given. */
  readonly files?: string;
  readonly fileLimits?: FileLimits;
  readonly page?: string;
  readonly metricsToken?: string;
  readonly port?: number;
  /** A certificate of its own; plain HTTP without. */
  readonly tls?: RunOptions['tls'];
  /** Of its second factors; one of its own where none is given. */
  readonly secretKey?: RunOptions['secretKey'];
};

/** So many that no test meets them by chance. */
const noLimits: Limits = { address: 1e9, doors: 1e9, member: 1e9, files: 1e9 };

const testKey = new Uint8Array(32).fill(1);

/** A real office on a free port with SQLite in a folder of its own. Its passwords cost little, all else is as it is. */
export async function startOffice(options: TestOfficeOptions = {}): Promise<TestOffice> {
  const { members = [], limits = noLimits, secretKey = testKey } = options;
  const folder =
    options.folder ?? mkdtempSync(join(options.within ?? tmpdir(), 'wellfield-office-'));
  const storage = options.storage ?? openSqlite(join(folder, 'office.sqlite'));
  const lines: Record<string, unknown>[] = [];
  const running = await runOffice({
    ...options,
    storage,
    files: options.files ?? join(folder, 'files'),
    limits,
    secretKey,
    address: '127.0.0.1',
    port: options.port ?? 0,
    log: (line) => lines.push(line),
    passwordCost: { memory: 64, passes: 1 },
  });
  const invitations = await invited(running, members);
  let closed: Promise<void> | undefined;
  const end = async (): Promise<void> => {
    await running.close();
    if (!options.storage) await storage.close();
  };
  const close = async (): Promise<void> => (closed ??= end());
  return {
    ...running,
    invitations,
    folder,
    storage,
    lines,
    close,
    stop: async () => {
      await close();
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function invited(
  { accounts, invitation }: RunningOffice,
  members: readonly TestMember[],
): Promise<Readonly<Record<string, string>>> {
  const invitations: Record<string, string> = {};
  if (invitation !== null) invitations['Administrator'] = invitation;
  for (const { name, role = 'engineer', grants = [] } of members) {
    const added = await addAndInvite(accounts, officeItself, { name, role, grants: [...grants] });
    if (added.ok) invitations[name] = added.value.invitation;
  }
  return invitations;
}

const officeItself = { member: { name: '' } };
