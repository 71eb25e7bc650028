import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptJournalFile } from '../../shared/bridge/journal.ts';
import { fileHashSchema } from '../../shared/bridge/journal.ts';

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
    const file = join(this.folder, hash);
    const handle = await open(`${file}.new`, 'w', 0o600);
    try {
      await handle.writeFile(content);
      await handle.datasync();
    } catch (error) {
      // Closing may be refused for the same reason, which is the one to be told.
      await handle.close().catch(() => undefined);
      await rm(`${file}.new`, { force: true });
      throw error;
    }
    await handle.close();
    await rename(`${file}.new`, file);
  }

  /** null where it is not there, cannot be read, or is not what its name says. */
  async read(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
    try {
      const content = await readFile(join(this.folder, hash));
      const isWhole = createHash('sha256').update(content).digest('hex') === hash;
      return isWhole ? Uint8Array.from(content) : null;
    } catch {
      return null;
    }
  }

  async drop(hash: string): Promise<void> {
    await rm(join(this.folder, hash), { force: true });
  }
}
