import type { Client } from '../../../shared/domain/client/client.ts';
import type { ClientFormPart } from '../../../shared/domain/client/read-client.ts';
import { readClient } from '../../../shared/domain/client/read-client.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { clientFields } from '../queries/client-fields.ts';
import type { ClientRefusal } from './add-client.ts';
import { namesakesOf } from './add-client.ts';

/** Changes the fields that a person changed; what others changed meanwhile in other fields stays. */
export async function editClient(
  deps: Deps,
  id: Id,
  part: ClientFormPart,
  nameMayRepeat: boolean,
): Promise<Result<Client, ClientRefusal>> {
  const action = { id: deps.newId(), name: 'client.edit', undoes: null } as const;
  return commit<Client, ClientRefusal>(deps, action, async (book) => {
    const [now, namesakes, fields] = await Promise.all([
      book.get('clients', id),
      namesakesOf(book, part, nameMayRepeat),
      clientFields(book),
    ]);
    if (!now) return err({ type: 'client-not-found' });
    const client = readClient(now, part, fields, namesakes);
    if (!client.ok) return err({ type: 'not-accepted', problems: client.error });
    return ok({ writes: [put('clients', client.value)], value: client.value });
  });
}
