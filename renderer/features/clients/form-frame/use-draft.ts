import { useEffect, useState } from 'react';
import type { ZodType } from 'zod';
import { z } from 'zod';
import { useReadDraft } from '../../../hooks/drafts.ts';

/** What was typed, and what the form showed when the typing began: only the difference is the person's. */
export type Draft<T> = { readonly before: T; readonly typed: T };

/**
 * The draft of a key, null where there is none or one of another shape; undefined until it has been looked for. Give it a shape
 * that stays the same.
 */
export function useDraft<T>(key: string, shape: ZodType<T>): Draft<T> | null | undefined {
  const read = useReadDraft();
  const [draft, setDraft] = useState<Draft<T> | null>();
  useEffect(() => {
    let wanted = true;
    void read(key).then((kept) => {
      if (!wanted) return;
      const parsed = z.object({ before: shape, typed: shape }).safeParse(kept);
      setDraft(parsed.success ? { before: parsed.data.before, typed: parsed.data.typed } : null);
    });
    return () => {
      wanted = false;
    };
  }, [read, key, shape]);
  return draft;
}
