import { mkdtemp, open, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../../build/run.ts';

const megabyte = 1024 * 1024;

/** A disk of its own, in memory, on which there is little room. */
export type SmallDisk = {
  readonly folder: string;
  /** Somebody else takes all of the room but so much (bytes). */
  readonly fill: (left: number) => Promise<void>;
  /** And gives it back. */
  readonly free: () => Promise<void>;
};

/** Throws where the system does not let a disk be mounted, rather than filling one that others need. */
export async function withSmallDisk<T>(
  megabytes: number,
  work: (disk: SmallDisk) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'wellfield-small-disk-'));
  const mounted = ask('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  if (mounted === undefined) {
    await rm(folder, { recursive: true });
    throw new Error(
      'A small disk is needed, and this system does not let one be mounted (as root it would).',
    );
  }
  const filler = join(folder, 'filler');
  try {
    return await work({
      folder,
      fill: async (left) => fillWith(filler, left),
      free: async () => rm(filler, { force: true }),
    });
  } finally {
    ask('umount', ['--lazy', folder]);
    await rm(folder, { recursive: true, force: true });
  }
}

async function fillWith(file: string, left: number): Promise<void> {
  const handle = await open(file, 'a');
  try {
    for (;;) {
      const { bavail, bsize } = await statfs(file);
      const more = Math.min(megabyte, bavail * bsize - left);
      if (more <= 0) return;
      await handle.write(Buffer.alloc(more, 'full '));
    }
  } catch (error) {
    // Who lives on the disk takes some of it at the same time.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    await handle.close();
  }
}
