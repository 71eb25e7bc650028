import type { Push } from '../../shared/protocol/push.ts';
import type { Storage } from '../storage/storage.ts';
import type { Known } from './known-operations.ts';
import type { ChangeSession } from './session.ts';

/** What a push takes from its surroundings: milliseconds since 1970, and ids of new rows. */
export type Surroundings = { readonly now: () => number; readonly newId: () => string };

export type Pushing = Surroundings & {
  readonly storage: Storage;
  readonly session: ChangeSession;
  readonly push: Push;
  /** This is not the first try: perhaps because operations are known under other numbers. */
  readonly again: boolean;
};

/** What of a push is known already. */
export type Arrived = {
  /** By the number under which it comes again. */
  readonly sent: ReadonlyMap<number, Known>;
  /** By id, whatever number it had. */
  readonly arrived: ReadonlyMap<string, Known>;
  readonly head: number;
};
