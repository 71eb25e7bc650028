import type { MergeChoice } from '../../../shared/domain/archive/compare.ts';
import type { ArchiveRefusal, Manifest } from '../../../shared/domain/archive/manifest.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { filesOf } from '../files/file-store.ts';
import type { OpenBook } from '../open-book.ts';
import { openBook } from '../open-book.ts';
import type { ArchiveProgress } from './archive-files.ts';
import { BlobSink } from './blob-sink.ts';
import type { ExportedArchive, ExportRefusal } from './export-archive.ts';
import { exportArchive } from './export-archive.ts';
import type { OpenArchive } from './open-archive.ts';
import { openArchive } from './open-archive.ts';
import type { Comparison, Restored } from './restore-archive.ts';
import { compareArchive, isHalfFilled, restoreArchive } from './restore-archive.ts';
import type { ByteSink } from './zip-writer.ts';

type OnProgress = (progress: ArchiveProgress) => void;

/** An archive that was looked at, and how it stands to the book. */
export type ArchiveFacts = Pick<Manifest, 'made' | 'by' | 'counts' | 'missingFiles'> & Comparison;

export type SavedArchive = ExportedArchive & {
  /** The archive itself, where it was not written into a file that the person chose. */
  readonly blob: Blob | null;
};

/** Writes and reads archives with a book of its own, in a worker: a book of a million rows takes a minute either way. */
export class ArchiveDesk {
  private readonly bookName: string;
  private book: Promise<OpenBook> | null = null;
  private archive: OpenArchive | null = null;
  private giveUp = new AbortController();

  constructor(bookName: string) {
    this.bookName = bookName;
  }

  async halfFilled(): Promise<boolean> {
    return isHalfFilled(await this.opened());
  }

  /** Writes the archive into a file, or into a blob where there is none to write into. */
  async save(
    file: FileSystemFileHandle | null,
    onProgress: OnProgress,
  ): Promise<Result<SavedArchive, ExportRefusal>> {
    const { signal } = (this.giveUp = new AbortController());
    const deps = await this.opened();
    const blobs = new BlobSink();
    const stream = file ? await file.createWritable() : null;
    const sink: ByteSink = stream ? { write: async (bytes) => stream.write(bytes) } : blobs;
    try {
      const saved = await exportArchive(deps, filesOf(deps), sink, { signal, onProgress });
      // A stream that is given up leaves the file as it was.
      await (saved.ok ? stream?.close() : stream?.abort());
      return saved.ok ? ok({ ...saved.value, blob: stream ? null : blobs.blob() }) : saved;
    } catch (error) {
      await stream?.abort().catch(() => {});
      throw error;
    }
  }

  /** Looks at all of an archive, and compares it with the book. */
  async open(file: File, onProgress: OnProgress): Promise<Result<ArchiveFacts, ArchiveRefusal>> {
    const { signal } = (this.giveUp = new AbortController());
    const archive = await openArchive(file, signal, onProgress);
    if (!archive.ok) return archive;
    this.archive = archive.value;
    const { made, by, counts, missingFiles } = archive.value.manifest;
    const comparison = await compareArchive(await this.opened(), archive.value);
    return ok({ made, by, counts, missingFiles, ...comparison });
  }

  async restore(
    action: Id,
    choice: MergeChoice,
    onProgress: OnProgress,
  ): Promise<Result<Restored, ArchiveRefusal>> {
    if (!this.archive) return err({ type: 'unreadable' });
    const { signal } = (this.giveUp = new AbortController());
    const deps = await this.opened();
    return restoreArchive(deps, filesOf(deps), this.archive, {
      action,
      choice,
      signal,
      onProgress,
    });
  }

  /** Gives up what is under way, between two parts. */
  async stop(): Promise<void> {
    this.giveUp.abort();
  }

  private async opened(): Promise<OpenBook> {
    this.book ??= openBook({ name: this.bookName });
    return this.book;
  }
}
