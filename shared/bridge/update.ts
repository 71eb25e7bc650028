import { z } from 'zod';

/** Where an update stands: this edition gets none by itself; nothing newer is known; it is being fetched; it could be installed. */
export const updateStateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('latest') }),
  z.object({ state: z.literal('fetching'), version: z.string().max(100) }),
  z.object({ state: z.literal('ready'), version: z.string().max(100) }),
  /** It could not be looked for, or not be fetched; the message is the updater's own. */
  z.object({ state: z.literal('failed'), message: z.string().max(500) }),
]);
export type UpdateState = z.infer<typeof updateStateSchema>;

/** What of the person's work is not where an installation could not take it. */
export const openWorkSchema = z.object({
  /** Changes and files that wait to be sent to the office. */
  unsent: z.int().min(0),
  /** Forms in which something stands that was not saved. */
  unsaved: z.int().min(0),
  /** Whether something long is under way: an import, an archive, a fetch. */
  busy: z.boolean(),
  /** Whether the safety journal lacks something that the book has. */
  behind: z.boolean(),
});
export type OpenWork = z.infer<typeof openWorkSchema>;

export const installAnswerSchema = z.enum([
  'installing',
  'not-ready',
  'unsent',
  'unsaved',
  'busy',
  'behind',
]);
export type InstallAnswer = z.infer<typeof installAnswerSchema>;

/**
 * Whether a fetched update may be installed now. It never is over work that is unsent, unsaved or under way, whoever asks; it waits, and
 * the version that runs goes on. What weighs most is said first.
 */
export function mayInstall(state: UpdateState, work: OpenWork): InstallAnswer {
  if (state.state !== 'ready') return 'not-ready';
  if (work.busy) return 'busy';
  if (work.behind) return 'behind';
  if (work.unsaved > 0) return 'unsaved';
  return work.unsent > 0 ? 'unsent' : 'installing';
}
