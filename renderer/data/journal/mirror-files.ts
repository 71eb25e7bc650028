import type { JournalFile } from '../../../shared/bridge/journal.ts';
import type { Deps } from '../deps.ts';
import { filesOf } from '../files/file-store.ts';
import { namedFiles } from '../files/sweep-files.ts';

/**
 * Makes attached files and their second copies one again: what a record names and only the journal has comes back, what nothing names
 * any more goes from it, and what was attached before there was a journal is copied. Files that the office has are fetched from it.
 */
export async function mirrorFiles(deps: Deps, journal: JournalFile): Promise<void> {
  const files = filesOf(deps);
  // In this order: what is attached meanwhile is stored here before it is kept there, and must not be taken for gone.
  const kept = new Set(await journal.files());
  const here = await files.list();
  const hashes = new Set(here.map(({ hash }) => hash));
  const gone = [...kept].filter((hash) => !hashes.has(hash));
  if (gone.length > 0) {
    const named = await namedFiles(deps);
    for (const hash of gone) {
      if (!named.has(hash)) await journal.dropFile(hash);
      else await bringFile(hash);
    }
  }
  async function bringFile(hash: string): Promise<void> {
    const content = await journal.readFile(hash);
    // What is not what its name says is left where it is: it may be all that there is of it.
    if (content) await files.put(new Blob([content]));
  }
  for (const { hash, usedAt } of here) {
    if (kept.has(hash) || usedAt !== undefined) continue;
    const file = await files.get(hash);
    if (file) await deps.safety.keepFile(hash, file);
  }
}
