import type { Id } from '../../record/id.ts';
import { isOpen, type Need } from '../need/need.ts';
import { plainNeed } from './design-survey.ts';

/** A need that clients voiced in the same words. */
export type VoicedNeed = {
  /** As it was said last. */
  readonly text: string;
  readonly needs: readonly Id[];
  readonly clients: number;
};

/** What clients have told they need and still wait for, by its words; what most of them said first. */
export function voicedNeeds(needs: readonly Need[]): readonly VoicedNeed[] {
  const groups = Map.groupBy(needs.filter(isOpen), ({ text }) => plainNeed(text));
  return [...groups.values()]
    .map((group) => {
      const latest = group.toSorted((a, b) => b.day.localeCompare(a.day) || (a.id < b.id ? 1 : -1));
      return {
        text: latest[0]?.text ?? '',
        needs: latest.map(({ id }) => id),
        clients: new Set(group.map(({ clientId }) => clientId)).size,
      };
    })
    .toSorted((a, b) => b.clients - a.clients || a.text.localeCompare(b.text));
}
