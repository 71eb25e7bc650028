import { inOrder } from '../../../shared/domain/client/duplicate/keep-apart.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { apartRows } from '../queries/apart-rows.ts';

export type KeepApartRefusal =
  | { readonly type: 'same-client' }
  | { readonly type: 'client-not-found' };

/** Notes that two clients are not the same, so that they are never shown as a likely pair again. */
export async function keepApart(
  deps: Deps,
  one: Id,
  other: Id,
): Promise<Result<{ readonly action: Id }, KeepApartRefusal>> {
  const action = deps.newId();
  const id = deps.newId();
  return commit<{ readonly action: Id }, KeepApartRefusal>(
    deps,
    { id: action, name: 'client.keep-apart', undoes: null },
    async (book) => {
      if (one === other) return err({ type: 'same-client' });
      const clients = await book.many('clients', [one, other]);
      if (clients.includes(undefined)) return err({ type: 'client-not-found' });
      const pair = inOrder(one, other);
      const known = (await apartRows(book)).some(
        ({ first, second }) => first === pair.first && second === pair.second,
      );
      return ok({ writes: known ? [] : [put('apart', { id, ...pair })], value: { action } });
    },
  );
}
