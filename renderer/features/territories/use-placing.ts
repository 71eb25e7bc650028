import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/record/id.ts';
import { setPoint } from '../../data/commands/set-point.ts';
import { useCommand } from '../../hooks/book.tsx';
import { useUndoNote } from '../../hooks/undo-note.tsx';

/** The client whose place is to be clicked on the map. */
export type Placing = { readonly id: Id; readonly name: string };

/** Puts a client where the map was clicked, as one step that can be taken back. */
export function usePlacing(placing: Placing | null, onPlaced: () => void) {
  const { t } = useTranslation('territories');
  const set = useCommand(setPoint);
  const noteUndo = useUndoNote();
  if (!placing) return undefined;
  return ({ east, north }: { readonly east: number; readonly north: number }) => {
    const point = { east: Number(east.toFixed(5)), north: Number(north.toFixed(5)) };
    onPlaced();
    void set(placing.id, point).then((done) => {
      if (done.ok) noteUndo(t('point.saved', { name: placing.name }), done.value);
    });
  };
}
