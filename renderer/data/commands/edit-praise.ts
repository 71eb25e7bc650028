import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { CareRefusal } from '../../../shared/domain/care/care-problem.ts';
import type { Praise } from '../../../shared/domain/care/praise.ts';
import type { PraiseForm } from '../../../shared/domain/care/read-praise.ts';
import { praiseFormOf } from '../../../shared/domain/care/read-praise.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { praiseFrom } from './store-praise.ts';

/** Changes what a person changed of praise, for instance that it was made known. */
export async function editPraise(
  deps: Deps,
  id: Id,
  part: Partial<PraiseForm>,
  today: Day,
): Promise<Result<Praise, CareRefusal>> {
  const action = { id: deps.newId(), name: 'praise.edit', undoes: null } as const;
  return commit<Praise, CareRefusal>(deps, action, async (book) => {
    const before = await book.get('praises', id);
    if (!before) return err({ type: 'record-not-found' });
    const form = { ...praiseFormOf(before), ...part };
    const ids = { id, clientId: before.clientId };
    const praise = await praiseFrom(book, ids, form, { before, today });
    if (!praise.ok) return err({ type: 'not-accepted', problems: praise.error });
    return ok({ writes: [put('praises', praise.value)], value: praise.value });
  });
}
