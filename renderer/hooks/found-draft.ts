import { useEffect, useState } from 'react';
import { useReadDraft } from './drafts.ts';

/** What was kept under a key, as `parse` reads it; null where there is nothing, undefined until it has been looked for. */
export function useFoundDraft<T>(
  key: string,
  parse: (kept: unknown) => T | null,
): T | null | undefined {
  const read = useReadDraft();
  const [draft, setDraft] = useState<T | null>();
  useEffect(() => {
    let wanted = true;
    void read(key).then((kept) => (wanted ? setDraft(parse(kept)) : undefined));
    return () => {
      wanted = false;
    };
  }, [read, key, parse]);
  return draft;
}
