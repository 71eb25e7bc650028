import { join } from 'node:path';
import { filesBelow, sizeOf } from './file-folder.ts';

/** How much more an office takes. */
export type Room = {
  /** Whether so many bytes more are taken. */
  readonly take: (bytes: number) => Promise<boolean>;
};

/** Other processes write into the folder, too: it is measured anew after so many milliseconds. */
const measureEvery = 10 * 60_000;

/** Room for `most` bytes in a folder: what was there when it was measured last, and what this process has taken since. */
export function roomIn(path: string, most: number, now: () => number): Room {
  let measured: { readonly at: number; readonly used: Promise<number> } | undefined;
  let since = 0;

  async function used(): Promise<number> {
    if (!measured || Math.abs(now() - measured.at) > measureEvery) {
      since = 0;
      measured = { at: now(), used: usedIn(path) };
    }
    return (await measured.used) + since;
  }

  return {
    take: async (bytes) => {
      if ((await used()) + bytes > most) return false;
      since += bytes;
      return true;
    },
  };
}

async function usedIn(path: string): Promise<number> {
  let bytes = 0;
  for (const part of ['whole', 'parts']) {
    for await (const file of filesBelow(join(path, part))) bytes += (await sizeOf(file)) ?? 0;
  }
  return bytes;
}
