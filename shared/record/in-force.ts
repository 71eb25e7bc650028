import type { Id } from './id.ts';
import type { LoggedAction } from './log.ts';

/** Of actions, oldest first, those that people did and that nobody has taken back since; taking-backs themselves are none of them. */
export function inForce<A extends Pick<LoggedAction, 'id' | 'undoes'>>(
  actions: readonly A[],
): readonly A[] {
  const takenBack = new Set<Id>();
  // From the newest: a taking-back that was itself taken back takes nothing back.
  for (const { id, undoes } of actions.toReversed()) {
    if (undoes !== null && !takenBack.has(id)) takenBack.add(undoes);
  }
  return actions.filter(({ id, undoes }) => undoes === null && !takenBack.has(id));
}
