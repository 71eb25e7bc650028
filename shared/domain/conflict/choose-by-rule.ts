import type { Conflict, ConflictSide } from './conflict.ts';
import type { ConflictChoice } from './decide-conflict.ts';

/** How many conflicts are decided at once: all that I wrote, all that the others wrote, or whatever was written later. */
export const batchRules = ['mine', 'theirs', 'later'] as const;
export type BatchRule = (typeof batchRules)[number];

/** Who decides: a person by name, or by the device where nobody has a name. */
export type Decider = { readonly author: string; readonly device: string };

/** What a rule says about a conflict; null where it says nothing, as of two others' edits whose is mine. */
export function choiceByRule(
  rule: BatchRule,
  { stands, fell }: Conflict,
  me: Decider,
): ConflictChoice | null {
  if (rule === 'later') return stands.at >= fell.at ? { kind: 'keep' } : { kind: 'take' };
  const [mineStands, mineFell] = [isMine(stands, me), isMine(fell, me)];
  if (mineStands === mineFell) return null;
  return mineStands === (rule === 'mine') ? { kind: 'keep' } : { kind: 'take' };
}

export function isMine({ author, device }: ConflictSide, me: Decider): boolean {
  return author === '' ? device === me.device : author === me.author;
}
