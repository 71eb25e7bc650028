import type { Lock, OpenLock } from '../../shared/seal/lock.ts';
import type { Deps } from '../data/deps.ts';
import { keepDraft, readDraft } from '../data/device.ts';
import { firstScreen } from '../data/index/first-screen.ts';
import { openIndex } from '../data/index/index-client.ts';
import { snapshotsIn } from '../data/index/snapshot-store.ts';
import type { BringingBack } from '../data/journal/bring-back.ts';
import { openSafeBook } from '../data/journal/open-safe-book.ts';
import type { OpenBook } from '../data/open-book.ts';
import { bookName } from '../data/open-book.ts';
import type { WrongTries } from '../data/seal/book-keys.ts';
import { openByText, opensItself, textOfKey } from '../data/seal/seal-settings.ts';
import { beginFreshLog } from '../data/store/fresh-log.ts';
import { officeChannelOf } from '../data/sync/loop.ts';
import { officeFacts } from '../data/sync/office-facts.ts';
import type { OpenOffice } from '../data/sync/open-office.ts';
import { openOffice } from '../data/sync/open-office.ts';
import type { BookSession } from '../hooks/book.tsx';
import { backupPlace } from '../platform/backup-place.ts';
import { officeCertificates } from '../platform/certificates.ts';
import { journalOver } from '../platform/journal.ts';
import { platform } from '../platform/platform.ts';
import { sealPlace } from '../platform/seal-place.ts';
import { platformSecrets } from '../platform/secrets.ts';

/** Opens the book; its index goes on opening while the first screen is shown from what was kept of it. */
export async function openSession(watch: {
  readonly onOutdated: () => void;
  readonly onBringingBack: (progress: BringingBack) => void;
  /** The book is sealed, and a person has to open it. */
  readonly onLocked: (lock: Lock, tries: WrongTries) => Promise<OpenLock>;
}): Promise<BookSession> {
  // A page in a browser has no place for one.
  const journal = window.wellfield === undefined ? null : journalOver(platform);
  const { onLocked, ...others } = watch;
  const deps = await openSafeBook({
    ...others,
    journal,
    unlock: async (lock, tries) => (await keptKey(lock)) ?? onLocked(lock, tries),
    // Workers end with their page, and what was in memory goes with it.
    onLocked: () => window.location.reload(),
  });
  void keepKeyAgain(deps);
  void beginFreshLog(bookName);
  const first = firstScreen(snapshotsIn(deps.store), deps.book.log);
  const backups = backupPlace({
    read: async () => readDraft(deps, backupFolderKey),
    keep: async (handle) => keepDraft(deps, backupFolderKey, handle),
  });
  const index = openIndex(bookName, first);
  return { deps, index, office: officeOf(deps), backups, seal: sealPlace };
}

/** By the system's key store, for who is signed in to the computer; null where it has none of this book. */
async function keptKey(lock: Lock): Promise<OpenLock | null> {
  const text = (await sealPlace.keyStore?.read()) ?? null;
  return text === null ? null : openByText(lock, text);
}

/** A lock takes the key from the key store; whoever has opened it by passphrase gives it back where that is wanted. */
async function keepKeyAgain(deps: OpenBook): Promise<void> {
  const { open } = deps.store.ring;
  if (open && (await opensItself(deps))) await sealPlace.keyStore?.keep(textOfKey(open));
}

/** Under it a browser keeps the folder that was granted for backups, with the drafts: it belongs to this device alone. */
const backupFolderKey = 'backups/folder';

/** A book that has joined an office keeps itself in step with it from the start; for any other no worker is begun. */
function officeOf(deps: Deps): () => Promise<OpenOffice> {
  let opening: Promise<OpenOffice> | undefined;
  const open = async () => {
    opening ??= openOffice(bookName, import.meta.env.WELLFIELD_VERSION, platformSecrets);
    return opening;
  };
  void officeFacts(deps).then(async ({ state }) => {
    if (state === 'joined') await open();
    // Whoever has left an office comes here anew: its certificate means nothing any more.
    else await officeCertificates?.pin(null);
  });
  // Another window has left the office: what this one shows is not here any more.
  officeChannelOf(bookName).addEventListener('message', ({ data }) => {
    if (data === 'left') window.location.reload();
  });
  return open;
}
