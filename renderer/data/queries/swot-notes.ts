import type { Evidence, Swot } from '../../../shared/domain/swot/swot.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';

/** A record that a line names, or may name, as its evidence. */
export type NamedEvidence = Evidence & {
  readonly name: string;
  /** The survey to which a need belongs; for other records their own id. */
  readonly of: Id;
};

export type SwotNotes = {
  readonly lines: readonly Swot[];
  /** All that can be named, the latest surveys first, each followed by its needs. What is gone is not among them. */
  readonly evidence: readonly NamedEvidence[];
};

/** The SWOT notes of all segments with what they may rest on. Surveys, their needs and polls are few. */
export async function swotNotes(book: ReadableBook): Promise<SwotNotes> {
  const surveys = await allRows(book, 'surveys');
  const questions = Map.groupBy(await allRows(book, 'questions'), ({ surveyId }) => surveyId);
  const polls = await allRows(book, 'polls');
  const latestFirst = surveys.toSorted(
    (a, b) => b.day.localeCompare(a.day) || (a.id < b.id ? -1 : 1),
  );
  const ofSurveys = latestFirst.flatMap(({ id, name }): readonly NamedEvidence[] => [
    { table: 'surveys', id, name, of: id },
    ...(questions.get(id) ?? [])
      .toSorted((a, b) => a.place - b.place)
      .map((question) => ({
        table: 'questions' as const,
        id: question.id,
        name: question.need,
        of: id,
      })),
  ]);
  const ofPolls = polls
    .toSorted((a, b) => b.ends.localeCompare(a.ends) || (a.id < b.id ? -1 : 1))
    .map(({ id, name }) => ({ table: 'polls' as const, id, name, of: id }));
  return { lines: await allRows(book, 'swots'), evidence: [...ofSurveys, ...ofPolls] };
}
