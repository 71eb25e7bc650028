import type { Id } from '../../record/id.ts';
import type { Need } from '../need/need.ts';
import type { Opportunity } from '../opportunity/opportunity.ts';
import type { RankedNeed } from './rank-needs.ts';
import type { NeedHistory } from './waves.ts';

/** An open opportunity that rests on a need that was asked about. */
export type RestingPlan = {
  readonly opportunity: Opportunity;
  /** The highest ranked of the needs on which it rests. */
  readonly need: RankedNeed;
  /** Its place among all such plans, from 1; by the wave before null where its needs were not asked then. */
  readonly place: number;
  readonly before: number | null;
};

export type RestingOn = {
  readonly ranked: readonly RankedNeed[];
  /** The same needs as the wave before ranked them. */
  readonly rankedBefore: readonly RankedNeed[];
  readonly histories: readonly NeedHistory[];
};

/**
 * The open opportunities of the clients whose needs stand behind the questions, in the order of those needs. One that came from
 * the visit on which a need was heard rests on that need; one without such a visit on all of its client's.
 */
export function restingPlans(
  { ranked, rankedBefore, histories }: RestingOn,
  needs: readonly Need[],
  opportunities: readonly Opportunity[],
): readonly RestingPlan[] {
  const byId = new Map(needs.map((need) => [need.id, need]));
  const formerRank = new Map(rankedBefore.map(({ need, rank }) => [need.question.id, rank]));
  const resting = opportunities
    .filter(({ state }) => state === 'open')
    .flatMap((opportunity) => {
      const [need] = restsOn(opportunity, ranked, byId);
      if (!need) return [];
      const before = formerOf(need.need.question.id, histories)
        .map((id) => formerRank.get(id))
        .find((rank) => rank !== undefined);
      return [{ opportunity, need, formerRank: before ?? null }];
    });
  const now = resting.toSorted((a, b) => a.need.rank - b.need.rank || later(a, b));
  const former = now
    .filter(({ formerRank: rank }) => rank !== null)
    .toSorted((a, b) => (a.formerRank ?? 0) - (b.formerRank ?? 0) || later(a, b));
  const places = new Map(former.map(({ opportunity }, at) => [opportunity.id, at + 1]));
  return now.map(({ opportunity, need }, at) => ({
    opportunity,
    need,
    place: at + 1,
    before: places.get(opportunity.id) ?? null,
  }));
}

function restsOn(
  { clientId, visitId }: Opportunity,
  ranked: readonly RankedNeed[],
  needs: ReadonlyMap<Id, Need>,
): readonly RankedNeed[] {
  const ofClient = ranked.filter(({ need }) =>
    heard(need.question.needs, needs).some((one) => one.clientId === clientId),
  );
  const ofVisit = ofClient.filter(({ need }) =>
    heard(need.question.needs, needs).some(
      (one) => one.clientId === clientId && one.visitId !== null && one.visitId === visitId,
    ),
  );
  return ofVisit.length > 0 ? ofVisit : ofClient;
}

function heard(ids: readonly Id[] | undefined, needs: ReadonlyMap<Id, Need>): readonly Need[] {
  return (ids ?? []).flatMap((id) => needs.get(id) ?? []);
}

/** The questions of earlier waves about the same need. */
function formerOf(question: Id, histories: readonly NeedHistory[]): readonly Id[] {
  const history = histories.find((one) => one.question.id === question);
  return history?.results.flatMap((result) => (result ? [result.question.id] : [])) ?? [];
}

type Dated = { readonly opportunity: Opportunity };

function later(a: Dated, b: Dated): number {
  return (
    a.opportunity.opened.localeCompare(b.opportunity.opened) ||
    (a.opportunity.id < b.opportunity.id ? -1 : 1)
  );
}
