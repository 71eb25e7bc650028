import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Need, NeedLevel } from '../../../shared/domain/need/need.ts';
import { newNeed } from '../../../shared/domain/need/need.ts';
import type {
  NeedForm,
  NeedProblem,
  NeedSurroundings,
} from '../../../shared/domain/need/read-need.ts';
import { readNeed } from '../../../shared/domain/need/read-need.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import type { ClientRefusal } from './client-in-use.ts';
import { clientInUse } from './client-in-use.ts';

export type NeedRefusal =
  | { readonly type: 'not-accepted'; readonly problems: readonly NeedProblem[] }
  | { readonly type: 'need-not-found' }
  | ClientRefusal;

/** Takes a need into the book at the level at which it was heard. The same id again is the same need. */
export async function addNeed(
  deps: Deps,
  ids: { readonly id: Id; readonly clientId: Id },
  form: NeedForm & { readonly level: NeedLevel },
  today: Day,
): Promise<Result<Need, NeedRefusal>> {
  const action = { id: deps.newId(), name: 'need.add', undoes: null } as const;
  return commit<Need, NeedRefusal>(deps, action, async (book) => {
    const known = await book.get('needs', ids.id);
    if (known) return ok({ writes: [], value: known });
    const client = await clientInUse(book, ids.clientId);
    if (!client.ok) return client;
    const { level, ...typed } = form;
    const blank = { ...newNeed(ids.id, ids.clientId, today), level };
    const need = readNeed(blank, typed, await aroundNeed(book, ids.clientId, today));
    if (!need.ok) return err({ type: 'not-accepted', problems: need.error });
    return ok({ writes: [put('needs', need.value)], value: need.value });
  });
}

/** The people and the visits of a client, from whom and on which needs are heard. */
export async function aroundNeed(
  book: ReadableBook,
  client: Id,
  today: Day,
): Promise<NeedSurroundings> {
  const [contacts, visits] = await Promise.all([
    book.lookUp('contacts', 'clientId', [client]),
    book.lookUp('visits', 'clientId', [client]),
  ]);
  return { today, contacts, visits };
}
