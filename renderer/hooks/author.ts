import type { Deps } from '../data/deps.ts';
import { authorOf, nameAuthor } from '../data/device.ts';
import { useKept } from './kept.ts';

export type Author = {
  /** '' while nobody has said; undefined until the device has been asked. */
  readonly name: string | undefined;
  readonly rename: (name: string) => void;
};

/** Who works at this device: the log carries the name. It is kept with every keystroke. */
export function useAuthor(): Author {
  const { value, keep } = useKept(readAuthor, nameAuthor);
  return { name: value, rename: keep };
}

async function readAuthor({ store }: Deps): Promise<string> {
  return authorOf(store);
}
