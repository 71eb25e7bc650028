import { compareDays } from '../../../shared/domain/calendar/day.ts';
import type {
  Campaign,
  CampaignFigures,
  Invitation,
} from '../../../shared/domain/revival/campaign.ts';
import { campaignFigures } from '../../../shared/domain/revival/campaign.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';

export type CampaignLine = { readonly campaign: Campaign; readonly figures: CampaignFigures };

/** All campaigns with what came of them: open ones first, then the latest. */
export async function campaigns(book: ReadableBook): Promise<readonly CampaignLine[]> {
  const all = await allRows(book, 'campaigns');
  const invitations = Map.groupBy(await allRows(book, 'invitations'), (row) => row.campaignId);
  return all
    .map((campaign) => ({
      campaign,
      figures: campaignFigures(invitations.get(campaign.id) ?? []),
    }))
    .toSorted(
      ({ campaign: a }, { campaign: b }) =>
        Number(a.archivedAt !== null) - Number(b.archivedAt !== null) ||
        compareDays(b.starts, a.starts) ||
        (a.id < b.id ? 1 : -1),
    );
}

export type InvitedClient = { readonly invitation: Invitation; readonly name: string };

export type CampaignInFull = CampaignLine & {
  /** In the order in which they were invited; clients that are gone from the book are left out. */
  readonly invited: readonly InvitedClient[];
};

/** One campaign; null where it is not in the book. */
export async function campaignOf(book: ReadableBook, id: Id): Promise<CampaignInFull | null> {
  const campaign = await book.get('campaigns', id);
  if (!campaign) return null;
  const rows = await book.lookUp('invitations', 'campaignId', [id]);
  const invitations = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const clients = await book.many(
    'clients',
    invitations.map(({ clientId }) => clientId),
  );
  const invited = invitations.flatMap((invitation, i) => {
    const name = clients[i]?.name;
    return name === undefined ? [] : [{ invitation, name }];
  });
  return { campaign, figures: campaignFigures(invitations), invited };
}
