import type { Id } from '../../record/id.ts';
import { lineLimit } from '../../record/values.ts';
import type { Invitation } from './campaign.ts';

export type MergedInvitations = {
  readonly kept: readonly Invitation[];
  /** Those that are no more because another one of the same client and campaign says it all. */
  readonly gone: readonly Id[];
};

/** A campaign invites a client once: of two invitations the first in the list stays and takes over what only the other knew. */
export function mergedInvitations(invitations: readonly Invitation[]): MergedInvitations {
  const kept = new Map<string, Invitation>();
  const gone: Id[] = [];
  for (const one of invitations) {
    const key = `${one.clientId} ${one.campaignId}`;
    const first = kept.get(key);
    kept.set(key, first ? joined(first, one) : one);
    if (first) gone.push(one.id);
  }
  return { kept: [...kept.values()], gone };
}

function joined(first: Invitation, other: Invitation): Invitation {
  const notes = [...new Set([first.note, other.note])].filter((note) => note !== '');
  const note = notes.join('; ');
  return {
    ...first,
    day: first.day < other.day ? first.day : other.day,
    state: first.state ?? other.state,
    attended: attendedOf(first.attended, other.attended),
    outcome: first.outcome === 'open' ? other.outcome : first.outcome,
    visits: [...new Set([...first.visits, ...other.visits])],
    note: note.length > lineLimit ? first.note : note,
  };
}

/** Whoever came under either name came. */
function attendedOf(a: boolean | null, b: boolean | null): boolean | null {
  return a === true || b === true ? true : (a ?? b);
}
