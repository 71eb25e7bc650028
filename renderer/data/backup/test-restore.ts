import { Dexie } from 'dexie';
import type { ArchiveProgress, Stop } from '../archive/archive-files.ts';
import type { OpenArchive } from '../archive/open-archive.ts';
import { compareArchive, restoreArchive } from '../archive/restore-archive.ts';
import { FileStore } from '../files/file-store.ts';
import type { OpenBook } from '../open-book.ts';
import { openBook } from '../open-book.ts';

export type TestedRestore = {
  /** Records that came back. */
  readonly records: number;
  readonly files: number;
  /** Every record, step of the history and file of the backup was in the book that was made of it, and nothing else. */
  readonly isEqual: boolean;
  /** Records of today's book that are not in the backup, or differ: what was done since. */
  readonly changedSince: number;
  readonly cancelled: boolean;
};

/** Restores an archive into a book of another name, compares the two record by record, and drops it. */
export async function testRestore(
  deps: OpenBook,
  archive: OpenArchive,
  watch: { readonly signal: Stop; readonly onProgress: (progress: ArchiveProgress) => void },
): Promise<TestedRestore> {
  const name = `${deps.store.name}-restore-test`;
  await drop(name);
  const scratch = await openBook({ name });
  const files = new FileStore(name);
  try {
    const done = await restoreArchive(scratch, files, archive, {
      action: scratch.newId(),
      choice: 'mine',
      ...watch,
    });
    const { counts } = archive.manifest;
    const isEqual = done.ok && !done.value.cancelled && (await isSame(scratch, archive));
    const stored = (await files.list()).length;
    return {
      records: done.ok ? done.value.written : 0,
      files: stored,
      isEqual: isEqual && stored === counts.files,
      changedSince: await differences(deps, archive),
      cancelled: done.ok && done.value.cancelled,
    };
  } finally {
    files.close();
    scratch.close();
    await drop(name);
  }
}

async function isSame(scratch: OpenBook, archive: OpenArchive): Promise<boolean> {
  const { log } = scratch.book;
  const { actions, changes } = archive.manifest.counts;
  const restored = await log.actionsAfter(0, actions + 1);
  const last = await log.head();
  const isLogThere = restored.length === actions && (changes === 0 || last >= changes);
  return isLogThere && (await differences(scratch, archive)) === 0;
}

async function differences(deps: OpenBook, archive: OpenArchive): Promise<number> {
  const { tables } = await compareArchive(deps, archive);
  let sum = 0;
  for (const { new: missing, differs, onlyHere } of tables.values()) {
    sum += missing + differs + onlyHere;
  }
  return sum;
}

async function drop(name: string): Promise<void> {
  await Dexie.delete(name);
  await Dexie.delete(`${name}-files`);
}
