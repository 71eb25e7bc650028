import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptJournalFile } from '../../shared/bridge/journal.ts';
import { fileHashSchema } from '../../shared/bridge/journal.ts';
import { writeWhole } from './write-whole.ts';

/** Attached files under their hashes, a second time. */
export class KeptFiles {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async list(): Promise<readonly string[]> {
    const names = await readdir(this.folder).catch(() => []);
    return names.filter((name) => fileHashSchema.safeParse(name).success);
  }

  /** Rejects where the system refuses; then nothing of it is there. */
  async keep({ hash, content }: KeptJournalFile): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await writeWhole(join(this.folder, hash), content);
  }

  /** null where it is not there, or cannot be read. */
  async read(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
    try {
      return Uint8Array.from(await readFile(join(this.folder, hash)));
    } catch {
      return null;
    }
  }

  async drop(hash: string): Promise<void> {
    await rm(join(this.folder, hash), { force: true });
  }
}
