import type { ExportedArchive } from '../../renderer/data/archive/export-archive.ts';
import { exportArchive } from '../../renderer/data/archive/export-archive.ts';
import type { OpenArchive } from '../../renderer/data/archive/open-archive.ts';
import { openArchive } from '../../renderer/data/archive/open-archive.ts';
import type { RestoreWish } from '../../renderer/data/archive/restore-archive.ts';
import { FileStore } from '../../renderer/data/files/file-store.ts';
import type { OpenBook } from '../../renderer/data/open-book.ts';
import { tableNames } from '../../shared/domain/book.ts';
import { id } from './test-book.ts';

export const quiet = () => {};
export const going = { aborted: false };
export const watch = { signal: going, onProgress: quiet };
export const filesBeside = () => new FileStore(`files-${crypto.randomUUID()}`);

/** The archive of a book. */
export async function archived(
  deps: OpenBook,
  files = filesBeside(),
): Promise<{ readonly blob: Blob; readonly done: ExportedArchive }> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const write = async (bytes: Uint8Array<ArrayBuffer>) => void parts.push(bytes);
  const done = await exportArchive(deps, files, { write }, watch);
  if (!done.ok) throw new Error(done.error.type);
  return { blob: new Blob(parts), done: done.value };
}

/** An archive that was looked at and found good. */
export async function opened(blob: Blob): Promise<OpenArchive> {
  const archive = await openArchive(blob, going, quiet);
  if (!archive.ok) throw new Error(JSON.stringify(archive.error));
  return archive.value;
}

export const wish = (part: Partial<RestoreWish> = {}): RestoreWish => ({
  action: id(900),
  choice: 'mine',
  signal: going,
  onProgress: quiet,
  ...part,
});

/** All that a book holds: every record of every table, every action, every entry of the log. */
export async function contents({ book }: OpenBook) {
  const tables: Record<string, unknown[]> = {};
  for (const table of tableNames) {
    const rows: unknown[] = (tables[table] = []);
    await book.scan(table, (batch) => rows.push(...batch));
  }
  const actions = await book.log.actionsAfter(0, 10_000);
  return {
    tables,
    actions,
    entries: await book.log.entriesAfter(0, 10_000),
    changes: await Promise.all(actions.map(async (one) => book.log.changesOf(one.id))),
  };
}
