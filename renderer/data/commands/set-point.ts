import type { Client } from '../../../shared/domain/client/client.ts';
import type { Point } from '../../../shared/domain/place/point.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Says where a client is, or with null that only its region and address shall. Answers the action's id. */
export async function setPoint(
  deps: Deps,
  clientId: Id,
  point: Point | null,
): Promise<Result<Id, { readonly type: 'client-not-found' }>> {
  const action = { id: deps.newId(), name: 'client.point', undoes: null } as const;
  return commit<Id, { readonly type: 'client-not-found' }>(deps, action, async (book) => {
    const client = await book.get('clients', clientId);
    if (!client) return err({ type: 'client-not-found' });
    return ok({ writes: [put('clients', placed(client, point))], value: action.id });
  });
}

function placed({ point: _, ...client }: Client, point: Point | null): Client {
  return point ? { ...client, point } : client;
}
