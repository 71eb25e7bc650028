import type { ProfileProblem } from '../client/profile-form.ts';
import type { ClientProblem } from '../client/read-client.ts';

/** Why a text cannot stand in a cell of the list. */
export type CellRefusal =
  | { readonly of: 'client'; readonly problem: ClientProblem }
  | { readonly of: 'profile'; readonly problem: ProfileProblem }
  /** Only these can stand there. */
  | { readonly of: 'choice'; readonly options: readonly string[] }
  /** Nobody writes into this column: it is worked out, or no longer there. */
  | { readonly of: 'column' };
