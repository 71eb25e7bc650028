import { addDays, daysBetween } from '../calendar/day.ts';
import type { Residency } from '../fee/residency.ts';
import type { Campaign, CampaignOutcome, Invitation } from '../revival/campaign.ts';
import type { Visit } from '../visit/visit.ts';
import type { SampleClient, Scene } from './scene.ts';
import { weekdayBefore } from './scene.ts';

export type SampleRevival = {
  readonly campaigns: readonly Campaign[];
  readonly invitations: readonly Invitation[];
  /** The calls by which clients were spoken to. */
  readonly calls: readonly Visit[];
  readonly residencies: readonly Residency[];
};

/** What came of the campaign so far, client by client. */
const outcomes: readonly CampaignOutcome[] = [
  'won-back',
  'interested',
  'not-reached',
  'interested',
  'not-now',
  'lost',
  'open',
  'open',
];
const spoken: readonly CampaignOutcome[] = ['won-back', 'interested', 'not-now', 'lost'];

/** The largest of the clients who have stopped buying are called one after another; at the largest of all an engineer is resident. */
export function sampleRevival(
  scene: Scene,
  clients: readonly SampleClient[],
  visits: readonly Visit[],
): SampleRevival {
  const { words, today, newId } = scene;
  const bySize = clients.toSorted((a, b) => a.rank - b.rank);
  const campaign: Campaign = {
    id: newId(),
    kind: 'revival',
    theme: words.revival.theme,
    needs: words.revival.needs,
    product: words.revival.product,
    mode: 'phone',
    segment: null,
    local: words.revival.local,
    owner: words.engineers[1] ?? '',
    starts: weekdayBefore(today, 30),
    ends: null,
    archivedAt: null,
  };
  const last = new Map<string, string>();
  for (const { clientId, day, end } of visits) {
    if (end !== null && day > (last.get(clientId) ?? '')) last.set(clientId, day);
  }
  const silent = bySize.filter(({ client: { id } }) => {
    const seen = last.get(id);
    return seen !== undefined && daysBetween(seen, today) > 180;
  });
  const invited = silent.slice(0, outcomes.length).map(({ client }, i) => {
    const outcome = outcomes[i] ?? 'open';
    const call = callOf(scene, client.owner, { clientId: client.id, outcome, ago: 24 - 3 * i });
    const invitation: Invitation = {
      id: newId(),
      clientId: client.id,
      campaignId: campaign.id,
      day: campaign.starts,
      state: 'asleep',
      attended: outcome === 'won-back' ? true : null,
      outcome,
      visits: call ? [call.id] : [],
      note: '',
    };
    return { invitation, call };
  });
  return {
    campaigns: [campaign],
    invitations: invited.map(({ invitation }) => invitation),
    calls: invited.flatMap(({ call }) => (call ? [call] : [])),
    residencies: bySize.slice(0, 1).map(({ client }): Residency => ({
      id: newId(),
      clientId: client.id,
      engineer: words.engineers.at(-1) ?? '',
      starts: addDays(today, -200),
      ends: null,
      fee: 36_000_000,
      cost: 25_200_000,
      currency: 'CNY',
      note: words.revival.residency,
    })),
  };
}

function callOf(
  { words, today, newId }: Scene,
  engineer: string,
  of: { readonly clientId: string; readonly outcome: CampaignOutcome; readonly ago: number },
): Visit | null {
  const said = words.revival.calls[spoken.indexOf(of.outcome)];
  if (said === undefined) return null;
  return {
    id: newId(),
    clientId: of.clientId,
    day: weekdayBefore(today, of.ago),
    mode: 'phone',
    purposes: ['drawing-closer'],
    note: said,
    satisfaction: null,
    minutes: 15,
    engineer,
    end: 'archived',
    plan: '',
  };
}
