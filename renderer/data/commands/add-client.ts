import type { Client } from '../../../shared/domain/client/client.ts';
import { newClient } from '../../../shared/domain/client/client.ts';
import type {
  ClientForm,
  ClientProblem,
  Namesakes,
} from '../../../shared/domain/client/read-client.ts';
import { readClient } from '../../../shared/domain/client/read-client.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { clientFields } from '../queries/client-fields.ts';
import type { ReadableBook } from '../store/readable-book.ts';

export type ClientRefusal =
  | { readonly type: 'not-accepted'; readonly problems: readonly ClientProblem[] }
  | { readonly type: 'client-not-found' };

/** Takes a client into the book. The same id again is the same client: it is not added twice. */
export async function addClient(
  deps: Deps,
  id: Id,
  form: ClientForm,
  nameMayRepeat: boolean,
): Promise<Result<Client, ClientRefusal>> {
  const action = { id: deps.newId(), name: 'client.add', undoes: null } as const;
  return commit<Client, ClientRefusal>(deps, action, async (book) => {
    const known = await book.get('clients', id);
    if (known) return ok({ writes: [], value: known });
    const namesakes = await namesakesOf(book, form, nameMayRepeat);
    const client = readClient(newClient(id, ''), form, await clientFields(book), namesakes);
    if (!client.ok) return err({ type: 'not-accepted', problems: client.error });
    return ok({ writes: [put('clients', client.value)], value: client.value });
  });
}

/** The clients whose name or code is exactly the one typed. */
export async function namesakesOf(
  book: ReadableBook,
  typed: { readonly name?: string; readonly code?: string },
  nameMayRepeat: boolean,
): Promise<Namesakes> {
  const name = typed.name?.trim() ?? '';
  const code = typed.code?.trim() ?? '';
  return {
    sameName: name === '' ? [] : await book.lookUp('clients', 'name', [name]),
    sameCode: code === '' ? [] : await book.lookUp('clients', 'code', [code]),
    nameMayRepeat,
  };
}
