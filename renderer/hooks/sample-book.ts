import { useCallback, useState } from 'react';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import type { AddSampleRefusal } from '../data/commands/add-sample-book.ts';
import { addSampleBook } from '../data/commands/add-sample-book.ts';
import type { RemoveSampleRefusal } from '../data/commands/remove-sample-book.ts';
import { removeSampleBook } from '../data/commands/remove-sample-book.ts';
import { sampleBook } from '../data/queries/sample-book.ts';
import { useBackUpBefore } from './backups/backups.tsx';
import { useCommand, useLive, useNewId } from './book.tsx';
import { useFormats } from './formats.ts';
import { useToday } from './today.ts';

/** What a removal did: the action to take back, and the number of clients that went. */
export type SampleRemoval = { readonly action: string; readonly clients: number };

export type SampleBook = {
  /** Undefined until the book has been asked. */
  readonly isThere: boolean | undefined;
  /** It is on its way in or out. */
  readonly busy: boolean;
  readonly add: () => Promise<Result<number, AddSampleRefusal>>;
  readonly remove: () => Promise<Result<SampleRemoval, RemoveSampleRefusal>>;
};

/** The made-up book: whether it is there, and how it comes and goes. */
export function useSampleBook(): SampleBook {
  const samples = useLive(sampleBook);
  const adding = useCommand(addSampleBook);
  const removing = useCommand(removeSampleBook);
  const newId = useNewId();
  const backUpBefore = useBackUpBefore();
  const today = useToday();
  const { language } = useFormats();
  const [busy, setBusy] = useState(false);

  const add = useCallback(async () => {
    setBusy(true);
    return adding({ id: newId(), today, language }).finally(() => setBusy(false));
  }, [adding, newId, today, language]);

  const remove = useCallback(async () => {
    setBusy(true);
    await backUpBefore('sample').catch(() => false);
    const action = newId();
    const removed = await removing(action).finally(() => setBusy(false));
    return removed.ok ? ok({ action, clients: removed.value }) : removed;
  }, [removing, newId, backUpBefore]);

  return { isThere: samples && samples.length > 0, busy, add, remove };
}
