import { useCallback } from 'react';
import { servedBy } from '../../../shared/domain/team/served-by.ts';
import type { Staff } from '../../../shared/domain/team/team.ts';
import type { Id } from '../../../shared/record/id.ts';
import { everyClient } from '../../data/index/view.ts';
import type { IndexQuestions } from '../../hooks/book.tsx';
import { useIndex, useIndexQuestions } from '../../hooks/book.tsx';

/** How many clients name each of these people, by name; undefined until the index has answered. */
export function useClientCounts(staff: readonly Staff[]): ReadonlyMap<string, number> | undefined {
  const names = JSON.stringify(staff.map(({ name }) => name));
  const ask = useCallback(
    async (index: IndexQuestions) => {
      const counts = new Map<string, number>();
      const asked: unknown = JSON.parse(names);
      for (const name of Array.isArray(asked) ? asked.map(String) : []) {
        const view = { ...everyClient, filter: servedBy(name) };
        counts.set(name, (await index.list(view, 0, 0)).count);
      }
      return counts;
    },
    [names],
  );
  return useIndex(ask);
}

/** Asks for all clients, archived ones too, that name a person. */
export function useClientsNaming(): (name: string) => Promise<readonly Id[]> {
  const index = useIndexQuestions();
  return useCallback(
    async (name) => {
      const filter = servedBy(name);
      const present = await index.ids({ ...everyClient, filter });
      const archived = await index.ids({ ...everyClient, filter, archived: true });
      return [...present, ...archived];
    },
    [index],
  );
}
