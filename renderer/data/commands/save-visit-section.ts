import type { SectionForm, SectionProblem } from '../../../shared/domain/visit/read-section.ts';
import { newSection, readSection } from '../../../shared/domain/visit/read-section.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { visitSections } from '../queries/visit-sections.ts';

export type SaveSectionRefusal = {
  readonly type: 'not-accepted';
  readonly problems: readonly SectionProblem[];
};

/** Adds a section to the visit form behind those that are there, or changes the one of this id. Answers with the action. */
export async function saveVisitSection(
  deps: Deps,
  id: Id,
  form: SectionForm,
): Promise<Result<Id, SaveSectionRefusal>> {
  const action = { id: deps.newId(), name: 'visit-section.save', undoes: null } as const;
  return commit<Id, SaveSectionRefusal>(deps, action, async (book) => {
    const known = await visitSections(book);
    const place = known.reduce((last, section) => Math.max(last, section.place + 1), 0);
    const now = known.find((section) => section.id === id) ?? newSection(id, place);
    const section = readSection(now, form);
    if (!section.ok) return err({ type: 'not-accepted', problems: section.error });
    return ok({ writes: [put('visitSections', section.value)], value: action.id });
  });
}
