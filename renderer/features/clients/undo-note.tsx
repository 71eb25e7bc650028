export { useUndoNote } from '../../hooks/undo-note.tsx';
