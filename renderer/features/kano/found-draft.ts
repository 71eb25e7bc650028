import { useEffect, useState } from 'react';
import type { ZodType } from 'zod';
import { useReadDraft } from '../../hooks/drafts.ts';

/**
 * The draft that lay under a key when the form was opened; null where there is none, or one of an older program that no
 * longer fits; undefined until it is read.
 */
export function useFoundDraft<T>(key: string, schema: ZodType<T>): T | null | undefined {
  const read = useReadDraft();
  const [found, setFound] = useState<{ readonly key: string; readonly draft: T | null }>();
  useEffect(() => {
    let wanted = true;
    void read(key).then((stored) => {
      const fit = schema.safeParse(stored);
      if (wanted) setFound({ key, draft: fit.success ? fit.data : null });
    });
    return () => {
      wanted = false;
    };
  }, [read, key, schema]);
  return found?.key === key ? found.draft : undefined;
}
