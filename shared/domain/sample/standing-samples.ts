import type { Id } from '../../record/id.ts';
import type { LoggedAction } from '../../record/log.ts';
import type { ActionName } from '../action.ts';

/** The actions that decide whether a sample is in the book. */
export const sampleActions: readonly ActionName[] = ['sample.add', 'sample.remove', 'undo', 'redo'];

/**
 * The actions that added a sample which is still in the book, from these actions, oldest first (others may be among them).
 * An action stands unless one that stands takes it back; a removal that stands takes every sample before it.
 */
export function standingSamples(actions: readonly LoggedAction[]): readonly Id[] {
  const takenBack = new Set<Id>();
  const samples: Id[] = [];
  for (const action of actions.toReversed()) {
    if (takenBack.has(action.id)) continue;
    if (action.undoes !== null) takenBack.add(action.undoes);
    if (action.name === 'sample.remove') break;
    if (action.name === 'sample.add') samples.unshift(action.id);
  }
  return samples;
}
