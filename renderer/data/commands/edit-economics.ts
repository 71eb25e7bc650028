import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { EconomicsSheet } from '../../../shared/domain/need/economics-sheet.ts';
import type { EconomicsForm } from '../../../shared/domain/need/read-economics.ts';
import { readEconomics } from '../../../shared/domain/need/read-economics.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { EconomicsRefusal } from './add-economics.ts';
import { clientInUse } from './client-in-use.ts';

/** Changes the fields of a sheet that a person changed. */
export async function editEconomics(
  deps: Deps,
  id: Id,
  part: Partial<EconomicsForm>,
  today: Day,
): Promise<Result<EconomicsSheet, EconomicsRefusal>> {
  const action = { id: deps.newId(), name: 'economics.edit', undoes: null } as const;
  return commit<EconomicsSheet, EconomicsRefusal>(deps, action, async (book) => {
    const now = await book.get('economics', id);
    if (!now) return err({ type: 'sheet-not-found' });
    const client = await clientInUse(book, now.clientId);
    if (!client.ok) return client;
    const sheet = readEconomics(now, part, today);
    if (!sheet.ok) return err({ type: 'not-accepted', problems: sheet.error });
    return ok({ writes: [put('economics', sheet.value)], value: sheet.value });
  });
}
