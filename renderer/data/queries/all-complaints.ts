import type { ToldComplaint } from '../../../shared/domain/care/complaint-clock.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';
import { withSteps } from './care-of.ts';
import { clientNames } from './client-names.ts';

export type ComplaintOfBook = ToldComplaint & { readonly client: string };

/** The complaints of the whole book with their steps and clients, by urgency. */
export async function allComplaints(book: ReadableBook): Promise<readonly ComplaintOfBook[]> {
  const [complaints, steps] = await Promise.all([
    allRows(book, 'complaints'),
    allRows(book, 'complaintSteps'),
  ]);
  const names = await clientNames(book, [...new Set(complaints.map(({ clientId }) => clientId))]);
  return withSteps(complaints, steps).map((told) => ({
    ...told,
    client: names.get(told.complaint.clientId) ?? '',
  }));
}
