import type { Client } from '../../../shared/domain/client/client.ts';
import type {
  ProfileFormPart,
  ProfileProblem,
} from '../../../shared/domain/client/profile-form.ts';
import { readProfile } from '../../../shared/domain/client/read-profile.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

export type ProfileRefusal =
  | { readonly type: 'not-accepted'; readonly problems: readonly ProfileProblem[] }
  | { readonly type: 'client-not-found' };

/** Changes the parts of a profile that a person changed; what others changed meanwhile in other parts stays. */
export async function editProfile(
  deps: Deps,
  id: Id,
  part: ProfileFormPart,
): Promise<Result<Client, ProfileRefusal>> {
  const action = { id: deps.newId(), name: 'client.profile', undoes: null } as const;
  return commit<Client, ProfileRefusal>(deps, action, async (book) => {
    const now = await book.get('clients', id);
    if (!now) return err({ type: 'client-not-found' });
    const linked = (part.valueChain ?? []).flatMap(({ clientId }) => clientId ?? []);
    const found = await book.many('clients', linked);
    const inBook = new Set(found.flatMap((client) => client?.id ?? []));
    const client = readProfile(now, part, inBook);
    if (!client.ok) return err({ type: 'not-accepted', problems: client.error });
    return ok({ writes: [put('clients', client.value)], value: client.value });
  });
}
