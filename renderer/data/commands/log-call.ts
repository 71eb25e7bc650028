import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { CallForm, CallRefusal } from '../../../shared/domain/revival/call.ts';
import { readCall } from '../../../shared/domain/revival/call.ts';
import { log } from '../../../shared/domain/visit/visiting.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { authorOf } from '../device.ts';

/**
 * Writes down a call of a campaign: a visit of the campaign's kind, and the outcome on the invitation, in one step. A second time with
 * the same visit changes nothing. Answers the action's id.
 */
export async function logCall(
  deps: Deps,
  ids: { readonly visitId: Id; readonly invitationId: Id },
  form: CallForm,
  today: Day,
): Promise<Result<Id, CallRefusal>> {
  const action = { id: deps.newId(), name: 'campaign.call', undoes: null } as const;
  return commit<Id, CallRefusal>(deps, action, async (book) => {
    if (await book.get('visits', ids.visitId)) return ok({ writes: [], value: action.id });
    const invitation = await book.get('invitations', ids.invitationId);
    const campaign = invitation && (await book.get('campaigns', invitation.campaignId));
    if (!invitation || !campaign) return err({ type: 'record-not-found' });
    const engineer = await authorOf(deps.store);
    const call = readCall(form, campaign, invitation, { id: ids.visitId, engineer, today });
    if (!call.ok) return err({ type: 'not-accepted', problems: call.error });
    const client = await book.get('clients', invitation.clientId);
    const visit = log(call.value.visit, { client, before: undefined, today });
    if (!visit.ok) {
      return err({ type: 'not-accepted', problems: [{ field: 'client', type: 'client-gone' }] });
    }
    const writes = [put('visits', visit.value), put('invitations', call.value.invitation)];
    return ok({ writes, value: action.id });
  });
}
