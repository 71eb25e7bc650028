import type { Role } from '../../../shared/protocol/account.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Deps } from '../deps.ts';
import type { OfficeValues, Parked, SyncState, SyncStatus, SyncTrouble } from '../office-values.ts';
import { officeValues } from '../office-values.ts';
import type { BookStore } from '../store/book-store.ts';
import type { StoredEntry } from '../store/tables.ts';
import { countFrom, eachEntryFrom, headOf, isOurs } from './log-places.ts';

/** How the book stands to an office: it has none, or it has joined one. */
export type OfficeState =
  | { readonly state: 'alone' }
  | {
      readonly state: 'joined';
      readonly office: { readonly id: Id; readonly name: string; readonly address: string };
      readonly member: { readonly id: Id; readonly name: string; readonly role: Role };
      /** This device as the office knows it. */
      readonly device: Id;
      readonly sync: SyncState | 'paused';
      /** Records of this round; null where nothing runs, or nobody knows how many there are. */
      readonly progress: { readonly done: number; readonly total: number } | null;
      /** Changes that the office has not answered yet. */
      readonly waiting: number;
      /** When the oldest of them was made; milliseconds since 1970. */
      readonly waitingSince: number | null;
      /** When everything was last exchanged. */
      readonly syncedAt: number | null;
      /** Changes that wait for a supervisor. */
      readonly quarantined: number;
      /** Changes that the office did not understand: they are on this device only. */
      readonly parked: readonly Parked[];
      /** Why nothing moves; null where all is well. */
      readonly trouble: SyncTrouble | null;
    };
export type JoinedOffice = Extract<OfficeState, { state: 'joined' }>;

const keys = [
  'address',
  'office',
  'member',
  'device',
  'status',
  'paused',
  'outbox',
  'counted',
  'syncedAt',
  'quarantined',
  'parked',
] as const;

/** What this device knows of its office at the moment. */
export async function officeFacts({ store }: Deps): Promise<OfficeState> {
  const known = await officeValues(store, keys);
  const { address, office, member, device, outbox, counted } = known;
  if (address === undefined || !office || !member || device === undefined || !outbox) {
    return { state: 'alone' };
  }
  const waiting = await countWaiting(store, outbox, counted);
  const waitingSince = waiting > 0 ? await oldestWaiting(store, outbox) : null;
  const { syncedAt = null, quarantined = 0, parked = [] } = known;
  const joined = { office: { ...office, address }, member, device, syncedAt, quarantined, parked };
  return { state: 'joined', ...joined, waiting, waitingSince, ...syncOf(known) };
}

function syncOf({ status, paused }: Partial<Pick<OfficeValues, 'status' | 'paused'>>) {
  const { state, progress, trouble } = status ?? resting;
  // Who is signed out is not merely resting.
  const sync = paused === true && state !== 'signed-out' ? ('paused' as const) : state;
  return { sync, progress, trouble };
}

const resting: SyncStatus = { state: 'idle', progress: null, trouble: null };

type Counted = OfficeValues['counted'] & object;

/** What was counted last in this window, of the count that is kept: after a day without the office there are thousands to count. */
const countedLast = new WeakMap<BookStore, { readonly kept: string; readonly counted: Counted }>();

/** Without counting again what was counted: a book that joins with a long history has much of it. */
async function countWaiting(
  store: BookStore,
  outbox: OfficeValues['outbox'],
  counted: OfficeValues['counted'] | undefined,
): Promise<number> {
  const kept = JSON.stringify(counted ?? null);
  const last = countedLast.get(store);
  const known = last?.kept === kept ? last.counted : counted;
  const head = await headOf(store);
  const waiting =
    !known || outbox.seq > known.head || head < known.head
      ? await countFrom(store, outbox, head)
      : Math.max(0, known.waiting - (outbox.ctr - known.ctr)) +
        (await countFrom(store, { seq: known.head + 1, index: 0 }, head));
  countedLast.set(store, { kept, counted: { waiting, head, ctr: outbox.ctr } });
  return waiting;
}

async function oldestWaiting(
  store: BookStore,
  outbox: OfficeValues['outbox'],
): Promise<number | null> {
  let action: Id | undefined;
  const find = (entries: readonly StoredEntry[]) => {
    const behind = ({ seq, rows }: StoredEntry) =>
      seq === outbox.seq && !(rows instanceof Uint8Array) && outbox.index >= rows.length;
    action = entries.find((entry) => isOurs(entry) && !behind(entry))?.action;
    return action === undefined;
  };
  await eachEntryFrom(store, outbox.seq, find, 2);
  if (action === undefined) return null;
  return (await store.actions.where('id').equals(action).first())?.at ?? null;
}
