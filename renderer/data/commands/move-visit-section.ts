import { movedSections } from '../../../shared/domain/visit/visit-section.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { visitSections } from '../queries/visit-sections.ts';

export type MoveSectionRefusal = { readonly type: 'section-not-found' };

/** Moves a section of the visit form one place up or down among those that are in use. Answers with the action. */
export async function moveVisitSection(
  deps: Deps,
  id: Id,
  direction: 'up' | 'down',
): Promise<Result<Id, MoveSectionRefusal>> {
  const action = { id: deps.newId(), name: 'visit-section.save', undoes: null } as const;
  return commit<Id, MoveSectionRefusal>(deps, action, async (book) => {
    const sections = await visitSections(book);
    if (!sections.some((section) => section.id === id)) return err({ type: 'section-not-found' });
    const moved = movedSections(sections, id, direction);
    return ok({ writes: moved.map((one) => put('visitSections', one)), value: action.id });
  });
}
