import { AnswerGrid } from '../../../shared/domain/kano/answer-grid.ts';
import { rowIdOf } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

type Followed = {
  readonly grid: AnswerGrid;
  /** Up to here of the log the grid holds every response. */
  seq: number;
};

/** The answers of the surveys that were looked at last; what is not asked for any more makes room. */
const kept = new WeakMap<ReadableBook, Map<Id, Followed>>();
const mostKept = 12;
/** After more entries of the log than this, all answers are read anew. */
const mostEntries = 500;

/**
 * All answers to a survey. They are read once and follow the log from then on, so that an answer that is entered costs what it
 * changes, not what is there already.
 */
export async function followAnswers(book: ReadableBook, survey: Id): Promise<AnswerGrid> {
  const surveys = kept.get(book) ?? new Map<Id, Followed>();
  kept.set(book, surveys);
  const head = await book.log.head();
  const known = surveys.get(survey);
  if (known && known.seq <= head && head - known.seq <= mostEntries) {
    await catchUp(book, survey, known);
    return known.grid;
  }
  const grid = new AnswerGrid();
  for (const response of await book.lookUp('responses', 'surveyId', [survey])) grid.put(response);
  surveys.delete(survey);
  surveys.set(survey, { grid, seq: head });
  const [oldest] = surveys.keys();
  if (surveys.size > mostKept && oldest !== undefined) surveys.delete(oldest);
  return grid;
}

/** What another question has taken in meanwhile is looked at again from there. */
async function catchUp(book: ReadableBook, survey: Id, known: Followed): Promise<void> {
  for (;;) {
    const { seq } = known;
    const entries = await book.log.changesAfter(seq, mostEntries);
    const touched = entries.flatMap(({ rows }) =>
      rows.filter(({ table }) => table === 'responses').map(rowIdOf),
    );
    const ids = [...new Set(touched)];
    const rows = await book.many('responses', ids);
    if (known.seq !== seq) continue;
    for (const [at, id] of ids.entries()) {
      const row = rows[at];
      if (row?.surveyId === survey) known.grid.put(row);
      else known.grid.remove(id);
    }
    known.seq = entries.at(-1)?.seq ?? seq;
    return;
  }
}
