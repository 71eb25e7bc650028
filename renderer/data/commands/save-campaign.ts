import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Campaign } from '../../../shared/domain/revival/campaign.ts';
import type {
  CampaignForm,
  CampaignRefusal,
} from '../../../shared/domain/revival/read-campaign.ts';
import { campaignFormOf, readCampaign } from '../../../shared/domain/revival/read-campaign.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { Invitee } from './invite-clients.ts';
import { invitationsFor } from './invite-clients.ts';

/** Starts a campaign with those whom it invites, in one step; a second time with the same id changes nothing. */
export async function addCampaign(
  deps: Deps,
  asked: { readonly id: Id; readonly form: CampaignForm; readonly invitees: readonly Invitee[] },
  today: Day,
): Promise<Result<Campaign, CampaignRefusal>> {
  const { id, form, invitees } = asked;
  const action = { id: deps.newId(), name: 'campaign.add', undoes: null } as const;
  return commit<Campaign, CampaignRefusal>(deps, action, async (book) => {
    const known = await book.get('campaigns', id);
    if (known) return ok({ writes: [], value: known });
    const campaign = readCampaign({ id, archivedAt: null }, form, today);
    if (!campaign.ok) return err({ type: 'not-accepted', problems: campaign.error });
    const invitations = await invitationsFor(book, deps, { campaignId: id, invitees, today });
    const writes = [
      put('campaigns', campaign.value),
      ...invitations.map((row) => put('invitations', row)),
    ];
    return ok({ writes, value: campaign.value });
  });
}

/** Changes what a person changed of a campaign. */
export async function editCampaign(
  deps: Deps,
  id: Id,
  part: Partial<CampaignForm>,
  today: Day,
): Promise<Result<Campaign, CampaignRefusal>> {
  const action = { id: deps.newId(), name: 'campaign.edit', undoes: null } as const;
  return commit<Campaign, CampaignRefusal>(deps, action, async (book) => {
    const now = await book.get('campaigns', id);
    if (!now) return err({ type: 'record-not-found' });
    const { archivedAt } = now;
    const campaign = readCampaign({ id, archivedAt }, { ...campaignFormOf(now), ...part }, today);
    if (!campaign.ok) return err({ type: 'not-accepted', problems: campaign.error });
    return ok({ writes: [put('campaigns', campaign.value)], value: campaign.value });
  });
}

/** Closes a campaign, or opens it again. Answers the action's id. */
export async function closeCampaign(
  deps: Deps,
  id: Id,
  closed: boolean,
): Promise<Result<Id, CampaignRefusal>> {
  const name = closed ? ('campaign.archive' as const) : ('campaign.restore' as const);
  const action = { id: deps.newId(), name, undoes: null };
  return commit<Id, CampaignRefusal>(deps, action, async (book) => {
    const campaign = await book.get('campaigns', id);
    if (!campaign) return err({ type: 'record-not-found' });
    const differs = (campaign.archivedAt !== null) !== closed;
    const archivedAt = closed ? new Date(deps.now()).toISOString() : null;
    const writes = differs ? [put('campaigns', { ...campaign, archivedAt })] : [];
    return ok({ writes, value: action.id });
  });
}
