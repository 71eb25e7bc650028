import type { JournalFile, JournalState } from '../../../shared/bridge/journal.ts';
import { tableNames } from '../../../shared/domain/book.ts';
import { ok } from '../../../shared/result.ts';
import type { Write } from '../commit.ts';
import { commit, put } from '../commit.ts';
import { dropDraft, readDraft } from '../device.ts';
import { lossOf, noteBroughtBack } from '../loss.ts';
import type { OpenBook, OpenOptions } from '../open-book.ts';
import { openBook } from '../open-book.ts';
import { isEmptyOfAll } from '../refill.ts';
import { keepLock, lockOfText, readLock, textOfLock } from '../seal/lock-record.ts';
import { versions } from '../store/versions.ts';
import type { BringingBack } from './bring-back.ts';
import { bringBack } from './bring-back.ts';
import { Follower } from './follower.ts';
import { mendJournal } from './mend-journal.ts';
import { mirrorFiles } from './mirror-files.ts';
import { sealedJournal } from './sealed-journal.ts';

export type SafeOptions = OpenOptions & {
  /** null: there is nowhere to keep one. */
  readonly journal: JournalFile | null;
  readonly onBringingBack: (progress: BringingBack) => void;
};

/**
 * Opens the book with its safety journal: what the browser has lost of it comes back first, and from then on no change is called saved
 * that the journal does not have.
 */
export async function openSafeBook({
  journal: file,
  onBringingBack,
  ...options
}: SafeOptions): Promise<OpenBook> {
  const opened = await openBook(options);
  if (!file) return opened;
  const journal = sealedJournal(file, opened.store.ring);
  // One window at a time: the second finds what the first has brought back.
  const safe = await navigator.locks.request(`${opened.store.name}-journal`, async () => {
    const whole = await whatWasLost(opened, { ...options, journal, onBringingBack });
    return { ...whole, upTo: await agreedPlace(whole, journal) };
  });
  const safety = new Follower(safe, journal, safe.upTo);
  safe.onMoved(() => void safety.followQuietly());
  void safety.followQuietly();
  void mendJournal(safe, journal, safety).catch(() => undefined);
  const deps = { ...safe, safety };
  safety.mirrorWith(async () => mirrorFiles(deps, journal));
  // What cannot be copied now is tried again at the next start; the book itself does not wait for its photos.
  void mirrorFiles(deps, journal).catch(() => undefined);
  return deps;
}

type Former = JournalState['books'][number];
type Restoring = SafeOptions & { readonly journal: JournalFile };

/** The book with all that its journal has. */
async function whatWasLost(opened: OpenBook, options: Restoring): Promise<OpenBook> {
  const { books } = await options.journal.state();
  const own = books.find(({ book }) => book === opened.device);
  if (own) {
    const isBehind = own.upTo > (await opened.book.log.head());
    return isBehind || (await isCutOff(opened, own)) ? filledFrom(opened, own, options) : opened;
  }
  const former = books.find(({ upTo, isDamaged }) => upTo > 0 || isDamaged);
  if (!former || !(await isMadeAnew(opened))) return opened;
  await openFormerLock(opened, former, options);
  await setStraysAside(opened);
  await opened.store.device.put({ key: 'id', value: former.book });
  opened.close();
  return filledFrom(await openBook(options), former, options);
}

/** Of a sealed book the lock comes back first, so that the rest can be read, and is sealed again at once. */
async function openFormerLock(
  { store, keys }: OpenBook,
  { lock }: Former,
  { unlock }: Restoring,
): Promise<void> {
  if (lock === null || !unlock || store.ring.open) return;
  const former = lockOfText(lock);
  const open = await unlock(former, await keys.wrongTries());
  await keepLock(store, former);
  keys.take(open);
}

/**
 * Whether it was to be filled from a journal that the system did not let be read. It is tried again, and refused again while that lasts: taken for an
 * empty book it would begin its journal anew, over the only copy.
 */
async function isCutOff(opened: OpenBook, own: Former): Promise<boolean> {
  return own.upTo === 0 && own.isDamaged && (await isMadeAnew(opened));
}

/** Whether the browser has made it in the place of another, rather than that it was emptied on purpose: then it has had a journal. */
async function isMadeAnew(opened: OpenBook): Promise<boolean> {
  if ((await opened.store.device.get(layoutOfJournal.key)) !== undefined) return false;
  return (await isEmptyOfAll(opened)) || (await lossOf(opened)) !== null;
}

async function filledFrom(
  deps: OpenBook,
  former: Former,
  { journal, onBringingBack }: Restoring,
): Promise<OpenBook> {
  const back = await bringBack(deps, journal, former, onBringingBack);
  await putStraysBack(deps);
  await deps.store.device.put(layoutOfJournal);
  await noteBroughtBack(deps, back);
  return deps;
}

/** Rows are as the layout of their time wants them: a journal of an older one is begun anew, with the rows as they are now. */
const layoutOfJournal = { key: 'journalLayout', value: String(versions.length) };

/** Up to where the journal has the book's log. */
async function agreedPlace({ store, device }: OpenBook, journal: JournalFile): Promise<number> {
  const layout = await store.device.get(layoutOfJournal.key);
  if (layout?.value !== layoutOfJournal.value) {
    await journal.forget(device);
    await store.device.put(layoutOfJournal);
  }
  const { books } = await journal.state();
  const own = books.find(({ book }) => book === device);
  const lock = await readLock(store);
  // It may have been written down when the journal could not.
  if (lock && own?.lock !== textOfLock(lock)) await journal.keepLock(device, textOfLock(lock));
  return own?.upTo ?? 0;
}

const strayKey = 'journal/strays';

/**
 * What was written into the empty book before anybody noticed. Nobody was told that it is saved; it comes on top of what was brought back
 * all the same.
 */
async function setStraysAside({ store, book }: OpenBook): Promise<void> {
  const strays: Write[] = [];
  for (const table of tableNames) {
    await book.scan(table, (rows) => strays.push(...rows.map((row) => put(table, row))));
  }
  if (strays.length === 0) return;
  await store.transaction('rw', [...store.ofCommit(), store.drafts], async () => {
    await store.drafts.put({ key: strayKey, value: strays });
    for (const table of [...store.ofRows(), store.actions, store.changes, store.spans]) {
      await table.clear();
    }
  });
}

async function putStraysBack(deps: OpenBook): Promise<void> {
  const strays = await readDraft(deps, strayKey);
  if (!Array.isArray(strays)) return;
  const action = { id: deps.newId(), name: 'book.restore', undoes: null } as const;
  await commit(deps, action, async () => ok({ writes: strays, value: undefined }));
  await dropDraft(deps, strayKey);
}
