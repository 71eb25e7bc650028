import type { Day } from '../../../shared/domain/calendar/day.ts';
import { awaitsAnswer } from '../../../shared/domain/care/complaint-clock.ts';
import type { Complaint } from '../../../shared/domain/care/complaint.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';
import { clientNames } from './client-names.ts';
import type { OpenFollowUp } from './open-follow-ups.ts';
import { openFollowUps } from './open-follow-ups.ts';

export type CareToday = {
  /** All that are open, whenever they are due: a low score does not wait in silence. */
  readonly followUps: readonly OpenFollowUp[];
  /** Whose answer is due today or was to be given before. */
  readonly complaints: readonly (Complaint & { readonly client: string })[];
};

/** Whom somebody has to speak with after a low score or a complaint, the first due before the others; reads small tables only. */
export async function careToday(book: ReadableBook, today: Day): Promise<CareToday> {
  const complaints = (await allRows(book, 'complaints')).filter(
    (complaint) => awaitsAnswer(complaint) && complaint.due <= today,
  );
  const names = await clientNames(book, [...new Set(complaints.map(({ clientId }) => clientId))]);
  return {
    followUps: await openFollowUps(book),
    complaints: complaints
      .map((complaint) => ({ ...complaint, client: names.get(complaint.clientId) ?? '' }))
      .toSorted((a, b) => a.due.localeCompare(b.due) || (a.id < b.id ? -1 : 1)),
  };
}
