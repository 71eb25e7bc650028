import { useEffect, useState } from 'react';
import { z } from 'zod';
import type { ClientForm } from '../../../../shared/domain/client/read-client.ts';
import { useReadDraft } from '../../../hooks/drafts.ts';

const form = z.object({
  name: z.string(),
  code: z.string(),
  region: z.string(),
  industry: z.string(),
  owner: z.string(),
  phone: z.string(),
  address: z.string(),
  note: z.string(),
  custom: z.record(z.string(), z.string()),
});

/** What was typed, and what the form showed when the typing began: only the difference is the person's. */
const clientDraft = z.object({ before: form, typed: form });
export type ClientDraft = { readonly before: ClientForm; readonly typed: ClientForm };

/** The draft of a key, null where there is none; undefined until it has been looked for. */
export function useClientDraft(key: string): ClientDraft | null | undefined {
  const read = useReadDraft();
  const [draft, setDraft] = useState<ClientDraft | null>();
  useEffect(() => {
    let wanted = true;
    void read(key).then((kept) => {
      if (!wanted) return;
      const parsed = clientDraft.safeParse(kept);
      setDraft(parsed.success ? parsed.data : null);
    });
    return () => {
      wanted = false;
    };
  }, [read, key]);
  return draft;
}
