import { useCallback, useState } from 'react';
import type { DividedUnit } from '../../../../shared/domain/territory/fields.ts';
import type { View } from '../../../data/index/view.ts';
import { everyClient } from '../../../data/index/view.ts';
import { savedViews } from '../../../data/queries/saved-views.ts';
import { useAuthor } from '../../../hooks/author.ts';
import type { IndexQuestions } from '../../../hooks/book.tsx';
import { useIndex, useLive } from '../../../hooks/book.tsx';

/**
 * Which clients are to be divided: all, or those of a saved view of the list; one by one, or by whole regions, which is all that is possible where
 * nobody has a place.
 */
export function useChosenView(wanted: DividedUnit) {
  const author = useAuthor().name;
  const views = useLive(savedViews, author ?? '') ?? [];
  const [id, setId] = useState<string | null>(null);
  const saved = views.find((view) => view.id === id);
  const key = JSON.stringify(saved ? [saved.search, saved.filter] : null);
  const answer = useIndex(
    useCallback(
      async (index: IndexQuestions) => {
        const placed = await index.fieldClients(viewFrom(key), wanted);
        const unit = placed.owners.length > 0 ? wanted : 'region';
        const clients = unit === wanted ? placed : await index.fieldClients(viewFrom(key), unit);
        return { unit, clients };
      },
      [key, wanted],
    ),
  );
  return { ...answer, views, id: saved ? id : null, choose: setId };
}

function viewFrom(key: string): View {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what was written a line above is read back
  const said = JSON.parse(key) as [View['search'], View['filter']] | null;
  return said ? { ...everyClient, search: said[0], filter: said[1] } : everyClient;
}
