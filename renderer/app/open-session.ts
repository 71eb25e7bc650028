import type { Deps } from '../data/deps.ts';
import { keepDraft, readDraft } from '../data/device.ts';
import { firstScreen } from '../data/index/first-screen.ts';
import { openIndex } from '../data/index/index-client.ts';
import { snapshotsIn } from '../data/index/snapshot-store.ts';
import type { BringingBack } from '../data/journal/bring-back.ts';
import { openSafeBook } from '../data/journal/open-safe-book.ts';
import { bookName } from '../data/open-book.ts';
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
import { platformSecrets } from '../platform/secrets.ts';

/** Opens the book; its index goes on opening while the first screen is shown from what was kept of it. */
export async function openSession(watch: {
  readonly onOutdated: () => void;
  readonly onBringingBack: (progress: BringingBack) => void;
}): Promise<BookSession> {
  // A page in a browser has no place for one.
  const journal = window.wellfield === undefined ? null : journalOver(platform);
  const deps = await openSafeBook({ ...watch, journal });
  void beginFreshLog(bookName);
  const first = firstScreen(snapshotsIn(deps.store), deps.book.log);
  const backups = backupPlace({
    read: async () => readDraft(deps, backupFolderKey),
    keep: async (handle) => keepDraft(deps, backupFolderKey, handle),
  });
  return { deps, index: openIndex(bookName, first), office: officeOf(deps), backups };
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
