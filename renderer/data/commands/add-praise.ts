import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { CareRefusal } from '../../../shared/domain/care/care-problem.ts';
import type { Praise } from '../../../shared/domain/care/praise.ts';
import type { PraiseForm } from '../../../shared/domain/care/read-praise.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { praiseFrom } from './store-praise.ts';

/** Writes down that a client praised an engineer. */
export async function addPraise(
  deps: Deps,
  ids: { readonly id: Id; readonly clientId: Id },
  form: PraiseForm,
  today: Day,
): Promise<Result<Praise, CareRefusal>> {
  const action = { id: deps.newId(), name: 'praise.add', undoes: null } as const;
  return commit<Praise, CareRefusal>(deps, action, async (book) => {
    const known = await book.get('praises', ids.id);
    if (known) return ok({ writes: [], value: known });
    const praise = await praiseFrom(book, ids, form, { before: null, today });
    if (!praise.ok) return err({ type: 'not-accepted', problems: praise.error });
    return ok({ writes: [put('praises', praise.value)], value: praise.value });
  });
}
