import { useEffect, useState } from 'react';
import type { Deps } from '../data/deps.ts';
import { fileLimit, setFileLimit } from '../data/files/file-limit.ts';
import { fileRoom, setFileRoom } from '../data/files/file-room.ts';
import { filesOf } from '../data/files/file-store.ts';
import { useCommand } from './book.tsx';
import { useKept } from './kept.ts';

type FileUse = { readonly files: number; readonly bytes: number };

/** How many files this device keeps, small pictures among them, and their bytes; undefined until it is known. */
export function useFileUse(): FileUse | undefined {
  const measure = useCommand(measureUse);
  const [use, setUse] = useState<FileUse>();
  useEffect(() => {
    let wanted = true;
    void measure().then((known) => (wanted ? setUse(known) : undefined));
    return () => {
      wanted = false;
    };
  }, [measure]);
  return use;
}

export { largestFileRoom, smallestFileRoom } from '../data/files/file-room.ts';

type Limit = { readonly limit: number | undefined; readonly setLimit: (bytes: number) => void };

/** The most bytes that an attached file may have; undefined until the device has been asked. */
export function useFileLimit(): Limit {
  return useLimit(fileLimit, setFileLimit);
}

/** The most bytes that files from the office may take here together. */
export function useFileRoom(): Limit {
  return useLimit(fileRoom, setFileRoom);
}

function useLimit(
  ask: (deps: Deps) => Promise<number>,
  keep: (deps: Deps, bytes: number) => Promise<void>,
): Limit {
  const kept = useKept(ask, keep);
  return { limit: kept.value, setLimit: kept.keep };
}

async function measureUse(deps: Deps): Promise<FileUse> {
  return filesOf(deps).usage();
}
