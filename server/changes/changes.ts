import type { Storage } from '../storage/storage.ts';
import { digest } from './digest.ts';
import { hello } from './hello.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import type { Surroundings } from './pushing.ts';
import type { ChangeSession } from './session.ts';
import { snapshot } from './snapshot.ts';

/** What devices ask of the records of an office. Each takes parsed JSON of unknown content and checks it. */
export function changesOver(storage: Storage, surroundings: Surroundings) {
  return {
    hello: async (session: ChangeSession, body: unknown) =>
      hello(storage, session, body, surroundings),
    push: async (session: ChangeSession, body: unknown) =>
      push(storage, session, body, surroundings),
    pull: async (session: ChangeSession, body: unknown) => pull(storage, session, body),
    snapshot: async (session: ChangeSession, body: unknown) => snapshot(storage, session, body),
    digest: async (session: ChangeSession, body: unknown) => digest(storage, session, body),
  };
}
