import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

/** What opens sealed books, beside their journals: a lost book is read by it, once somebody knows its passphrase. */
export class KeptLocks {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Rejects where the system refuses; then the former one is there. */
  async keep(book: string, lock: string): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await writeWhole(this.fileOf(book), lock);
  }

  async read(book: string): Promise<string | null> {
    return readFile(this.fileOf(book), 'utf8').catch(() => null);
  }

  private fileOf(book: string): string {
    return join(this.folder, `${book}.lock`);
  }
}
