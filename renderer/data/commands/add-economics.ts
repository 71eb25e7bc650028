import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { EconomicsSheet } from '../../../shared/domain/need/economics-sheet.ts';
import { newSheet } from '../../../shared/domain/need/economics-sheet.ts';
import type {
  EconomicsForm,
  EconomicsProblem,
} from '../../../shared/domain/need/read-economics.ts';
import { readEconomics } from '../../../shared/domain/need/read-economics.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { ClientRefusal } from './client-in-use.ts';
import { clientInUse } from './client-in-use.ts';

export type EconomicsRefusal =
  | { readonly type: 'not-accepted'; readonly problems: readonly EconomicsProblem[] }
  | { readonly type: 'sheet-not-found' }
  | ClientRefusal;

/** Takes a sheet of what buying and using costs a client into the book. The same id again is the same sheet. */
export async function addEconomics(
  deps: Deps,
  ids: { readonly id: Id; readonly clientId: Id },
  form: EconomicsForm,
  today: Day,
): Promise<Result<EconomicsSheet, EconomicsRefusal>> {
  const action = { id: deps.newId(), name: 'economics.add', undoes: null } as const;
  return commit<EconomicsSheet, EconomicsRefusal>(deps, action, async (book) => {
    const known = await book.get('economics', ids.id);
    if (known) return ok({ writes: [], value: known });
    const client = await clientInUse(book, ids.clientId);
    if (!client.ok) return client;
    const sheet = readEconomics(newSheet(ids.id, ids.clientId, today), form, today);
    if (!sheet.ok) return err({ type: 'not-accepted', problems: sheet.error });
    return ok({ writes: [put('economics', sheet.value)], value: sheet.value });
  });
}
