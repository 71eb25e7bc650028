import { canBeTakenBack } from '../../../shared/domain/action.ts';
import { undoState } from '../../../shared/record/undo.ts';
import type { UndoState } from '../../../shared/record/undo.ts';
import { undoDepth } from '../commands/take-back.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** What Ctrl+Z and Ctrl+Y would do now. */
export async function undoSteps(book: ReadableBook): Promise<UndoState> {
  return undoState((await book.log.latestHere(undoDepth)).filter(canBeTakenBack));
}
