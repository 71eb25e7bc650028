import type { OfficeRefusal, Role } from '../../shared/protocol/account.ts';
import type { Scope } from '../../shared/protocol/pull.ts';
import type { Id } from '../../shared/record/id.ts';
import type { Furthest, Mask } from '../../shared/sync/masks.ts';
import type { OfficeTables } from './store/office-tables.ts';

/** A place in the log: the next change to be sent, and the number of the last one before it. */
export type OutboxPlace = {
  readonly seq: number;
  readonly index: number;
  readonly ctr: number;
};

/** Where a reading of whole scopes has come to. */
export type Reading = {
  readonly scopes: readonly number[];
  readonly after: { readonly client: string; readonly table: string; readonly row: Id } | null;
  /** The action under which the log tells of what was read. */
  readonly action: Id;
  /** These are all scopes that there are: then the pull goes on from `head`. */
  readonly all: boolean;
  /** Rows read so far, and how many there are; null until the office has said. */
  readonly done: number;
  readonly total: number | null;
  /** The head when it began: what came later is pulled. */
  readonly head: number;
};

/** An operation that was passed over. `paths`: the fields that it set; null: it added the row, which is on this device only. */
export type Parked = {
  readonly operation: string;
  readonly table: string;
  readonly row: Id;
  readonly paths: readonly string[] | null;
  /** The place in the log behind it. */
  readonly behind: { readonly seq: number; readonly index: number };
};

/** Why nothing moves, in words that a screen can say. */
export type SyncTrouble =
  | { readonly type: 'refused'; readonly refusal: OfficeRefusal }
  /** So many rows would go at once, without a reason that this device knows of. */
  | { readonly type: 'many-would-go'; readonly rows: number; readonly of: number }
  /** The profile was copied and both work: this one goes on under a new name, once its person has signed in. */
  | { readonly type: 'exists-twice' }
  | { readonly type: 'not-an-office' }
  | { readonly type: 'failed'; readonly message: string };

export type SyncState = 'idle' | 'running' | 'unreachable' | 'signed-out' | 'trouble';

/** What the loop does at the moment, for all windows. */
export type SyncStatus = {
  readonly state: SyncState;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly trouble: SyncTrouble | null;
};

/** All that a device keeps of its office, by key. */
export type OfficeValues = {
  readonly address: string;
  readonly office: { readonly id: Id; readonly name: string };
  readonly member: { readonly id: Id; readonly name: string; readonly role: Role };
  /** The device as the office knows it. It changes when the device turns out to exist twice. */
  readonly device: Id;
  /** Not extractable: a copy of it can only be made with the whole profile. */
  readonly deviceKey: CryptoKeyPair;
  /** Only where the platform has no better place for it: worth nothing without the key. */
  readonly refresh: string;
  readonly epoch: number;
  /** The head of the office when this device last greeted it. */
  readonly head: number;
  /** The pull has come to here. */
  readonly cut: number;
  /** The last cut at which nothing was left to pull. */
  readonly complete: number;
  readonly scopes: readonly Scope[];
  readonly reading: Reading;
  /** Everything is being read anew: rows that do not come again are not the office's any more. `revoked`: they go for a reason. */
  readonly sweep: { readonly revoked: boolean };
  /** Where the numbering begins, and up to where it belonged to nobody but this device. */
  readonly entering: { readonly seq: number; readonly index: number; readonly alone: number };
  readonly outbox: OutboxPlace;
  readonly paused: boolean;
  readonly syncedAt: number;
  readonly comparedAt: number;
  /** Something went wrong since the last comparison, so that the next one is due at once. */
  readonly doubt: boolean;
  /** Rows that an answer took away, and nothing has said since why, by table and id. */
  readonly unexplained: readonly string[];
  /** What operations that were not taken hid from those that wait behind them. */
  readonly masks: readonly Mask[];
  readonly furthest: Furthest;
  /** Operations that the office did not understand. It knows that they were there, and nothing of what is in them. */
  readonly parked: readonly Parked[];
  /** Of a pull that is not done yet: so many rows have gone, without a reason that this device knows of. */
  readonly going: number;
  /** Operations whose author may not change that row, or that change one that the office has not: someone at the office decides. */
  readonly quarantined: number;
  /** Hashes of files whose records the office took away: their bytes go, unless another record needs them. */
  readonly lostFiles: readonly string[];
  /** Why the office does not take a file; absent where it takes all. */
  readonly filesRefused: 'storage-full' | 'too-large';
  /** A person said that the rows may go, once. */
  readonly mayGo: boolean;
  readonly status: SyncStatus;
  /** How many operations waited at some time, when the log ended at `head` and so many had been answered. */
  readonly counted: { readonly waiting: number; readonly head: number; readonly ctr: number };
  /** The build that last tried to take what was deferred. */
  readonly replayedBy: string;
};

/** Some of them, to be set; undefined takes one away. */
export type OfficeChanges = { readonly [K in keyof OfficeValues]?: OfficeValues[K] | undefined };

type OfficeStore = Pick<OfficeTables, 'office'>;

export async function officeValue<K extends keyof OfficeValues>(
  store: OfficeStore,
  key: K,
): Promise<OfficeValues[K] | undefined> {
  const record = await store.office.get(key);
  return valueOf<K>(record?.value);
}

/** Several at once; a key that was never set is left out. */
export async function officeValues<K extends keyof OfficeValues>(
  store: OfficeStore,
  keys: readonly K[],
): Promise<Partial<Pick<OfficeValues, K>>> {
  const records = await store.office.bulkGet([...keys]);
  const found: Partial<OfficeValues> = Object.fromEntries(
    records.flatMap((record) => (record ? [[record.key, record.value]] : [])),
  );
  return found;
}

export async function setOfficeValues(store: OfficeStore, values: OfficeChanges): Promise<void> {
  const entries = Object.entries(values);
  const puts = entries.flatMap(([key, value]) => (value === undefined ? [] : [{ key, value }]));
  const drops = entries.flatMap(([key, value]) => (value === undefined ? [key] : []));
  await Promise.all([
    puts.length > 0 ? store.office.bulkPut(puts) : null,
    drops.length > 0 ? store.office.bulkDelete(drops) : null,
  ]);
}

function valueOf<K extends keyof OfficeValues>(value: unknown): OfficeValues[K] | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- setOfficeValues is the only one that writes them, with these types
  return value as OfficeValues[K] | undefined;
}
