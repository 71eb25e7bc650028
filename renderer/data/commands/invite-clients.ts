import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Invitation } from '../../../shared/domain/revival/campaign.ts';
import type { WakeState } from '../../../shared/domain/revival/wake-rule.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { ReadableBook } from '../store/readable-book.ts';

export type Invitee = { readonly clientId: Id; readonly state: WakeState | null };
export type InviteRefusal = { readonly type: 'record-not-found' };

/** Puts clients on the list of a campaign. Whoever stands there already, or is gone or archived, is left out. Answers how many came. */
export async function inviteClients(
  deps: Deps,
  campaignId: Id,
  invitees: readonly Invitee[],
  today: Day,
): Promise<Result<{ readonly count: number; readonly action: Id }, InviteRefusal>> {
  const action = { id: deps.newId(), name: 'campaign.invite', undoes: null } as const;
  return commit<{ readonly count: number; readonly action: Id }, InviteRefusal>(
    deps,
    action,
    async (book) => {
      if (!(await book.get('campaigns', campaignId))) return err({ type: 'record-not-found' });
      const rows = await invitationsFor(book, deps, { campaignId, invitees, today });
      const value = { count: rows.length, action: action.id };
      return ok({ writes: rows.map((row) => put('invitations', row)), value });
    },
  );
}

/** New invitations for those who can be invited. */
export async function invitationsFor(
  book: ReadableBook,
  deps: Deps,
  asked: { readonly campaignId: Id; readonly invitees: readonly Invitee[]; readonly today: Day },
): Promise<readonly Invitation[]> {
  const { campaignId, invitees, today } = asked;
  const states = new Map(invitees.map(({ clientId, state }) => [clientId, state]));
  const there = await book.lookUp('invitations', 'campaignId', [campaignId]);
  for (const { clientId } of there) states.delete(clientId);
  const clients = await book.many('clients', [...states.keys()]);
  return clients.flatMap((client): readonly Invitation[] => {
    if (!client || client.archivedAt !== null) return [];
    return [
      {
        id: deps.newId(),
        clientId: client.id,
        campaignId,
        day: today,
        state: states.get(client.id) ?? null,
        attended: null,
        outcome: 'open',
        visits: [],
        note: '',
      },
    ];
  });
}
