import { useCallback, useState } from 'react';
import type { Selection } from '../../../../shared/domain/list/selection.ts';
import { placeIn, rememberPlace } from './list-place.ts';

/** The selected clients of a view; another view has its own, so that nothing out of sight is acted upon. */
export function useSelection(view: string): readonly [Selection, (selection: Selection) => void] {
  const [of, setOf] = useState({ view, selection: placeIn(view).selection });
  const set = useCallback(
    (selection: Selection) => {
      rememberPlace(view, { selection });
      setOf({ view, selection });
    },
    [view],
  );
  return [of.view === view ? of.selection : placeIn(view).selection, set];
}

/** The folded groups of a view. */
export function useFolded(
  view: string,
): readonly [ReadonlySet<string>, (folded: ReadonlySet<string>) => void] {
  const [of, setOf] = useState({ view, folded: placeIn(view).folded });
  const set = useCallback(
    (folded: ReadonlySet<string>) => {
      rememberPlace(view, { folded });
      setOf({ view, folded });
    },
    [view],
  );
  return [of.view === view ? of.folded : placeIn(view).folded, set];
}
