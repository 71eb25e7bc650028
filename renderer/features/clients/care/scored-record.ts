import type { Id } from '../../../../shared/record/id.ts';

/** What is scored: a visit, or an answer about any other service. */
export type ScoredRecord = {
  readonly of: 'visit' | 'rating';
  readonly id: Id;
  readonly clientId: Id;
  readonly day: string;
};
