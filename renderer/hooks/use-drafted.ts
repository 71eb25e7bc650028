import { useEffect, useMemo, useState } from 'react';
import type { z } from 'zod';
import { sameValue } from '../../shared/record/same-value.ts';
import { useKeepDraft, useReadDraft } from './drafts.ts';

/** A form's content with what was typed into it before it was last left. */
export type Drafted<Form> = {
  readonly typed: Form;
  readonly change: (part: Partial<Form>) => void;
  /** Whether what stands there was typed earlier. */
  readonly found: boolean;
  readonly startAfresh: () => void;
  /** Saved or given up: nothing is kept any more. */
  readonly settle: () => Promise<void>;
};

/** Keeps what is typed under a key; null until the former draft has been looked for. `before` must stay the same. */
export function useDrafted<Form extends object>(
  key: string,
  before: Form,
  schema: z.ZodType<Form>,
): Drafted<Form> | null {
  const read = useReadDraft();
  const [typed, setTyped] = useState<Form>();
  const [found, setFound] = useState(false);
  useEffect(() => {
    let wanted = true;
    void read(key).then((kept) => {
      if (!wanted) return;
      const parsed = schema.safeParse(kept);
      setTyped(() => (parsed.success ? parsed.data : before));
      setFound(parsed.success);
    });
    return () => {
      wanted = false;
    };
  }, [read, key, before, schema]);
  const dirty = typed !== undefined && !sameValue(typed, before);
  const { settle } = useKeepDraft(key, dirty ? typed : null);
  return useMemo(() => {
    if (typed === undefined) return null;
    return {
      typed,
      change: (part) => setTyped((now) => ({ ...(now ?? before), ...part })),
      found,
      startAfresh: () => {
        setTyped(() => before);
        setFound(false);
      },
      settle,
    };
  }, [typed, found, before, settle]);
}
