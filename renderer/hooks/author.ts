import { useCallback, useEffect, useState } from 'react';
import type { Deps } from '../data/deps.ts';
import { authorOf, nameAuthor } from '../data/device.ts';
import { useCommand } from './book.tsx';

export type Author = {
  /** '' while nobody has said; undefined until the device has been asked. */
  readonly name: string | undefined;
  readonly rename: (name: string) => void;
};

/** Who works at this device: the log carries the name. It is kept with every keystroke. */
export function useAuthor(): Author {
  const read = useCommand(readAuthor);
  const store = useCommand(nameAuthor);
  const [name, setName] = useState<string>();
  useEffect(() => {
    let wanted = true;
    void read().then((known) => (wanted ? setName(known) : undefined));
    return () => {
      wanted = false;
    };
  }, [read]);
  const rename = useCallback(
    (typed: string) => {
      setName(typed);
      void store(typed);
    },
    [store],
  );
  return { name, rename };
}

async function readAuthor({ store }: Deps): Promise<string> {
  return authorOf(store);
}
