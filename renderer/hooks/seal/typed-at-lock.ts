import { useCallback } from 'react';
import { z } from 'zod';
import type { Deps } from '../../data/deps.ts';
import { dropDraft, readDraft } from '../../data/device.ts';
import { useCommand, useLiveOf } from '../book.tsx';
import type { TypedText } from './typed-text.ts';

/** Under it lies what had been typed when the book was locked. */
export const typedAtLockKey = 'typed-at-lock';

const textsSchema = z.array(z.object({ label: z.string(), text: z.string() }));

async function readTyped(deps: Deps): Promise<readonly TypedText[]> {
  const texts = textsSchema.safeParse(await readDraft(deps, typedAtLockKey));
  return texts.success ? texts.data : [];
}

/** What had been typed and not saved when the book was locked, until somebody has taken it. */
export function useTypedAtLock(): {
  readonly texts: readonly TypedText[];
  readonly forget: () => Promise<void>;
} {
  const texts = useLiveOf(readTyped) ?? [];
  const drop = useCommand(dropDraft);
  const forget = useCallback(async () => drop(typedAtLockKey), [drop]);
  return { texts, forget };
}
