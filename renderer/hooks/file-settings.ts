import { useCallback, useEffect, useState } from 'react';
import type { Deps } from '../data/deps.ts';
import { fileLimit, setFileLimit } from '../data/files/file-limit.ts';
import { filesOf } from '../data/files/file-store.ts';
import { useCommand } from './book.tsx';

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

/** The most bytes that an attached file may have; undefined until the device has been asked. */
export function useFileLimit(): {
  readonly limit: number | undefined;
  readonly setLimit: (bytes: number) => void;
} {
  const read = useCommand(fileLimit);
  const store = useCommand(setFileLimit);
  const [limit, setShown] = useState<number>();
  useEffect(() => {
    let wanted = true;
    void read().then((known) => (wanted ? setShown(known) : undefined));
    return () => {
      wanted = false;
    };
  }, [read]);
  const setLimit = useCallback((bytes: number) => void store(bytes), [store]);
  return { limit, setLimit };
}

async function measureUse(deps: Deps): Promise<FileUse> {
  return filesOf(deps).usage();
}
