import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another process keeps an office in this folder. */
export class FolderTaken extends Error {
  override readonly name = 'FolderTaken';
}

/**
 * Holds a folder for this process alone, and answers what lets go of it. It is a lock of the operating system, which ends with the
 * process however it dies: there is no stale lock to remove, and no number of a process that another one may have by now.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(join(folder, 'office.lock'), { timeout: 0 });
  try {
    // A journal in memory leaves no file that says otherwise after a crash.
    db.exec('pragma journal_mode = memory; pragma locking_mode = exclusive; begin exclusive');
  } catch (error) {
    db.close();
    if (isBusy(error)) throw new FolderTaken(`Another office is running in ${folder}.`);
    throw error;
  }
  return () => db.close();
}

const sqliteBusy = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;
}
