import { useMemo } from 'react';
import { err, ok } from '../../shared/result.ts';
import type { Link } from '../data/sync/link.ts';
import { useOfficeDesk } from './book.tsx';

/** The office as the member who is signed in asks it, through the worker that has the session. */
export function useAsking(): Pick<Link, 'ask'> {
  const office = useOfficeDesk();
  return useMemo<Pick<Link, 'ask'>>(
    () => ({
      ask: async (path, body, schema) => {
        if (!office) throw new Error('This session has no office desk.');
        const desk = await office();
        const said = await desk.ask(path, body);
        if (!said.ok) return said;
        const read = schema.safeParse(said.value);
        return read.success ? ok(read.data) : err({ type: 'not-an-office' });
      },
    }),
    [office],
  );
}
