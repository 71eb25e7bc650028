import { commit, put, remove } from '../../renderer/data/commit.ts';
import type { Deps } from '../../renderer/data/deps.ts';
import { officeValue, setOfficeValues } from '../../renderer/data/office-values.ts';
import { BookStore } from '../../renderer/data/store/book-store.ts';
import { signInToOffice } from '../../renderer/data/sync/account.ts';
import { countFrom } from '../../renderer/data/sync/log-places.ts';
import { memberByName } from '../../server/accounts/members.ts';
import { changeMember } from '../../server/admin/change-member.ts';
import type { Client } from '../../shared/domain/client/client.ts';
import type { Grant } from '../../shared/protocol/account.ts';
import { ok } from '../../shared/result.ts';
import type { TestDevice } from './office-device.ts';
import { joinedDevice, openDevice, testPassword } from './office-device.ts';
import type { TestOffice, TestOfficeOptions } from './office.ts';
import { startOffice } from './office.ts';
import { aClient } from './rows.ts';
import { id, testNow } from './test-book.ts';

export const everything = { grants: [{ kind: 'all' }] } as const;
/** Two who see all. */
export const two = [
  { name: '王工', ...everything },
  { name: '李工', ...everything },
] as const;
/** One who sees all, and one who sees what is in his own name. */
export const bossAndOwn = [{ name: '王工', ...everything }, { name: '李工' }] as const;

/** An office with its devices, all on one clock. `end` closes whatever was opened. */
export class OfficeStage {
  /** Milliseconds since 1970; it moves when a test says so. */
  clock = testNow;
  private readonly opened: (() => unknown)[] = [];

  async office(options: TestOfficeOptions = {}): Promise<TestOffice> {
    const started = await startOffice({ ...options, now: () => this.clock });
    this.opened.push(started.stop);
    return started;
  }

  /** A device with a book that has joined nothing; `name` opens a book that is there already. */
  async device(name?: string): Promise<TestDevice> {
    const device = await openDevice(name, () => this.clock);
    this.opened.push(device.close);
    return device;
  }

  async joined(at: TestOffice, member: string, device?: TestDevice): Promise<TestDevice> {
    return joinedDevice(at, member, device ?? (await this.device()));
  }

  /** The same book as after a crash: nothing but what was written is left. */
  async reopened(device: TestDevice): Promise<TestDevice> {
    device.close();
    return this.device(device.deps.store.name);
  }

  also(close: () => unknown): void {
    this.opened.push(close);
  }

  async end(): Promise<void> {
    for (const close of this.opened.splice(0).toReversed()) await close();
  }
}

/** Whoever has a book open. */
type WithBook = { readonly deps: Deps };

/** The device speaks to its office by another way. */
export async function detour({ deps }: WithBook, address: string): Promise<void> {
  await setOfficeValues(deps.store, { address });
}

/** Changes a client, or adds it. */
export async function edit(
  { deps }: WithBook,
  part: Partial<Client>,
  of: number = 1,
): Promise<void> {
  await commit(deps, { id: deps.newId(), name: 'client.edit', undoes: null }, async (book) => {
    const now = (await book.get('clients', id(of))) ?? aClient({ id: id(of) });
    return ok({ writes: [put('clients', { ...now, ...part })], value: undefined });
  });
}

export async function take({ deps }: TestDevice, table: 'clients' | 'contacts', of: number) {
  await commit(deps, { id: deps.newId(), name: 'client.merge', undoes: null }, async () =>
    ok({ writes: [remove(table, id(of))], value: undefined }),
  );
}

/** The same profile once more, as from a copy of the disk. */
export async function cloned(stage: OfficeStage, { deps }: TestDevice): Promise<TestDevice> {
  const name = `${deps.store.name}-copy`;
  const copy = new BookStore(name);
  await copy.open();
  for (const table of deps.store.tables) {
    const rows: readonly unknown[] = await table.toArray();
    await copy.table(table.name).bulkPut(rows);
  }
  copy.close();
  return stage.device(name);
}

export async function grant(
  office: TestOffice,
  name: string,
  grants: readonly Grant[],
): Promise<void> {
  const { store } = office.accounts;
  const member = await memberByName(store.read, name);
  const by = { member: { name: 'Administrator' } };
  const change = { grants: [...grants] };
  const changed = await changeMember(office.accounts, by, { id: member?.id ?? '', change });
  if (!changed.ok) throw new Error(`Not granted: ${changed.error.refusal}`);
}

export async function signedIn(device: TestDevice): Promise<void> {
  const done = await signInToOffice(device, { password: testPassword, deviceName: '电脑' });
  if (!done.ok) throw new Error(`Not signed in: ${JSON.stringify(done.error)}`);
}

/** How many operations the office has not answered. */
export async function waitingOf({ deps }: TestDevice): Promise<number> {
  const outbox = await officeValue(deps.store, 'outbox');
  return countFrom(deps.store, outbox ?? { seq: 1, index: 0 });
}
