import type { Manifest, ManifestEntry } from '../../../shared/domain/archive/manifest.ts';
import {
  archiveFormat,
  archiveVersion,
  manifestName,
} from '../../../shared/domain/archive/manifest.ts';
import { tableNames } from '../../../shared/domain/book.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Deps } from '../deps.ts';
import { authorOf } from '../device.ts';
import type { ArchiveFiles, ArchiveProgress, ArchiveWatch, Stop } from './archive-files.ts';
import type { ReadyEntry } from './part-maker.ts';
import { PartMaker, readyEntry } from './part-maker.ts';
import type { ByteSink } from './zip-writer.ts';
import { packEntry, ZipWriter } from './zip-writer.ts';

export type ExportRefusal =
  | { readonly type: 'given-up' }
  /** The book was changed while it was written: the archive would be of no moment at all. */
  | { readonly type: 'book-moved' };

export type ExportedArchive = Pick<Manifest, 'counts' | 'missingFiles'> & {
  readonly bytes: number;
};

/**
 * Writes the whole book, its log and its files into one archive (docs/archive-format.md), piece by piece: no more than the packed
 * rows of one table are in memory. What is of this device alone (drafts, settings, the author's name) is not in it.
 */
export async function exportArchive(
  deps: Deps,
  files: ArchiveFiles,
  sink: ByteSink,
  { signal, onProgress }: ArchiveWatch,
): Promise<Result<ExportedArchive, ExportRefusal>> {
  const { book, now, store } = deps;
  const head = await book.log.head();
  const exporting = new Exporting(sink, onProgress);
  exporting.all = await countAll(deps, files);
  const tables: Record<string, number> = {};
  for (const table of tableNames) {
    if (signal.aborted) return err({ type: 'given-up' });
    const parts = new PartMaker(`tables/${table}`);
    await book.scan(table, (rows) => parts.add(rows));
    tables[table] = parts.count;
    await exporting.write(parts.take(true), parts.count);
  }
  const log = await exportLog(deps, exporting, signal);
  const stored = await exportFiles(deps, files, exporting, signal);
  if (signal.aborted) return err({ type: 'given-up' });
  if ((await book.log.head()) !== head) return err({ type: 'book-moved' });
  const counts = { tables, ...log, files: stored.count };
  const bytes = await exporting.end({
    made: new Date(now()).toISOString(),
    by: await authorOf(store),
    counts,
    missingFiles: stored.missing,
  });
  return ok({ counts, missingFiles: stored.missing, bytes });
}

async function countAll({ book }: Deps, files: ArchiveFiles): Promise<number> {
  let all = (await book.log.head()) + (await files.list()).length;
  for (const table of tableNames) all += await book.count(table);
  return all;
}

class Exporting {
  all = 0;
  private done = 0;
  private readonly zip: ZipWriter;
  private readonly entries: ManifestEntry[] = [];
  private readonly onProgress: (progress: ArchiveProgress) => void;

  constructor(sink: ByteSink, onProgress: (progress: ArchiveProgress) => void) {
    this.zip = new ZipWriter(sink);
    this.onProgress = onProgress;
  }

  async write(entries: readonly ReadyEntry[], records: number): Promise<void> {
    for (const { packed, listed } of entries) {
      await this.zip.add(packed);
      this.entries.push(await listed);
    }
    this.done += records;
    this.onProgress({ done: Math.min(this.done, this.all), all: this.all });
  }

  async end(facts: Omit<Manifest, 'format' | 'version' | 'entries'>): Promise<number> {
    const manifest: Manifest = {
      format: archiveFormat,
      version: archiveVersion,
      ...facts,
      entries: this.entries,
    };
    const text = `${JSON.stringify(manifest, null, 1)}\n`;
    await this.zip.add(packEntry(manifestName, new TextEncoder().encode(text)));
    return this.zip.end();
  }
}

const actionsAtOnce = 5000;
const entriesAtOnce = 200;

async function exportLog(
  { book: { log } }: Deps,
  exporting: Exporting,
  signal: Stop,
): Promise<{ readonly actions: number; readonly changes: number }> {
  const actions = new PartMaker('log/actions');
  for (let place = 0; !signal.aborted;) {
    const some = await log.actionsAfter(place, actionsAtOnce);
    actions.add(some);
    await exporting.write(actions.take(some.length === 0), 0);
    if (some.length === 0) break;
    place = some.at(-1)?.place ?? place;
  }
  const changes = new PartMaker('log/changes');
  for (let seq = 0; !signal.aborted;) {
    const some = await log.entriesAfter(seq, entriesAtOnce);
    changes.add(some);
    await exporting.write(changes.take(some.length === 0), some.length);
    if (some.length === 0) break;
    seq = some.at(-1)?.seq ?? seq;
  }
  return { actions: actions.count, changes: changes.count };
}

/** The files of this device, loose ones too: what removed them can still be taken back. */
async function exportFiles(
  { book }: Deps,
  files: ArchiveFiles,
  exporting: Exporting,
  signal: Stop,
): Promise<{ readonly count: number; readonly missing: string[] }> {
  const named = new Set<string>();
  await book.scan('attachments', (rows) => {
    for (const { hash, thumbnail } of rows) {
      named.add(hash);
      if (thumbnail !== null) named.add(thumbnail);
    }
  });
  const here = new Set<string>();
  for (const { hash } of await files.list()) {
    if (signal.aborted) break;
    const blob = await files.get(hash);
    if (!blob) continue;
    here.add(hash);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    await exporting.write([readyEntry(`files/${hash}`, bytes)], 1);
  }
  const missing = [...named].filter((hash) => !here.has(hash)).toSorted();
  return { count: here.size, missing };
}
