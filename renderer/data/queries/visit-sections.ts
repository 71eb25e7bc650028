import type { Checklist } from '../../../shared/domain/visit/checklist.ts';
import type { VisitSection } from '../../../shared/domain/visit/visit-section.ts';
import { inOrder } from '../../../shared/domain/visit/visit-section.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** The sections that the office adds to the visit form, in their order, archived ones too. An office has some. */
export async function visitSections(book: ReadableBook): Promise<readonly VisitSection[]> {
  const sections: VisitSection[] = [];
  await book.scan('visitSections', (batch) => {
    sections.push(...batch);
  });
  return inOrder(sections);
}

/** The checklists of the office by name, archived ones too. */
export async function checklists(book: ReadableBook): Promise<readonly Checklist[]> {
  const all: Checklist[] = [];
  await book.scan('checklists', (batch) => {
    all.push(...batch);
  });
  return all.toSorted((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
}
