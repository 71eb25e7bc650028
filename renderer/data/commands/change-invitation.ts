import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { InviteRefusal } from './invite-clients.ts';

/** Notes whether an invited client came; null takes that back. Answers the action's id. */
export async function noteAttendance(
  deps: Deps,
  id: Id,
  attended: boolean | null,
): Promise<Result<Id, InviteRefusal>> {
  const action = { id: deps.newId(), name: 'campaign.attend', undoes: null } as const;
  return commit<Id, InviteRefusal>(deps, action, async (book) => {
    const invitation = await book.get('invitations', id);
    if (!invitation) return err({ type: 'record-not-found' });
    const differs = invitation.attended !== attended;
    const writes = differs ? [put('invitations', { ...invitation, attended })] : [];
    return ok({ writes, value: action.id });
  });
}

/** Takes a client off the list of a campaign; the visits that were made stay. Answers the action's id. */
export async function removeInvitation(deps: Deps, id: Id): Promise<Result<Id, InviteRefusal>> {
  const action = { id: deps.newId(), name: 'campaign.uninvite', undoes: null } as const;
  return commit<Id, InviteRefusal>(deps, action, async (book) => {
    if (!(await book.get('invitations', id))) return err({ type: 'record-not-found' });
    return ok({ writes: [remove('invitations', id)], value: action.id });
  });
}
