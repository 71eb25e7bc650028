import { openBook } from '../../renderer/data/open-book.ts';
import type { OpenBook } from '../../renderer/data/open-book.ts';
import { joinOffice } from '../../renderer/data/sync/account.ts';
import { Link } from '../../renderer/data/sync/link.ts';
import type { RoundTrouble } from '../../renderer/data/sync/push-all.ts';
import { runRound } from '../../renderer/data/sync/round.ts';
import { secretsIn } from '../../renderer/data/sync/secrets.ts';
import type { Secrets } from '../../renderer/data/sync/secrets.ts';
import { tableNames } from '../../shared/domain/book.ts';
import type { Row } from '../../shared/record/change.ts';
import type { Result } from '../../shared/result.ts';

/** A device in a test: a real book with the real engine, driven by hand. */
export type TestDevice = {
  readonly deps: OpenBook;
  readonly link: Link;
  readonly secrets: Secrets;
  readonly sync: () => Promise<Result<null, RoundTrouble>>;
  readonly close: () => void;
};

export const testPassword = 'correct horse battery';

let devices = 0;

/** A device with a book of its own; `name` opens one that is there already, as after a crash. */
export async function openDevice(name?: string, now?: () => number): Promise<TestDevice> {
  devices += 1;
  return deviceWith(
    await openBook({
      name: name ?? `device-${devices}-${crypto.randomUUID()}`,
      ...(now && { now }),
    }),
  );
}

/** A device with a book that is open already. */
export function deviceWith(deps: OpenBook): TestDevice {
  const secrets = secretsIn(deps.store);
  const link = new Link(deps, secrets);
  const never = new AbortController().signal;
  return {
    deps,
    link,
    secrets,
    sync: async () => runRound({ link, signal: never, onProgress: () => undefined }, 'test'),
    close: () => deps.close(),
  };
}

/** A device whose person has joined the office. */
export async function joinedDevice(
  office: { readonly address: string; readonly invitations: Readonly<Record<string, string>> },
  member: string,
  device?: TestDevice,
): Promise<TestDevice> {
  const opened = device ?? (await openDevice());
  const joined = await joinOffice(opened, {
    address: office.address,
    invitation: office.invitations[member] ?? '',
    password: testPassword,
    deviceName: `${member} 的电脑`,
  });
  if (!joined.ok) throw new Error(`Not joined: ${JSON.stringify(joined.error)}`);
  return opened;
}

/** All rows of a book, by table and id. */
export async function rowsOf({ deps }: TestDevice): Promise<Record<string, Row>> {
  const rows: Record<string, Row> = {};
  for (const table of tableNames) {
    await deps.book.scan(table, (batch) => {
      for (const row of batch) rows[`${table} ${row.id}`] = row;
    });
  }
  return Object.fromEntries(Object.entries(rows).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
