import type { Client } from '../../../shared/domain/client/client.ts';
import type { Checklist } from '../../../shared/domain/visit/checklist.ts';
import type { VisitSection } from '../../../shared/domain/visit/visit-section.ts';
import { sectionsFor } from '../../../shared/domain/visit/visit-section.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { staffList } from './staff-list.ts';
import { checklists, visitSections } from './visit-sections.ts';

/** What the full form of a visit needs to know of its client and of the office. */
export type VisitAround = {
  /** null while no client is chosen. */
  readonly client: Client | null;
  /** The questions that are asked of this client. */
  readonly sections: readonly VisitSection[];
  /** Those in use. */
  readonly checklists: readonly Checklist[];
  /** Who can be given a next step, by name. */
  readonly colleagues: readonly string[];
};

/** What stands around the form of a visit to a client; '' where none is chosen yet. */
export async function visitAround(book: ReadableBook, id: Id): Promise<VisitAround> {
  const client = id === '' ? null : ((await book.get('clients', id)) ?? null);
  const [sections, lists, staff] = await Promise.all([
    visitSections(book),
    checklists(book),
    staffList(book),
  ]);
  return {
    client,
    sections: client ? sectionsFor(client, sections) : [],
    checklists: lists.filter(({ archivedAt }) => archivedAt === null),
    colleagues: staff.filter(({ archivedAt }) => archivedAt === null).map(({ name }) => name),
  };
}
