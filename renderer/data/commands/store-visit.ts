import type { ActionName } from '../../../shared/domain/action.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { hear } from '../../../shared/domain/need/hearing.ts';
import type { VisitEntry } from '../../../shared/domain/visit/visit-form.ts';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import type { VisitRefusal, VisitSurroundings } from '../../../shared/domain/visit/visiting.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Write } from '../commit.ts';
import { commit, put, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { authorOf } from '../device.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** What was stored, and the action that can take it back. */
export type StoredVisit = { readonly visit: Visit; readonly action: Id };

export type StoreRefusal =
  | VisitRefusal
  | { readonly field: 'client'; readonly type: 'visit-not-found' };

type Step = {
  readonly name: ActionName;
  readonly today: Day;
  readonly rule: (visit: Visit, around: VisitSurroundings) => Result<Visit, VisitRefusal>;
  /** Whether the visit is in the book already; one that is not may be taken in by logging and planning only. */
  readonly known: boolean;
};

/** What logging, planning and editing share: the visit and the need heard on it are stored in one commit. */
export async function storeVisit(
  deps: Deps,
  { visit: asked, need }: VisitEntry,
  step: Step,
): Promise<Result<StoredVisit, StoreRefusal>> {
  const action = deps.newId();
  return commit<StoredVisit, StoreRefusal>(
    deps,
    { id: action, name: step.name, undoes: null },
    async (book) => {
      const before = await book.get('visits', asked.id);
      if (step.known && !before) return err({ field: 'client', type: 'visit-not-found' });
      const client = await book.get('clients', asked.clientId);
      const engineer = before?.engineer ?? (await authorOf(deps.store));
      const visit = step.rule({ ...asked, engineer }, { client, before, today: step.today });
      if (!visit.ok) return visit;
      const writes = [put('visits', visit.value), ...(await needWrites(book, visit.value, need))];
      return ok({ writes, value: { visit: visit.value, action } });
    },
  );
}

/** The need of the form stands for the first that was heard on the visit: emptied, it goes; others stay, with their visit. */
async function needWrites(
  book: ReadableBook,
  visit: Visit,
  need: VisitEntry['need'],
): Promise<readonly Write[]> {
  const known = await book.lookUp('needs', 'visitId', [visit.id]);
  const first = known.toSorted((a, b) => (a.id < b.id ? -1 : 1)).at(0);
  const moved = known
    .filter(({ id }) => id !== first?.id)
    .map((other) => put('needs', { ...other, ...hear(other, visit) }));
  if (need) return [put('needs', hear(need, visit)), ...moved];
  return first ? [remove('needs', first.id), ...moved] : moved;
}
