import { open, rm, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Room for the last edits and for what the system itself needs to go on. */
const bytes = 16 * 1024 * 1024;
/** It is laid down again only where this much would be left beside it. */
const plenty = 4 * bytes;
const atOnce = 1024 * 1024;
/** Nobody takes it away but who wants room: it is looked at now and then (ms). */
const looked = 5000;

/** A file that takes room while there is some, so that there is some when there is none. */
export class Ballast {
  private readonly file: string;
  private seenAt = Number.NEGATIVE_INFINITY;

  constructor(file: string) {
    this.file = file;
  }

  /** The same, without looking where it was just seen. */
  async isStillThere(): Promise<boolean> {
    return performance.now() - this.seenAt < looked || this.isThere();
  }

  /** Whether it lies there; it is laid down where it does not and the disk has room for it. */
  async isThere(): Promise<boolean> {
    const isThere = await this.lies();
    this.seenAt = isThere ? performance.now() : Number.NEGATIVE_INFINITY;
    return isThere;
  }

  private async lies(): Promise<boolean> {
    if ((await stat(this.file).catch(() => null))?.size === bytes) return true;
    try {
      const { bavail, bsize } = await statfs(dirname(this.file));
      if (bavail * bsize < plenty) return false;
      await this.layDown();
      return true;
    } catch {
      await this.giveWay();
      return false;
    }
  }

  /** Whether it has made room. */
  async giveWay(): Promise<boolean> {
    this.seenAt = Number.NEGATIVE_INFINITY;
    const wasThere = (await stat(this.file).catch(() => null)) !== null;
    await rm(this.file, { force: true }).catch(() => undefined);
    return wasThere;
  }

  private async layDown(): Promise<void> {
    const handle = await open(this.file, 'w', 0o600);
    try {
      // Not a hole, and not what a file system would fold into one.
      const part = Buffer.alloc(atOnce, 'ballast ');
      for (let laid = 0; laid < bytes; laid += atOnce) await handle.write(part);
      await handle.datasync();
    } finally {
      await handle.close();
    }
  }
}
