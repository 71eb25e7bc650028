import { officeValue, setOfficeValues } from '../office-values.ts';
import type { OfficeTables } from '../store/office-tables.ts';

/** Where the refresh token is kept. */
export type Secrets = {
  readonly read: () => Promise<string | null>;
  /** null forgets it. */
  readonly keep: (token: string | null) => Promise<void>;
};

/** In the book itself, beside the key without which the token is worth nothing: for browsers, which have no better place. */
export function secretsIn(store: Pick<OfficeTables, 'office'>): Secrets {
  return {
    read: async () => (await officeValue(store, 'refresh')) ?? null,
    keep: async (token) => setOfficeValues(store, { refresh: token ?? undefined }),
  };
}
