import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { HandForm, HandRefusal } from '../../../shared/domain/segment/by-hand.ts';
import { segmentByHand } from '../../../shared/domain/segment/by-hand.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { authorOf } from '../device.ts';

/** Gives one client a segment by hand and keeps the reason; a second time with the same id changes nothing. Answers the action's id. */
export async function setSegmentByHand(
  deps: Deps,
  ids: { readonly id: Id; readonly clientId: Id },
  form: HandForm,
  today: Day,
): Promise<Result<Id, HandRefusal>> {
  const action = { id: deps.newId(), name: 'segment.by-hand', undoes: null } as const;
  return commit<Id, HandRefusal>(deps, action, async (book) => {
    if (await book.get('handSegments', ids.id)) return ok({ writes: [], value: action.id });
    const client = await book.get('clients', ids.clientId);
    const by = await authorOf(deps.store);
    const set = segmentByHand(client, { id: ids.id, day: today, by }, form);
    if (!set.ok) return err(set.error);
    const earlier = await book.lookUp('handSegments', 'clientId', [ids.clientId]);
    const writes = [
      put('clients', set.value.client),
      put('handSegments', set.value.hand),
      ...earlier
        .filter(({ holds }) => holds)
        .map((row) => put('handSegments', { ...row, holds: false })),
    ];
    return ok({ writes, value: action.id });
  });
}

/** Lets a client go that is held by hand: from now on segmentations decide again. Its segment stays until then. */
export async function releaseSegment(
  deps: Deps,
  clientId: Id,
): Promise<Result<Id, { readonly type: 'not-held' }>> {
  const action = { id: deps.newId(), name: 'segment.release', undoes: null } as const;
  return commit<Id, { readonly type: 'not-held' }>(deps, action, async (book) => {
    const rows = await book.lookUp('handSegments', 'clientId', [clientId]);
    const held = rows.filter(({ holds }) => holds);
    if (held.length === 0) return err({ type: 'not-held' });
    const writes = held.map((row) => put('handSegments', { ...row, holds: false }));
    return ok({ writes, value: action.id });
  });
}
