import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Need } from '../../../shared/domain/need/need.ts';
import type { NeedForm } from '../../../shared/domain/need/read-need.ts';
import { readNeed } from '../../../shared/domain/need/read-need.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { NeedRefusal } from './add-need.ts';
import { aroundNeed } from './add-need.ts';
import { clientInUse } from './client-in-use.ts';

/** Changes the fields of a need that a person changed; its level is moved, not changed. */
export async function editNeed(
  deps: Deps,
  id: Id,
  part: Partial<NeedForm>,
  today: Day,
): Promise<Result<Need, NeedRefusal>> {
  const action = { id: deps.newId(), name: 'need.edit', undoes: null } as const;
  return commit<Need, NeedRefusal>(deps, action, async (book) => {
    const now = await book.get('needs', id);
    if (!now) return err({ type: 'need-not-found' });
    const client = await clientInUse(book, now.clientId);
    if (!client.ok) return client;
    const need = readNeed(now, part, await aroundNeed(book, now.clientId, today));
    if (!need.ok) return err({ type: 'not-accepted', problems: need.error });
    return ok({ writes: [put('needs', need.value)], value: need.value });
  });
}
