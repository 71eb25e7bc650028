import { useCallback, useState } from 'react';
import type { Id } from '../../../../shared/record/id.ts';
import type { View } from '../../../data/index/view.ts';
import { useIndexQuestions } from '../../../hooks/book.tsx';
import { placeIn, rememberPlace } from './list-place.ts';

export type Selection = {
  readonly selected: ReadonlySet<Id>;
  readonly select: (id: Id, wanted: boolean) => void;
  readonly selectAll: (wanted: boolean) => void;
};

const nobody: ReadonlySet<Id> = new Set();

/** The selected clients of a view; another view has its own, so that nothing out of sight is acted upon. */
export function useSelection(view: View, key: string): Selection {
  const index = useIndexQuestions();
  const [of, setOf] = useState({ key, ids: placeIn(key).selected });
  const selected = of.key === key ? of.ids : placeIn(key).selected;
  const set = useCallback(
    (ids: ReadonlySet<Id>) => {
      rememberPlace(key, { selected: ids });
      setOf({ key, ids });
    },
    [key],
  );
  const select = useCallback(
    (id: Id, wanted: boolean) => {
      const ids = new Set(selected);
      if (wanted) ids.add(id);
      else ids.delete(id);
      set(ids);
    },
    [selected, set],
  );
  const selectAll = useCallback(
    (wanted: boolean) => {
      if (wanted) void index.ids(view).then((ids) => set(new Set(ids)));
      else set(nobody);
    },
    [index, view, set],
  );
  return { selected, select, selectAll };
}
